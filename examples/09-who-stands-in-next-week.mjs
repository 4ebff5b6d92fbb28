// Who answers while Ann is on leave, why, and what has to be settled before.
// Guide: docs/guides/who-stands-in-next-week.md
import { createDutyLookup, formatFinding, raci, readGrid, validateStaffing } from 'product-kernel';

const { matrix } = readGrid(
  [
    ['', 'PM', 'Dev', 'QA'],
    ['Plan the release', 'A/R', 'C', 'C'],
    ['Build', 'I', 'A/R', 'C'],
    ['Test', 'I', 'A', 'R'],
  ],
  raci,
);

const byId = (entities) => Object.fromEntries(entities.map((entity) => [entity.id, entity]));
const staffing = {
  people: byId([
    { id: 'ann', name: 'Ann', absences: [{ from: '2026-03-09', to: '2026-03-14' }] },
    { id: 'bo', name: 'Bo' },
    { id: 'cy', name: 'Cy', to: '2026-03-09' },
  ]),
  appointments: byId([
    { id: 'a', personId: 'ann', roleId: 'pm', kind: 'holder' },
    { id: 'b', personId: 'bo', roleId: 'pm', kind: 'deputy' },
    { id: 'c', personId: 'bo', roleId: 'dev', kind: 'holder' },
    { id: 'd', personId: 'cy', roleId: 'qa', kind: 'holder' },
  ]),
  delegations: {},
  separations: {},
  waivers: {},
};

const because = ({ via }) => via.map((reason) => reason.appointment ?? reason.roleId).join(', ');

for (const on of ['2026-03-06', '2026-03-09']) {
  const holders = createDutyLookup(matrix, raci, staffing, { on });
  console.log(on);
  for (const { id, name } of Object.values(matrix.activities)) {
    const answering = holders(id, 'account').map((each) => `${each.personId} (${because(each)})`);
    const doing = holders(id, 'perform').map(({ personId }) => personId);
    console.log(`  ${name}: ${answering} answers, ${doing.join(' and ') || 'nobody'} does it`);
  }
}

console.log('');
for (const finding of validateStaffing(matrix, raci, staffing, { on: '2026-03-09' })) {
  console.log(`${finding.severity}: ${formatFinding(finding)}`);
}
