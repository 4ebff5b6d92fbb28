import { type Api, type Door, door, type Fields, figures, PART, TYPED } from './door.js';

const MATRIX_INPUT = {
  roles: ['PM', 'Dev'],
  activities: ['Release', 'Support'],
  assignments: [
    ['Release', 'PM', 'A'],
    ['Release', 'Dev', 'R'],
    ['Support', 'Dev', 'A/R'],
  ],
};

interface Matrix extends Fields {
  readonly roles: Fields;
  readonly activities: Readonly<Record<string, Fields>>;
}

/** A good matrix that is made anew for each call; its first activity is about something. */
function goodMatrix(api: Api): Matrix {
  const made = api['createMatrix']!({ scheme: api.raci, ...MATRIX_INPUT });
  const { value } = made as { readonly value: Matrix };
  const resource = { subject: 'Release', conditions: { product: 'shop' } };
  const release = { ...value.activities['release'], resource };
  return { ...value, activities: { ...value.activities, release } };
}

const STAFFING = {
  people: { ann: { id: 'ann', name: 'Ann' }, bo: { id: 'bo', name: 'Bo' } },
  appointments: {
    h: { id: 'h', personId: 'ann', roleId: 'pm', kind: 'holder' },
    d: { id: 'd', personId: 'bo', roleId: 'dev', kind: 'deputy' },
  },
  delegations: {
    x: { id: 'x', fromPersonId: 'bo', toPersonId: 'ann', from: '2026-01-01', to: '2026-09-01' },
  },
  separations: {},
  waivers: {},
};
const DENIAL = {
  duty: 'perform',
  actions: 'approve',
  conditions: { by: '{personId}' },
  reason: 'r',
};
const MAPPING = { perform: ['update'], approve: 'approve', deny: [DENIAL] };
const ON = { on: '2026-03-02' };

const MEASURES = [
  'communicationOf',
  'concentrationOf',
  'coverageOf',
  'densityOf',
  'workloadOf',
] as const;

/** A matrix that is wrong in one place after the other. */
const brokenMatrices = (
  name: string,
  call: (api: Api, matrix: unknown) => unknown,
): readonly Door[] => [
  door(name, 'matrix', TYPED, call),
  ...['roles', 'activities', 'assignments', 'suppressions'].map((field) =>
    door(name, field, TYPED, (api, value) => call(api, { ...goodMatrix(api), [field]: value })),
  ),
  ...['roles', 'activities', 'assignments'].map((field) =>
    door(name, `a value of ${field}`, TYPED, (api, value) =>
      call(api, { ...goodMatrix(api), [field]: { release: value } }),
    ),
  ),
  ...['name', 'rank', 'kind', 'members', 'anyOf'].map((field) =>
    door(name, `${field} of a role`, PART, (api, value) => {
      const matrix = goodMatrix(api);
      const pm = { ...(matrix.roles['pm'] as Fields), [field]: value };
      return call(api, { ...matrix, roles: { ...matrix.roles, pm } });
    }),
  ),
  ...['name', 'rank', 'parentId', 'resource'].map((field) =>
    door(name, `${field} of an activity`, PART, (api, value) => {
      const matrix = goodMatrix(api);
      const release = { ...matrix.activities['release'], [field]: value };
      return call(api, { ...matrix, activities: { ...matrix.activities, release } });
    }),
  ),
  ...['roleId', 'activityId', 'code', 'from', 'to', 'note'].map((field) =>
    door(name, `${field} of an assignment`, PART, (api, value) => {
      const assignment = { activityId: 'release', roleId: 'pm', code: 'A', [field]: value };
      return call(api, { ...goodMatrix(api), assignments: { x: assignment } });
    }),
  ),
];

const merge = (api: Api, base: unknown, ours: unknown, theirs: unknown): unknown =>
  api['mergeMatrices']!(base, ours, theirs, { scheme: api.raci });
const grant = (api: Api, matrix: unknown, staffing: unknown = STAFFING): unknown =>
  api['projectGrants']!(matrix, api.raci, staffing, MAPPING, ON);
const explain = (api: Api, given: Fields): unknown =>
  api['explainGrant']!(goodMatrix(api), STAFFING, given);
const GRANT = {
  personId: 'ann',
  action: 'approve',
  subject: 'Release',
  because: {
    matrixId: 'm',
    activityId: 'release',
    roleId: 'pm',
    code: 'A',
    duty: 'approve',
    via: [{ kind: 'appointment', appointmentId: 'h', appointment: 'holder' }],
  },
};

