import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceText } from './check.js';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every file below a folder whose name ends so, sorted, as path from the root and text. */
export function readTexts(folder: string, ending: string): readonly SourceText[] {
  const top = join(ROOT, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({
      path: relative(ROOT, join(top, name)).split(sep).join('/'),
      text: readFileSync(join(top, name), 'utf8'),
    }));
}
