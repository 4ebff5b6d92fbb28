// What an import costs: bundled by esbuild, minified, gzip -9, dependencies left out. `npm run size`
//
// `bar` is what docs/quality.md asks for and never changes here. `ceiling` is what was reached (the measured size, rounded up to
// the next 100 bytes) where there is no bar or it is missed: an import that grows beyond it fails, and so does one without either.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const ALL = '*';
const imports = [
  { name: 'rice alone', names: '{ rice }', entry: 'index', bar: 1000 },
  { name: 'rankItems and riceModel', names: '{ rankItems, riceModel }', entry: 'index' },
  { name: 'explainScore', names: '{ explainScore }', entry: 'index' },
  { name: 'raci and validateMatrix', names: '{ raci, validateMatrix }', entry: 'index' },
  { name: 'raci and readGrid', names: '{ raci, readGrid }', entry: 'index' },
  { name: 'applyMatrixOperations', names: '{ applyMatrixOperations }', entry: 'index' },
  { name: 'raci and holdersOf', names: '{ raci, holdersOf }', entry: 'index' },
  { name: 'raci and validateStaffing', names: '{ raci, validateStaffing }', entry: 'index' },
  { name: 'projectGrants', names: '{ projectGrants }', entry: 'index' },
  { name: 'diffMatrices', names: '{ diffMatrices }', entry: 'index' },
  { name: 'prioritization', names: ALL, entry: 'prioritization/index', bar: 8000 },
  { name: 'responsibility', names: ALL, entry: 'responsibility/index', bar: 9000 },
  { name: 'interop', names: ALL, entry: 'interop/index' },
  { name: 'the root', names: ALL, entry: 'index' },
];

/** Bytes by name of the import; see the head of this file. */
const CEILINGS = {
  'rankItems and riceModel': 8_300,
  explainScore: 6_100,
  'raci and validateMatrix': 16_400,
  'raci and readGrid': 8_400,
  applyMatrixOperations: 7_900,
  'raci and holdersOf': 5_500,
  'raci and validateStaffing': 16_300,
  projectGrants: 6_700,
  diffMatrices: 3_700,
  prioritization: 31_500,
  responsibility: 62_500,
  interop: 10_000,
  'the root': 92_400,
};

async function sizeOf({ names, entry }) {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from './dist/${entry}.js'`, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    external: Object.keys(dependencies),
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

let failed = 0;
const rows = [];
for (const each of imports) {
  const size = await sizeOf(each);
  const { name, bar } = each;
  const ceiling = CEILINGS[name];
  const isMet = bar !== undefined && size < bar;
  const isHeld = isMet || (ceiling !== undefined && size <= ceiling);
  if (!isHeld) failed += 1;
  const missed = bar !== undefined && !isMet ? 'bar missed' : '';
  const verdict = isMet ? 'bar met' : [missed, isHeld ? '' : 'GROWN beyond the ceiling'];
  rows.push([
    name,
    size,
    bar ?? '',
    isMet ? '' : (ceiling ?? ''),
    [verdict].flat().filter(Boolean),
  ]);
}
const shown = (value) =>
  typeof value === 'number' ? value.toLocaleString('en') : [value].flat().join(', ');
const table = [['import', 'bytes, gz', 'bar', 'ceiling', ''], ...rows].map((row) => row.map(shown));
const widths = table[0].map((_, at) => Math.max(...table.map((row) => row[at].length)));
const isNumber = (at) => at >= 1 && at <= 3;
for (const [at, row] of table.entries()) {
  const cells = row.map((cell, column) =>
    isNumber(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
  );
  console.log(`| ${cells.join(' | ')} |`);
  if (at === 0)
    console.log(
      `|${widths.map((w, c) => `${'-'.repeat(w + 1)}${isNumber(c) ? ':' : '-'}`).join('|')}|`,
    );
}
process.exitCode = failed === 0 ? 0 : 1;
