// Mutation tests: `npm run mutation` for all of src, `npm run mutation -- prioritization` for one module.
// Prints the score and every mutant that no test noticed; fails below the bar of docs/quality.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = join(root, 'coverage', 'mutation', 'mutation.json');
const BAR = 90;
const BARS = { prioritization: 95, responsibility: 95 };

const modules = process.argv.slice(2);
for (const module of modules) {
  if (!existsSync(join(root, 'src', module))) {
    console.error(`mutation: there is no src/${module}`);
    process.exit(1);
  }
}
const patterns = modules.map((module) => `src/${module.replace(/\.ts$/, '')}`);
const mutate = patterns.flatMap((path) =>
  existsSync(join(root, `${path}.ts`)) ? [`${path}.ts`] : [`${path}/**/*.ts`],
);
const bar = Math.max(BAR, ...modules.map((module) => BARS[module.split('/')[0]] ?? 0));

// A report of an earlier run must not be read as that of this one.
rmSync(report, { force: true });
const cli = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const args = ['run', ...(mutate.length > 0 ? ['--mutate', mutate.join(',')] : [])];
const run = spawnSync(process.execPath, [cli, ...args], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (!existsSync(report)) {
  console.error('mutation: Stryker wrote no report');
  process.exit(run.status || 1);
}

const { files } = JSON.parse(readFileSync(report, 'utf8'));
const mutants = Object.entries(files).flatMap(([path, file]) =>
  file.mutants.map((mutant) => ({ ...mutant, path, source: file.source })),
);
const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
for (const { path, location, status, mutatorName, replacement = '', source } of survivors) {
  const { line, column } = location.start;
  const original = source
    .split('\n')
    [line - 1].slice(column - 1)
    .trim();
  const short = (text) => text.replace(/\s+/g, ' ').slice(0, 60);
  console.log(
    `${path}:${line}:${column} ${status} ${mutatorName}: ${short(original)} => ${short(replacement)}`,
  );
}
const detected = count('Killed', 'Timeout');
const valid = detected + survivors.length;
const score = valid === 0 ? 0 : (100 * detected) / valid;
const ignored = count('Ignored');
console.log(
  `mutation score ${score.toFixed(2)} % of ${valid} mutants in ${mutate.join(', ') || 'src'} (bar ${bar} %), ` +
    `${survivors.length} survived, ${count('Timeout')} timed out, ${ignored} ignored`,
);
if (score < bar) process.exit(1);
