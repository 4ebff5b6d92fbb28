import {
  ANYTHING,
  type Api,
  type Door,
  door,
  type Fields,
  PART,
  TYPED,
  UNTRUSTED,
} from './door.js';

const MATRIX_INPUT = {
  roles: ['PM', 'Dev'],
  activities: ['Release', 'Support'],
  assignments: [['Release', 'PM', 'A']],
};

/** A good matrix that is made anew for each call. */
function goodMatrix(api: Api): Fields {
  const made = api['createMatrix']!({ scheme: api.raci, ...MATRIX_INPUT });
  return (made as { readonly value: Fields }).value;
}

const createWith = (api: Api, change: Fields) =>
  api['createMatrix']!({ scheme: api.raci, ...MATRIX_INPUT, ...change });

export const RESPONSIBILITY_DOORS: readonly Door[] = [
  door('createMatrix', 'input', UNTRUSTED, (api, value) => api['createMatrix']!(value)),
  ...['scheme', 'roles', 'activities', 'assignments', 'id', 'name'].map((field) =>
    door('createMatrix', `field ${field}`, UNTRUSTED, (api, value) =>
      createWith(api, { [field]: value }),
    ),
  ),
  door('createMatrix', 'a role', UNTRUSTED, (api, value) =>
    createWith(api, { roles: ['PM', value] }),
  ),
  door('createMatrix', 'the id of a role', UNTRUSTED, (api, value) =>
    createWith(api, { roles: [{ id: value, name: 'PM' }] }),
  ),
  door('createMatrix', 'an activity', UNTRUSTED, (api, value) =>
    createWith(api, { activities: ['Release', value] }),
  ),
  door('createMatrix', 'an assignment', UNTRUSTED, (api, value) =>
    createWith(api, { assignments: [value] }),
  ),
  ...[0, 1, 2].map((at) =>
    door('createMatrix', `part ${at} of an assignment`, UNTRUSTED, (api, value) => {
      const assignment: unknown[] = ['Release', 'PM', 'A'];
      assignment[at] = value;
      return createWith(api, { assignments: [assignment] });
    }),
  ),
  door('readGrid', 'rows', UNTRUSTED, (api, value) => api['readGrid']!(value, api.raci)),
  door('readGrid', 'a row', UNTRUSTED, (api, value) =>
    api['readGrid']!([['Activity', 'PM'], value], api.raci),
  ),
  door('readGrid', 'the header', UNTRUSTED, (api, value) =>
    api['readGrid']!([value, ['Release', 'A']], api.raci),
  ),
  ...['corner', 'role', 'activity', 'cell'].map((place, at) =>
    door('readGrid', `the ${place}`, UNTRUSTED, (api, value) => {
      const cells: unknown[] = ['Activity', 'PM', 'Release', 'A'];
      cells[at] = value;
      return api['readGrid']!([cells.slice(0, 2), cells.slice(2)], api.raci);
    }),
  ),
  ...['activity-rows', 'role-rows', 'code-columns', 'party-cells'].map((layout) =>
    door('readGrid', `a cell, ${layout}`, UNTRUSTED, (api, value) =>
      api['readGrid']!(
        [
          ['Activity', 'R', 'A'],
          ['Release', value, value],
        ],
        api.raci,
        { layout },
      ),
    ),
  ),
  door('readGrid', 'scheme', TYPED, (api, value) =>
    api['readGrid']!(
      [
        ['a', 'b'],
        ['c', 'A'],
      ],
      value,
    ),
  ),
  door('readGrid', 'option layout', TYPED, (api, value) =>
    api['readGrid']!(
      [
        ['a', 'b'],
        ['c', 'A'],
      ],
      api.raci,
      { layout: value },
    ),
  ),
  ...['roles', 'activities', 'assignments'].map((field) =>
    door('validateMatrix', `a value of ${field}`, TYPED, (api, value) =>
      api['validateMatrix']!({ ...goodMatrix(api), [field]: { x: value } }, api.raci),
    ),
  ),
  ...['roleId', 'activityId', 'code', 'from', 'to'].map((field) =>
    door('validateMatrix', `${field} of an assignment`, TYPED, (api, value) => {
      const assignment = { activityId: 'Release', roleId: 'PM', code: 'A', [field]: value };
      return api['validateMatrix']!(
        { ...goodMatrix(api), assignments: { x: assignment } },
        api.raci,
      );
    }),
  ),
  ...['preset', 'rules', 'limit'].map((option) =>
    door('validateMatrix', `option ${option}`, TYPED, (api, value) =>
      api['validateMatrix']!(goodMatrix(api), api.raci, { [option]: value }),
    ),
  ),
  door('validateMatrix', 'a matrix read from hostile cells', ANYTHING, (api, value) => {
    const rows = [
      ['Activity', value, 'Dev'],
      [value, 'A', value],
      ['Support', 'R', 'A'],
    ];
    const { matrix } = api['readGrid']!(rows, api.raci) as { readonly matrix: unknown };
    return api['validateMatrix']!(matrix, api.raci);
  }),
  door('toGrid', 'a matrix read from hostile cells', ANYTHING, (api, value) => {
    const rows = [
      ['Activity', value],
      [value, 'A'],
    ];
    const { matrix } = api['readGrid']!(rows, api.raci) as { readonly matrix: unknown };
    return api['toGrid']!(matrix, api.raci);
  }),
  door('applyMatrixOperations', 'operations', UNTRUSTED, (api, value) =>
    api['applyMatrixOperations']!(goodMatrix(api), value),
  ),
  door('applyMatrixOperations', 'an operation', UNTRUSTED, (api, value) =>
    api['applyMatrixOperations']!(goodMatrix(api), [value]),
  ),
  ...[
    ['add-assignment', 'assignment'],
    ['remove-assignment', 'assignmentId'],
    ['remove-role', 'roleId'],
    ['remove-activity', 'activityId'],
  ].map(([kind = '', field = '']) =>
    door('applyMatrixOperations', `${field} of ${kind}`, UNTRUSTED, (api, value) =>
      api['applyMatrixOperations']!(goodMatrix(api), [{ kind, [field]: value }]),
    ),
  ),
  ...['activityId', 'roleId', 'code'].map((field) =>
    door('applyMatrixOperations', `${field} of an added assignment`, UNTRUSTED, (api, value) => {
      const assignment = { activityId: 'Release', roleId: 'PM', code: 'R', [field]: value };
      return api['applyMatrixOperations']!(goodMatrix(api), [
        { kind: 'add-assignment', assignment },
      ]);
    }),
  ),
  door('createMatrix', 'options', PART, (api, value) =>
    api['createMatrix']!({ scheme: api.raci, ...MATRIX_INPUT }, value),
  ),
  door('readGrid', 'options', PART, (api, value) =>
    api['readGrid']!([['Activity', 'PM']], api.raci, value),
  ),
  door('validateMatrix', 'options', PART, (api, value) =>
    api['validateMatrix']!(goodMatrix(api), api.raci, value),
  ),
  door('validateMatrix', 'matrix', TYPED, (api, value) => api['validateMatrix']!(value, api.raci)),
  door('validateMatrix', 'scheme', TYPED, (api, value) =>
    api['validateMatrix']!(goodMatrix(api), value),
  ),
  door('toGrid', 'matrix', TYPED, (api, value) => api['toGrid']!(value, api.raci)),
  door('applyMatrixOperations', 'options', PART, (api, value) =>
    api['applyMatrixOperations']!(goodMatrix(api), [], value),
  ),
  door('applyMatrixOperations', 'matrix', TYPED, (api, value) =>
    api['applyMatrixOperations']!(value, []),
  ),
  door('applyMatrixFix', 'matrix', TYPED, (api, value) =>
    api['applyMatrixFix']!(value, { title: 't', safety: 'safe', resolves: [], operations: [] }),
  ),
  door('applyMatrixOperations', 'limit of the entities', PART, (api, value) =>
    api['applyMatrixOperations']!(goodMatrix(api), [], { limits: { entities: value } }),
  ),
  door('applyMatrixFix', 'fix', UNTRUSTED, (api, value) =>
    api['applyMatrixFix']!(goodMatrix(api), value),
  ),
  ...['operations', 'title', 'safety', 'resolves'].map((field) =>
    door('applyMatrixFix', `field ${field}`, UNTRUSTED, (api, value) => {
      const fix = { title: 't', safety: 'safe', resolves: [], operations: [] };
      return api['applyMatrixFix']!(goodMatrix(api), { ...fix, [field]: value });
    }),
  ),
  door('applyMatrixFix', 'an operation', UNTRUSTED, (api, value) =>
    api['applyMatrixFix']!(goodMatrix(api), {
      title: 't',
      safety: 'safe',
      resolves: [],
      operations: [value],
    }),
  ),
  ...[0, 1, 2].map((at) =>
    door('assignmentId', `argument ${at}`, PART, (api, value) => {
      const parts: unknown[] = ['a', 'r', 'A'];
      parts[at] = value;
      return api['assignmentId']!(...parts);
    }),
  ),
];
