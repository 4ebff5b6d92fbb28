import { type Api, type Door, door, type Fields, fields, options, PART, TYPED } from './door.js';

const ON = '2026-03-10';
const QUERY = { activityId: 'release', duty: 'perform', on: ON };

/** A matrix of two roles, made anew for each call, with one field of a role changed. */
function matrixOf(api: Api, change: Fields = {}): Fields {
  const made = api['createMatrix']!({
    scheme: api.raci,
    roles: ['PM', 'Dev'],
    activities: ['Release', 'Support'],
    assignments: [
      ['Release', 'PM', 'A'],
      ['Release', 'Dev', 'R'],
      ['Support', 'Dev', 'A/R'],
    ],
  });
  const { value } = made as { readonly value: Fields & { readonly roles: Fields } };
  const pm = { ...(value.roles['pm'] as Fields), ...change };
  return { ...value, roles: { ...value.roles, pm } };
}

const PERSON = { id: 'ann', name: 'Ann', from: '2020-01-01', to: '2030-01-01', capacity: 1 };
const APPOINTMENT = {
  id: 'a',
  personId: 'ann',
  roleId: 'pm',
  kind: 'holder',
  allocation: 1,
  from: '2020-01-01',
  to: '2030-01-01',
};
const DELEGATION = {
  id: 'd',
  fromPersonId: 'ann',
  toPersonId: 'bo',
  roleIds: ['pm'],
  activityIds: ['release'],
  duties: ['approve'],
  from: '2026-03-01',
  to: '2026-03-31',
  transferAccess: true,
  redelegable: true,
};
const SEPARATION = {
  id: 's',
  kind: 'activities',
  roleIds: ['pm', 'dev'],
  activityIds: ['release', 'support'],
  duties: ['perform', 'approve'],
  most: 1,
};
const WAIVER = {
  id: 'w',
  separationId: 's',
  personId: 'ann',
  from: '2026-01-01',
  to: '2027-01-01',
};

const GOOD = {
  people: { ann: { ...PERSON, skills: ['x'], absences: [] }, bo: { id: 'bo', name: 'Bo' } },
  appointments: { a: APPOINTMENT, b: { ...APPOINTMENT, personId: 'bo', roleId: 'dev' } },
  delegations: { d: DELEGATION },
  separations: { s: SEPARATION },
  waivers: { w: WAIVER },
  escalation: { dev: { toRoleId: 'pm', afterDays: 2 } },
};

const ENTITIES: readonly (readonly [collection: keyof typeof GOOD, id: string, entity: Fields])[] =
  [
    ['people', 'ann', { ...PERSON, skills: ['x'], absences: [] }],
    ['appointments', 'a', APPOINTMENT],
    ['delegations', 'd', DELEGATION],
    ['separations', 's', SEPARATION],
    ['waivers', 'w', WAIVER],
    ['escalation', 'dev', { toRoleId: 'pm', afterDays: 2 }],
  ];

type Ask = (api: Api, staffing: unknown, matrix?: unknown) => unknown;
const ASKS: readonly (readonly [name: string, ask: Ask])[] = [
  [
    'validateStaffing',
    (api, staffing, matrix = matrixOf(api)) =>
      api['validateStaffing']!(matrix, api.raci, staffing, { on: ON }),
  ],
  [
    'holdersOf',
    (api, staffing, matrix = matrixOf(api)) =>
      api['holdersOf']!(matrix, api.raci, staffing, { ...QUERY, duty: 'approve' }),
  ],
  ['peopleLoad', (api, staffing) => api['peopleLoad']!(staffing)],
  [
    'successorsFor',
    (api, staffing, matrix = matrixOf(api, { skills: ['x'] })) =>
      api['successorsFor']!(matrix, staffing, { roleId: 'pm', on: ON }),
  ],
  ['escalationPath', (api, staffing) => api['escalationPath']!(staffing, 'dev')],
];

const OF_MATRIX = ASKS.filter(([name]) => name !== 'peopleLoad' && name !== 'escalationPath');

