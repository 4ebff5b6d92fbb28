// From the tool's own records to findings with their mends, one of them applied, and undone again.
// Guide: docs/guides/validate-role-assignments-in-your-tool.md
import {
  applyMatrixFix,
  applyMatrixOperations,
  createMatrix,
  formatFinding,
  invertMatrixOperations,
  raci,
  toGrid,
  validateMatrix,
} from 'product-kernel';

const teams = { 'T-PM': 'Product management', 'T-ENG': 'Engineering', 'T-SUP': 'Support' };
const steps = { 'S-1': 'Plan the release', 'S-2': 'Release', 'S-3': 'Answer questions' };
const entries = [
  ['S-1', 'T-PM', 'A/R'],
  ['S-1', 'T-ENG', 'C'],
  ['S-2', 'T-PM', 'A'],
  ['S-2', 'T-ENG', 'A/R'],
  ['S-2', 'T-SUP', 'I'],
  ['S-3', 'T-SUP', 'R'],
];

const listOf = (names) => Object.entries(names).map(([id, name]) => ({ id, name }));
const roles = listOf(teams);
const activities = listOf(steps);
const created = createMatrix({ scheme: raci, roles, activities, assignments: entries });
if (!created.ok) throw new Error(created.error.map((finding) => formatFinding(finding)).join('\n'));
let matrix = created.value;

const show = (title) => {
  console.log(`\n${title}`);
  for (const row of toGrid(matrix))
    console.log(
      row
        .map((cell) => cell.padEnd(20))
        .join('')
        .trimEnd(),
    );
};
const findings = validateMatrix(matrix, raci);
for (const { params, fixes = [], ...finding } of findings) {
  console.log(`${params.activityId ?? params.roleId}: ${formatFinding({ params, ...finding })}`);
  for (const { title, safety } of fixes) console.log(`  [ ${title} ] ${safety}`);
}

const fix = findings[0].fixes[1];
const back = invertMatrixOperations(matrix, fix.operations);
matrix = applyMatrixFix(matrix, fix).value;
show(`After "${fix.title}", ${validateMatrix(matrix, raci).length} findings are left`);
matrix = applyMatrixOperations(matrix, back.value).value;
show('Undone');
