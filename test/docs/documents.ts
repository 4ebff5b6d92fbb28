import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, readTexts } from '../architecture/files.js';
import { examplesOf } from './docstrings.js';
import { blocksOf } from './markdown.js';
import { publicNames } from './public-names.js';

const DOCUMENTS = [
  ...(existsSync(join(ROOT, 'README.md'))
    ? [{ path: 'README.md', text: readFileSync(join(ROOT, 'README.md'), 'utf8') }]
    : []),
  ...readTexts('docs', '.md'),
];
/** The ts and js blocks of README and docs. */
export const BLOCKS = DOCUMENTS.flatMap(({ path, text }) => blocksOf(path, text));

export const PUBLIC_NAMES = publicNames();
const PUBLIC_PLACES = new Set(
  PUBLIC_NAMES.map(({ place, name }) => `${place.replace(/:\d+$/, '')} ${name}`),
);
/** Every `@example`; a reader of a public docstring has the public names only. */
export const EXAMPLES = readTexts('src', '.ts')
  .flatMap(examplesOf)
  .map((example) => ({
    ...example,
    isPublic: PUBLIC_PLACES.has(`${example.path} ${example.declaration}`),
  }));
