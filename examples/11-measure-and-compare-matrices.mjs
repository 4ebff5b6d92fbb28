// Measures of a matrix, what changed between two versions, and a merge of two sides with its conflict.
// Guide: docs/guides/measure-and-compare-matrices.md
import {
  concentrationOf,
  coverageOf,
  diffMatrices,
  formatFinding,
  mergeMatrices,
  raci,
  readGrid,
  toGrid,
  workloadOf,
} from 'product-kernel';

/** Plan and launch stay as they are; the versions differ in who builds and who runs. */
const version = (build, run) => {
  const rows = [
    ['', 'PM', 'Engineering', 'Operations'],
    ['Plan', 'A/R', 'C', 'I'],
    ['Build', ...build],
    ['Launch', 'A', 'C', 'R'],
    ['Run', ...run],
  ];
  return readGrid(rows, raci).matrix;
};
const base = version(['A', 'R', ''], ['A', 'C', 'R']);
const ours = version(['C', 'A/R', ''], ['I', 'C', 'A/R']);
const theirs = version(['A', 'R', 'C'], ['I', 'A', 'R']);

const show = (measure) => (measure.status === 'known' ? measure.value.toFixed(2) : measure.reason);
for (const [name, matrix] of Object.entries({ base, ours })) {
  const { gini, hhi } = concentrationOf(matrix, raci);
  const loads = workloadOf(matrix, raci).map((role) => `${role.name} ${role.load}`);
  console.log(`${name}: complete ${show(coverageOf(matrix, raci).complete)}`);
  console.log(`  accountability: Gini ${show(gini)}, HHI ${show(hhi)}`);
  console.log(`  load: ${loads.join(', ')}`);
}

console.log('');
for (const { activityId, from, to } of diffMatrices(base, ours, raci).accountabilityTransfers) {
  console.log(`${activityId}: accountability from ${from.join()} to ${to.join()}`);
}

console.log('');
const { matrix, conflicts } = mergeMatrices(base, ours, theirs, { scheme: raci });
const line = (row) => row.map((cell) => cell.padEnd(12)).join('');
for (const row of toGrid(matrix)) console.log(line(row).trimEnd());
for (const conflict of conflicts) console.log(formatFinding(conflict));
