import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { Appointment, Staffing } from '../../../src/responsibility/staffing/staffing-types.js';
import type { ActivityResource, ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';

/** What tests of grants stand on: who releases changes of one product. */
export const releaseMatrix: ResponsibilityMatrix = deepFreeze(
  withResources(
    readGrid(
      [
        ['', 'PM', 'Dev', 'QA', 'Support'],
        ['Change', 'A', 'R', 'C', 'I'],
        ['Budget', 'A/R', '', '', ''],
      ],
      raci,
    ).matrix,
    { change: { subject: 'Change', conditions: { productId: 'shop' } } },
  ),
);

export function withResources(
  matrix: ResponsibilityMatrix,
  resources: Readonly<Record<string, ActivityResource>>,
): ResponsibilityMatrix {
  const activities = Object.entries(matrix.activities).map(([id, activity]) => [
    id,
    { ...activity, ...(resources[id] === undefined ? {} : { resource: resources[id] }) },
  ]);
  return { ...matrix, activities: Object.fromEntries(activities) as typeof matrix.activities };
}

const seat = (
  id: string,
  personId: string,
  roleId: string,
  more: Partial<Appointment> = {},
): Appointment => ({ id, personId, roleId, kind: 'holder', ...more });

const APPOINTMENTS = [
  seat('ann-pm', 'ann', 'pm'),
  seat('bo-dev', 'bo', 'dev'),
  seat('cy-qa', 'cy', 'qa'),
  seat('di-support', 'di', 'support'),
];
const NAMES = { ann: 'Ann', bo: 'Bo', cy: 'Cy', di: 'Di' };

export const releaseStaffing: Staffing = deepFreeze({
  people: Object.fromEntries(Object.entries(NAMES).map(([id, name]) => [id, { id, name }])),
  appointments: Object.fromEntries(APPOINTMENTS.map((each) => [each.id, each])),
  delegations: {},
  separations: {},
  waivers: {},
});

/** The staffing with other appointments beside or instead of its own. */
export function appoint(...appointments: readonly Appointment[]): Staffing {
  return {
    ...releaseStaffing,
    appointments: {
      ...releaseStaffing.appointments,
      ...Object.fromEntries(appointments.map((each) => [each.id, each])),
    },
  };
}
export { seat };
