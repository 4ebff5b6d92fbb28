import { type Api, type Door, door, type Fields, PART, TYPED, UNTRUSTED } from './door.js';

/** A matrix with everything that operations and rules look at, made anew for each call. */
function fullMatrix(api: Api): Fields {
  const made = api['createMatrix']!({
    scheme: api.raci,
    roles: ['PM', { name: 'Dev', aliases: ['D'] }, { name: 'Team', members: ['PM'] }],
    activities: ['Release', { name: 'Support', parentId: 'Release' }],
    assignments: [
      ['Release', 'PM', 'A'],
      ['Release', 'Team', 'A/R'],
    ],
  });
  const suppressions = [{ code: 'responsibility/activity-unassigned', reason: 'r' }];
  return { ...(made as { readonly value: Fields }).value, suppressions };
}

/** A good operation of each kind. */
const OPERATIONS: readonly Fields[] = [
  { kind: 'add-role', role: { id: 'n', name: 'N' }, before: 'pm', after: undefined },
  { kind: 'change-role', roleId: 'pm', change: { name: 'P' } },
  { kind: 'merge-roles', roleId: 'pm', intoRoleId: 'dev' },
  { kind: 'add-activity', activity: { id: 'n', name: 'N' }, before: undefined, after: 'release' },
  { kind: 'change-activity', activityId: 'release', change: { name: 'R' } },
  { kind: 'move-activity', activityId: 'support', parentId: null, before: 'release' },
  { kind: 'split-activity', activityId: 'release', parts: [{ id: 'x', name: 'X' }] },
  { kind: 'set-cell', activityId: 'release', roleId: 'pm', codes: ['R'] },
  { kind: 'add-suppression', suppression: { code: 'x', reason: 'r' } },
  { kind: 'remove-suppression', suppression: { code: 'x', reason: 'r' } },
  { kind: 'restore', put: {}, drop: {}, suppressions: [] },
];

/** What is large was seen in the place of the operation. */
const NESTED_KINDS = ['json', 'any'] as const;

/** Fields that lie within an operation. */
const NESTED: readonly (readonly [kind: string, field: string, names: readonly string[]])[] = [
  [
    'add-role',
    'role',
    ['id', 'name', 'rank', 'kind', 'aliases', 'members', 'anyOf', 'occupancy', 'skills'],
  ],
  [
    'change-role',
    'change',
    ['name', 'rank', 'kind', 'aliases', 'members', 'anyOf', 'occupancy', 'skills'],
  ],
  [
    'add-activity',
    'activity',
    ['id', 'name', 'rank', 'phase', 'critical', 'parentId', 'dimensions', 'resource'],
  ],
  [
    'change-activity',
    'change',
    ['name', 'rank', 'phase', 'critical', 'parentId', 'dimensions', 'resource'],
  ],
  ['add-suppression', 'suppression', ['code', 'activityId', 'roleId', 'reason', 'until']],
  ['remove-suppression', 'suppression', ['code', 'activityId', 'roleId', 'reason', 'until']],
  ['restore', 'put', ['roles', 'activities', 'assignments']],
  ['restore', 'drop', ['roles', 'activities', 'assignments']],
];

/** Applies it, checks what comes out, and leads back. */
function applyBoth(api: Api, matrix: unknown, operation: unknown): unknown {
  api['invertMatrixOperations']!(matrix, [operation]);
  const changed = api['applyMatrixOperations']!(matrix, [operation]) as Fields;
  return changed['ok'] === true ? api['validateMatrix']!(changed['value'], api.raci) : changed;
}

/** One part of a collection with one field that holds anything. */
function withField(
  api: Api,
  collection: string,
  id: string,
  field: string,
  value: unknown,
): Fields {
  const matrix = fullMatrix(api);
  const parts = matrix[collection] as Readonly<Record<string, Fields>>;
  return { ...matrix, [collection]: { ...parts, [id]: { ...parts[id], [field]: value } } };
}

const STORED: readonly (readonly [collection: string, id: string, fields: readonly string[]])[] = [
  ['roles', 'team', ['id', 'name', 'rank', 'kind', 'aliases', 'members', 'anyOf']],
  ['activities', 'support', ['id', 'name', 'rank', 'phase', 'critical', 'parentId']],
];