export const STAFFING_DOORS: readonly Door[] = [
  ...ASKS.flatMap(([name, ask]) => [
    door(name, 'staffing', TYPED, (api, value) => ask(api, value)),
    ...Object.keys(GOOD).map((collection) =>
      door(
        name,
        `collection ${collection}`,
        name === 'validateStaffing' ? TYPED : PART,
        (api, value) => ask(api, { ...GOOD, [collection]: value }),
      ),
    ),
    ...ENTITIES.flatMap(([collection, id, entity]) =>
      fields(
        name,
        PART,
        entity,
        (api, changed) =>
          ask(api, { ...GOOD, [collection]: { ...GOOD[collection], [id]: changed } }),
        `${collection}, field`,
      ),
    ),
    door(name, 'an absence', PART, (api, value) =>
      ask(api, { ...GOOD, people: { ann: { ...PERSON, absences: [value] } } }),
    ),
    door(name, 'an end of an absence', PART, (api, value) =>
      ask(api, { ...GOOD, people: { ann: { ...PERSON, absences: [{ from: value, to: value }] } } }),
    ),
  ]),
  ...OF_MATRIX.flatMap(([name, ask]) => [
    door(name, 'matrix', TYPED, (api, value) => ask(api, GOOD, value)),
    ...['members', 'anyOf', 'occupancy', 'skills', 'kind', 'name'].map((field) =>
      door(name, `${field} of a role`, PART, (api, value) =>
        ask(api, GOOD, matrixOf(api, { [field]: value })),
      ),
    ),
    ...['roles', 'activities', 'assignments'].map((field) =>
      door(name, `an entry of ${field}`, PART, (api, value) => {
        const matrix = matrixOf(api);
        return ask(api, GOOD, {
          ...matrix,
          [field]: { ...(matrix[field] as Fields), x: value },
        });
      }),
    ),
    ...['activityId', 'roleId', 'code', 'from', 'to'].map((field) =>
      door(name, `${field} of an assignment`, PART, (api, value) => {
        const matrix = matrixOf(api);
        const x = { activityId: 'release', roleId: 'pm', code: 'R', [field]: value };
        return ask(api, GOOD, {
          ...matrix,
          assignments: { ...(matrix['assignments'] as Fields), x },
        });
      }),
    ),
  ]),
  // Whole lists within an entity may be large.
  ...ENTITIES.flatMap(([collection, id, entity]) =>
    ['roleIds', 'activityIds', 'duties', 'absences', 'skills']
      .filter((field) => field in entity)
      .map((field) =>
        door('validateStaffing', `${collection}, large ${field}`, TYPED, (api, value) => {
          const changed = { ...GOOD[collection], [id]: { ...entity, [field]: value } };
          return api['validateStaffing']!(
            matrixOf(api),
            api.raci,
            { ...GOOD, [collection]: changed },
            { on: ON },
          );
        }),
      ),
  ),
  ...['members', 'skills'].map((field) =>
    door('validateStaffing', `large ${field} of a role`, TYPED, (api, value) =>
      api['validateStaffing']!(matrixOf(api, { [field]: value }), api.raci, GOOD, { on: ON }),
    ),
  ),
  ...['matrix', 'staffing'].map((place) =>
    door('createDutyLookup', place, TYPED, (api, value) => {
      const [matrix, staffing] = place === 'matrix' ? [value, GOOD] : [matrixOf(api), value];
      const lookup = api['createDutyLookup']!(matrix, api.raci, staffing, { on: ON });
      return (lookup as (...args: unknown[]) => unknown)('release', 'approve');
    }),
  ),
  ...['occupancy.min', 'occupancy.max'].map((field) =>
    door('validateStaffing', field, PART, (api, value) =>
      api['validateStaffing']!(
        matrixOf(api, { occupancy: { [field.slice(10)]: value } }),
        api.raci,
        GOOD,
        { on: ON },
      ),
    ),
  ),
  ...['validateStaffing', 'holdersOf', 'createDutyLookup'].flatMap((name) => [
    door(name, 'scheme', TYPED, (api, value) => api[name]!(matrixOf(api), value, GOOD, QUERY)),
    door(name, 'options', PART, (api, value) => api[name]!(matrixOf(api), api.raci, GOOD, value)),
  ]),
  ...options('validateStaffing', { on: ON, rules: {}, limit: 1 }, (api, given) =>
    api['validateStaffing']!(matrixOf(api), api.raci, GOOD, given),
  ),
  door('validateStaffing', 'setting of a rule', PART, (api, value) =>
    api['validateStaffing']!(matrixOf(api), api.raci, GOOD, {
      on: ON,
      rules: { 'responsibility/staffing-vacant-role': value },
    }),
  ),
  ...options('holdersOf', QUERY, (api, given) =>
    api['holdersOf']!(matrixOf(api), api.raci, GOOD, given),
  ),
  door('createDutyLookup', 'option on', PART, (api, value) =>
    api['createDutyLookup']!(matrixOf(api), api.raci, GOOD, { on: value }),
  ),
  ...[0, 1].map((at) =>
    door('createDutyLookup', `argument ${at} of the lookup`, PART, (api, value) => {
      const lookup = api['createDutyLookup']!(matrixOf(api), api.raci, GOOD, { on: ON });
      const args: unknown[] = ['release', 'perform'];
      args[at] = value;
      return (lookup as (...all: unknown[]) => unknown)(...args);
    }),
  ),
  door('peopleLoad', 'period', PART, (api, value) => api['peopleLoad']!(GOOD, value)),
  ...options('peopleLoad', { from: '2026-01-01', to: '2027-01-01' }, (api, period) =>
    api['peopleLoad']!(GOOD, period),
  ),
  door('successorsFor', 'query', PART, (api, value) =>
    api['successorsFor']!(matrixOf(api), GOOD, value),
  ),
  ...options('successorsFor', { roleId: 'pm', on: ON }, (api, query) =>
    api['successorsFor']!(matrixOf(api), GOOD, query),
  ),
  door('escalationPath', 'role', PART, (api, value) => api['escalationPath']!(GOOD, value)),
  door('rolesFor', 'matrix', TYPED, (api, value) => api['rolesFor']!(value, api.raci, 'release')),
  door('rolesFor', 'scheme', TYPED, (api, value) =>
    api['rolesFor']!(matrixOf(api), value, 'release'),
  ),
  door('rolesFor', 'activity', PART, (api, value) =>
    api['rolesFor']!(matrixOf(api), api.raci, value),
  ),
  door('rolesFor', 'duty', PART, (api, value) =>
    api['rolesFor']!(matrixOf(api), api.raci, 'release', value),
  ),
  door('activitiesOf', 'matrix', TYPED, (api, value) => api['activitiesOf']!(value, 'pm')),
  door('activitiesOf', 'role', PART, (api, value) => api['activitiesOf']!(matrixOf(api), value)),
  ...['activityId', 'roleId', 'code'].map((field) =>
    door('activitiesOf', `${field} of an assignment`, PART, (api, value) => {
      const x = { activityId: 'release', roleId: 'pm', code: 'R', [field]: value };
      return api['activitiesOf']!({ ...matrixOf(api), assignments: { x } }, 'pm');
    }),
  ),
];