export const COMPARISON_DOORS: readonly Door[] = [
  ...figures([
    ...brokenMatrices('busFactorOf', (api, matrix) => api['busFactorOf']!(matrix, api.raci)),
    door('busFactorOf', 'scheme', TYPED, (api, value) =>
      api['busFactorOf']!(goodMatrix(api), value),
    ),
    ...MEASURES.flatMap((name) => [
      door(name, 'matrix', TYPED, (api, value) => api[name]!(value, api.raci)),
      ...['roles', 'activities', 'assignments'].map((field) =>
        door(name, `a value of ${field}`, PART, (api, value) =>
          api[name]!({ ...goodMatrix(api), [field]: { release: value } }, api.raci),
        ),
      ),
      door(name, 'scheme', TYPED, (api, value) => api[name]!(goodMatrix(api), value)),
      door(name, 'options of the scheme', PART, (api, value) =>
        api[name]!(goodMatrix(api), { ...api.raci, options: value }),
      ),
    ]),
    ...['weights', 'perform'].map((place) =>
      door('workloadOf', place, TYPED, (api, value) =>
        api['workloadOf']!(goodMatrix(api), api.raci, {
          weights: place === 'weights' ? value : { perform: value },
        }),
      ),
    ),
    door('workloadOf', 'options', PART, (api, value) =>
      api['workloadOf']!(goodMatrix(api), api.raci, value),
    ),
    door('busFactorOf', 'options', PART, (api, value) =>
      api['busFactorOf']!(goodMatrix(api), api.raci, value),
    ),
    door('busFactorOf', 'option holders', PART, (api, value) =>
      api['busFactorOf']!(goodMatrix(api), api.raci, { holders: value }),
    ),
    door('busFactorOf', 'what the lookup answers', TYPED, (api, value) =>
      api['busFactorOf']!(goodMatrix(api), api.raci, { holders: () => value }),
    ),
    door('overlapOf', 'matrix', TYPED, (api, value) =>
      api['overlapOf']!(value, api.raci, ['pm', 'dev']),
    ),
    door('overlapOf', 'scheme', TYPED, (api, value) =>
      api['overlapOf']!(goodMatrix(api), value, ['pm', 'dev']),
    ),
    door('overlapOf', 'roles', TYPED, (api, value) =>
      api['overlapOf']!(goodMatrix(api), api.raci, value),
    ),
    door('overlapOf', 'a role', PART, (api, value) =>
      api['overlapOf']!(goodMatrix(api), api.raci, ['pm', value]),
    ),
  ]),
  ...brokenMatrices('diffMatrices', (api, matrix) => [
    api['diffMatrices']!(matrix, goodMatrix(api), api.raci),
    api['diffMatrices']!(goodMatrix(api), matrix, api.raci),
  ]),
  door('diffMatrices', 'scheme', TYPED, (api, value) =>
    api['diffMatrices']!(goodMatrix(api), goodMatrix(api), value),
  ),
  door('diffMatrices', 'schemeId', PART, (api, value) =>
    api['diffMatrices']!(goodMatrix(api), { ...goodMatrix(api), schemeId: value }),
  ),
  ...brokenMatrices('mergeMatrices', (api, matrix) => [
    merge(api, matrix, goodMatrix(api), matrix),
    merge(api, matrix, goodMatrix(api), { ...goodMatrix(api), roles: {}, name: 'x' }),
    merge(api, goodMatrix(api), matrix, { ...goodMatrix(api), activities: {}, name: 'x' }),
    merge(api, { ...goodMatrix(api), assignments: {} }, goodMatrix(api), matrix),
  ]),
  door('mergeMatrices', 'options', PART, (api, value) =>
    api['mergeMatrices']!(goodMatrix(api), goodMatrix(api), goodMatrix(api), value),
  ),
  door('mergeMatrices', 'option scheme', TYPED, (api, value) =>
    api['mergeMatrices']!(goodMatrix(api), goodMatrix(api), goodMatrix(api), { scheme: value }),
  ),
  ...brokenMatrices('projectGrants', (api, matrix) => grant(api, matrix)),
  door('projectGrants', 'scheme', TYPED, (api, value) =>
    api['projectGrants']!(goodMatrix(api), value, STAFFING, MAPPING, ON),
  ),
  door('projectGrants', 'staffing', TYPED, (api, value) => grant(api, goodMatrix(api), value)),
  ...['people', 'appointments', 'delegations'].flatMap((field) => [
    door('projectGrants', field, TYPED, (api, value) =>
      grant(api, goodMatrix(api), { ...STAFFING, [field]: value }),
    ),
    door('projectGrants', `a value of ${field}`, PART, (api, value) =>
      grant(api, goodMatrix(api), {
        ...STAFFING,
        [field]: { ...STAFFING[field as 'people'], ann: value, h: value, x: value },
      }),
    ),
  ]),
  ...['name', 'from', 'to', 'absences'].map((field) =>
    door('projectGrants', `${field} of a person`, PART, (api, value) =>
      grant(api, goodMatrix(api), {
        ...STAFFING,
        people: { ...STAFFING.people, ann: { id: 'ann', name: 'Ann', [field]: value } },
      }),
    ),
  ),
  ...['personId', 'roleId', 'kind', 'from', 'to'].map((field) =>
    door('projectGrants', `${field} of an appointment`, PART, (api, value) =>
      grant(api, goodMatrix(api), {
        ...STAFFING,
        appointments: {
          ...STAFFING.appointments,
          h: { ...STAFFING.appointments.h, [field]: value },
        },
      }),
    ),
  ),
  ...['subject', 'conditions'].map((field) =>
    door('projectGrants', `${field} of a resource`, TYPED, (api, value) => {
      const matrix = goodMatrix(api);
      const resource = { subject: 'x', [field]: value };
      const release = { ...matrix.activities['release'], resource };
      return grant(api, { ...matrix, activities: { ...matrix.activities, release } });
    }),
  ),
  door('projectGrants', 'mapping', TYPED, (api, value) =>
    api['projectGrants']!(goodMatrix(api), api.raci, STAFFING, value, ON),
  ),
  ...['perform', 'deny'].map((field) =>
    door('projectGrants', `${field} of the mapping`, TYPED, (api, value) =>
      api['projectGrants']!(
        goodMatrix(api),
        api.raci,
        STAFFING,
        { ...MAPPING, [field]: value },
        ON,
      ),
    ),
  ),
  door('projectGrants', 'a denial', TYPED, (api, value) =>
    api['projectGrants']!(goodMatrix(api), api.raci, STAFFING, { deny: [value] }, ON),
  ),
  ...['duty', 'actions', 'conditions', 'reason'].map((field) =>
    door('projectGrants', `${field} of a denial`, PART, (api, value) => {
      const mapping = { deny: [{ ...DENIAL, duty: 'account', [field]: value }] };
      return api['projectGrants']!(goodMatrix(api), api.raci, STAFFING, mapping, ON);
    }),
  ),
  door('projectGrants', 'options', PART, (api, value) =>
    api['projectGrants']!(goodMatrix(api), api.raci, STAFFING, MAPPING, value),
  ),
  ...['on', 'personId'].map((option) =>
    door('projectGrants', `option ${option}`, PART, (api, value) =>
      api['projectGrants']!(goodMatrix(api), api.raci, STAFFING, MAPPING, {
        ...ON,
        [option]: value,
      }),
    ),
  ),
  door('explainGrant', 'matrix', TYPED, (api, value) =>
    api['explainGrant']!(value, STAFFING, GRANT),
  ),
  door('explainGrant', 'staffing', TYPED, (api, value) =>
    api['explainGrant']!(goodMatrix(api), value, GRANT),
  ),
  door('explainGrant', 'grant', TYPED, (api, value) => explain(api, value as Fields)),
  ...Object.keys(GRANT).map((field) =>
    door('explainGrant', field, PART, (api, value) => explain(api, { ...GRANT, [field]: value })),
  ),
  ...Object.keys(GRANT.because).map((field) =>
    door('explainGrant', `${field} of because`, PART, (api, value) =>
      explain(api, { ...GRANT, because: { ...GRANT.because, [field]: value } }),
    ),
  ),
  door('explainGrant', 'a reason', TYPED, (api, value) =>
    explain(api, { ...GRANT, because: { ...GRANT.because, via: [value] } }),
  ),
  ...['kind', 'roleId', 'groupId', 'oneOfId', 'appointmentId', 'appointment', 'delegationId'].map(
    (field) =>
      door('explainGrant', `${field} of a reason`, PART, (api, value) => {
        const via = ['assignment', 'group', 'any-of', 'appointment', 'delegation'].map((kind) => ({
          kind,
          [field]: value,
        }));
        return explain(api, { ...GRANT, because: { ...GRANT.because, via } });
      }),
  ),
];
