import { type Api, type Door, door, type Fields, fields, PART, TYPED } from './door.js';

const ON = '2026-03-10';
const PERIOD = { from: '2026-03-01', to: '2026-04-01' };
const PERSON = { id: 'ann', name: 'Ann', ...PERIOD, absences: [PERIOD] };
const STAFFING = {
  people: { x: PERSON },
  appointments: { x: { id: 'x', personId: 'ann', roleId: 'pm', kind: 'holder', ...PERIOD } },
  delegations: { x: { id: 'x', fromPersonId: 'ann', toPersonId: 'bo', ...PERIOD } },
  separations: {},
  waivers: { x: { id: 'x', separationId: 's', personId: 'ann', ...PERIOD } },
};
const ASSIGNMENT = { activityId: 'release', roleId: 'pm', code: 'A', ...PERIOD };
const MATRIX = { assignments: { x: ASSIGNMENT } };

const next = (api: Api, staffing: unknown, matrix: unknown = MATRIX): unknown =>
  api['nextChangeOn']!(matrix, staffing, ON);

export const GRANT_DOORS: readonly Door[] = [
  door('nextChangeOn', 'matrix', TYPED, (api, value) => next(api, STAFFING, value)),
  door('nextChangeOn', 'assignments', TYPED, (api, value) =>
    next(api, STAFFING, { assignments: value }),
  ),
  door('nextChangeOn', 'a value of assignments', PART, (api, value) =>
    next(api, STAFFING, { assignments: { x: value } }),
  ),
  ...fields('nextChangeOn', PART, ASSIGNMENT, (api, x) =>
    next(api, STAFFING, { assignments: { x } }),
  ),
  door('nextChangeOn', 'staffing', TYPED, (api, value) => next(api, value)),
  ...(['people', 'appointments', 'delegations', 'waivers'] as const).flatMap((collection) => [
    door('nextChangeOn', collection, TYPED, (api, value) =>
      next(api, { ...STAFFING, [collection]: value }),
    ),
    door('nextChangeOn', `a value of ${collection}`, PART, (api, value) =>
      next(api, { ...STAFFING, [collection]: { x: value } }),
    ),
    ...fields(
      'nextChangeOn',
      PART,
      STAFFING[collection].x as Fields,
      (api, x) => next(api, { ...STAFFING, [collection]: { x } }),
      `${collection}, field`,
    ),
  ]),
  door('nextChangeOn', 'absences', TYPED, (api, value) =>
    next(api, { ...STAFFING, people: { x: { ...PERSON, absences: value } } }),
  ),
  door('nextChangeOn', 'an absence', PART, (api, value) =>
    next(api, { ...STAFFING, people: { x: { ...PERSON, absences: [value] } } }),
  ),
  ...fields(
    'nextChangeOn',
    PART,
    PERIOD,
    (api, absence) => next(api, { ...STAFFING, people: { x: { ...PERSON, absences: [absence] } } }),
    'end of an absence',
  ),
  door('nextChangeOn', 'on', PART, (api, value) => api['nextChangeOn']!(MATRIX, STAFFING, value)),
];
