// Builds dist when what it is made of has changed since; silent unless the build fails.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
// tsup empties dist, so that the mark of an older build never outlives its files.
const mark = join(dist, '.source-hash');

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** A hash of names and contents; times would lie after a checkout. */
function sourceHash() {
  const inputs = ['package.json', 'package-lock.json', 'tsup.config.ts', 'tsconfig.json'].map(
    (name) => join(root, name),
  );
  const hash = createHash('sha256');
  const paths = [...filesBelow(join(root, 'src')).sort(), ...inputs];
  for (const path of paths) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

function publishedFiles() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const paths = (target) =>
    typeof target === 'string' ? [target] : Object.values(target).flatMap(paths);
  return Object.values(exports).flatMap(paths);
}

const missing = () => publishedFiles().filter((path) => !existsSync(join(root, path)));

const hash = sourceHash();
const isFresh = existsSync(mark) && readFileSync(mark, 'utf8') === hash && missing().length === 0;
if (!isFresh) {
  const cli = join(root, 'node_modules', 'tsup', 'dist', 'cli-default.js');
  const run = spawnSync(process.execPath, [cli, '--silent'], { cwd: root, encoding: 'utf8' });
  const absent = run.status === 0 ? missing() : [];
  if (run.status !== 0 || absent.length > 0) {
    process.stderr.write(`${run.error ?? ''}${run.stdout ?? ''}${run.stderr ?? ''}`);
    process.stderr.write(
      `build failed${absent.map((path) => `\n  not built: ${path}`).join('')}\n`,
    );
    process.exit(1);
  }
  writeFileSync(mark, hash);
}
