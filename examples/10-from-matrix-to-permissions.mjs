// Grants from a matrix and its staffing, as raw rules for a permission library, with what they rest on and how long they hold.
// Guide: docs/guides/from-matrix-to-permissions.md
import { explainGrant, nextChangeOn, projectGrants, raci, readGrid } from 'product-kernel';

const grid = [
  ['', 'PM', 'Engineering', 'QA', 'Support'],
  ['Change the product', 'A', 'R', 'C', 'I'],
  ['Set the price', 'A/R', '', '', 'I'],
];
const { matrix: bare } = readGrid(grid, raci);
const change = {
  ...bare.activities['change-the-product'],
  resource: { subject: 'Change', conditions: { product: 'shop' } },
};
const matrix = { ...bare, activities: { ...bare.activities, 'change-the-product': change } };

const byId = (...list) => Object.fromEntries(list.map((each) => [each.id, each]));
const holder = (personId, roleId, to) => ({ id: personId, personId, roleId, kind: 'holder', to });
const handover = { fromPersonId: 'bo', toPersonId: 'ann', from: '2026-03-01', to: '2026-04-01' };
const staffing = {
  people: byId({ id: 'ann', name: 'Ann' }, { id: 'bo', name: 'Bo' }, { id: 'cy', name: 'Cy' }),
  appointments: byId(
    holder('ann', 'pm'),
    holder('bo', 'engineering', '2026-10-01'),
    holder('cy', 'support'),
  ),
  delegations: byId({ id: 'spring', ...handover, transferAccess: true, redelegable: false }),
  separations: {},
  waivers: {},
};

// The product's own table: what a duty means here.
const ownChange = {
  duty: 'perform',
  actions: 'approve',
  conditions: { authorId: '{personId}' },
  reason: 'Nobody approves the own change.',
};
const mapping = { perform: 'update', approve: 'approve', notify: 'read', deny: [ownChange] };

const grants = projectGrants(matrix, raci, staffing, mapping, { on: '2026-03-02' });
for (const { personId, inverted, action, subject, conditions, validUntil } of grants) {
  const end = validUntil === undefined ? '' : ` until ${validUntil}`;
  const verb = inverted ? 'may not' : 'may';
  console.log(`${personId} ${verb} ${action} ${subject} ${JSON.stringify(conditions)}${end}`);
}

const borrowed = grants.find(({ personId, action }) => personId === 'ann' && action === 'update');
console.log(`\n${explainGrant(matrix, staffing, borrowed).join('\n')}`);

console.log(`\nProject anew on ${nextChangeOn(matrix, staffing, '2026-03-02')}.`);