export const MATRIX_DOORS: readonly Door[] = [
  ...OPERATIONS.flatMap(({ kind, ...operation }) =>
    Object.keys(operation).map((field) =>
      door('applyMatrixOperations', `${field} of ${String(kind)}`, NESTED_KINDS, (api, value) =>
        applyBoth(api, fullMatrix(api), { kind, ...operation, [field]: value }),
      ),
    ),
  ),
  ...NESTED.flatMap(([kind, field, names]) => {
    const operation = OPERATIONS.find((each) => each['kind'] === kind)!;
    return names.map((name) =>
      door(
        'applyMatrixOperations',
        `${name} in ${field} of ${kind}`,
        NESTED_KINDS,
        (api, value) => {
          const nested = { ...(operation[field] as Fields), [name]: value };
          return applyBoth(api, fullMatrix(api), { ...operation, [field]: nested });
        },
      ),
    );
  }),
  ...['id', 'name', 'cells'].map((name) =>
    door('applyMatrixOperations', `${name} of a part`, NESTED_KINDS, (api, value) =>
      applyBoth(api, fullMatrix(api), {
        kind: 'split-activity',
        activityId: 'release',
        parts: [{ id: 'x', name: 'X', [name]: value }],
      }),
    ),
  ),
  door('applyMatrixOperations', 'a cell of a part', UNTRUSTED, (api, value) =>
    applyBoth(api, fullMatrix(api), {
      kind: 'split-activity',
      activityId: 'release',
      parts: [{ id: 'x', name: 'X', cells: [value] }],
    }),
  ),
  ...STORED.flatMap(([collection, id, names]) =>
    names.flatMap((name) => [
      door('applyMatrixOperations', `stored ${name} of ${collection}`, PART, (api, value) => {
        const matrix = withField(api, collection, id, name, value);
        return OPERATIONS.map((operation) => api['applyMatrixOperations']!(matrix, [operation]));
      }),
      door('validateMatrix', `${name} of ${collection}`, PART, (api, value) =>
        api['validateMatrix']!(withField(api, collection, id, name, value), api.raci),
      ),
    ]),
  ),
  door('indexMatrix', 'matrix', TYPED, (api, value) => api['indexMatrix']!(value, api.raci)),
  door('indexMatrix', 'scheme', PART, (api, value) => api['indexMatrix']!(fullMatrix(api), value)),
  door('indexMatrix', 'options', PART, (api, value) =>
    api['indexMatrix']!(fullMatrix(api), api.raci, value),
  ),
  door('indexMatrix', 'on', PART, (api, value) =>
    api['indexMatrix']!(fullMatrix(api), api.raci, { on: value }),
  ),
  door('validateMatrix', 'index', PART, (api, value) =>
    api['validateMatrix']!(fullMatrix(api), api.raci, { index: value }),
  ),
  ...['suppressions', 'reviewBy', 'schemeId'].map((field) =>
    door('validateMatrix', `field ${field}`, TYPED, (api, value) =>
      api['validateMatrix']!({ ...fullMatrix(api), [field]: value }, api.raci, {
        on: '2026-01-01',
      }),
    ),
  ),
  ...['code', 'activityId', 'roleId', 'reason', 'until'].map((field) =>
    door('validateMatrix', `${field} of a suppression`, PART, (api, value) => {
      const suppression = {
        code: 'responsibility/activity-unassigned',
        reason: 'r',
        [field]: value,
      };
      const matrix = { ...fullMatrix(api), suppressions: [suppression] };
      return api['validateMatrix']!(matrix, api.raci, { on: '2026-01-01', withSuppressed: true });
    }),
  ),
  ...['on', 'withSuppressed'].map((option) =>
    door('validateMatrix', `option ${option}`, PART, (api, value) =>
      api['validateMatrix']!(fullMatrix(api), api.raci, { [option]: value }),
    ),
  ),
  ...['a setting', 'thresholds', 'a threshold'].map((place, at) =>
    door('validateMatrix', place, PART, (api, value) => {
      const setting = [value, ['info', value], ['info', { min: value }]][at];
      const rules = { 'responsibility/role-no-gaps': setting };
      return api['validateMatrix']!(fullMatrix(api), api.raci, { rules });
    }),
  ),
  door('invertMatrixOperations', 'operations', UNTRUSTED, (api, value) =>
    api['invertMatrixOperations']!(fullMatrix(api), value),
  ),
  door('invertMatrixOperations', 'matrix', TYPED, (api, value) =>
    api['invertMatrixOperations']!(value, [{ kind: 'remove-role', roleId: 'pm' }]),
  ),
  door('invertMatrixOperations', 'options', PART, (api, value) =>
    api['invertMatrixOperations']!(fullMatrix(api), [], value),
  ),
  ...['aliases', 'members', 'anyOf', 'occupancy', 'skills', 'kind'].map((field) =>
    door('createMatrix', `${field} of a role`, NESTED_KINDS, (api, value) =>
      api['createMatrix']!({
        scheme: api.raci,
        roles: [{ name: 'PM', [field]: value }],
        activities: [],
        assignments: [],
      }),
    ),
  ),
  ...['parentId', 'dimensions', 'resource', 'phase', 'critical'].map((field) =>
    door('createMatrix', `${field} of an activity`, NESTED_KINDS, (api, value) =>
      api['createMatrix']!({
        scheme: api.raci,
        roles: [],
        activities: [{ name: 'Release', [field]: value }],
        assignments: [],
      }),
    ),
  ),
];
