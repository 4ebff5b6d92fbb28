// A template under your own names, one cell of your own, a new version of the template below it, and who fits a new activity.
// Guide: docs/guides/start-from-a-template.md
import {
  formatFinding,
  instantiateTemplate,
  overlayMatrix,
  raci,
  suggestAccountable,
  productManagementAndOperationsTemplate as template,
  toGrid,
  validateMatrix,
} from 'product-kernel';

const left = ['design', 'sales', 'marketing', 'customer-support', 'customers', 'stakeholders'];
const options = {
  roles: {
    'product-operations': { name: 'Delivery' },
    ...Object.fromEntries(left.map((id) => [id, null])),
  },
  include: ['define-vision', 'prioritize-features-backlog', 'track-progress', 'resolve-issues'],
};
const activityId = 'prioritize-features-backlog';
const roleId = 'product-management';
const override = { cells: [{ activityId, roleId, codes: 'I', replaces: 'C', note: 'May' }] };

const matrixOf = (version) => {
  const made = instantiateTemplate(version, options);
  if (!made.ok) throw new Error(made.error.map((finding) => formatFinding(finding)).join('\n'));
  return made.value;
};
const { matrix } = overlayMatrix(matrixOf(template), override);
for (const [activity, ...cells] of toGrid(matrix)) {
  console.log(`${activity.padEnd(36)}${cells.map((cell) => cell.padEnd(20)).join('')}`.trimEnd());
}

console.log('\nWhere the cells of one row come from');
for (const each of Object.values(matrix.assignments)) {
  if (each.activityId !== activityId) continue;
  console.log(`${each.roleId} ${each.code}: ${each.basis} (${each.note})`);
}

console.log('\nTo look at');
for (const finding of validateMatrix(matrix, raci)) console.log(formatFinding(finding));

console.log('\nAfter an upgrade of the template');
const next = structuredClone(template);
const rows = next.phases.flatMap(({ activities }) => activities);
rows.find(({ id }) => id === activityId).inferred[roleId] = 'R';
for (const finding of overlayMatrix(matrixOf(next), override).findings) {
  console.log(formatFinding(finding));
}

console.log('\nWho fits "Explain the release to customers"?');
const fit = suggestAccountable({ facing: 'customer', mode: 'communication', stance: 'tactical' });
for (const { message } of [fit, ...fit.reasons]) console.log(message);
