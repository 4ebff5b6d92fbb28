import type { HostileKind } from './corpus.js';

/** A public function and one place of its input that a hostile value can stand in. */
export interface Door {
  readonly door: string;
  readonly place: string;
  /** Kinds of values that this place must bear. */
  readonly bears: readonly HostileKind[];
  readonly call: (api: Api, value: unknown) => unknown;
}

/** The public functions by name; what they are given here is wrong on purpose, so that types are of no use. */
export type Api = Readonly<Record<string, (...args: unknown[]) => unknown>> & Data;

interface Data {
  readonly riceModel: Readonly<Record<string, unknown>>;
  readonly raci: Readonly<Record<string, unknown>>;
}

/** Data that comes from outside, through a door without limits. */
const ANYTHING: readonly HostileKind[] = ['json', 'any'];
/** Data that comes from outside, through a door with limits: `parse*`, `create*`, `read*`, `apply*`. */
const UNTRUSTED: readonly HostileKind[] = ['json', 'any', 'limit'];
/** Typed input: the right shape with hostile values of JSON in it. */
const TYPED: readonly HostileKind[] = ['json'];

const ITEM = { id: 'a', reach: 1, impact: 1, confidence: 1, effort: 1 };

const door = (
  name: string,
  place: string,
  bears: readonly HostileKind[],
  call: (api: Api, value: unknown) => unknown,
): Door => ({ door: name, place, bears, call });

/** One field of an otherwise good input after the other. */
const fields = (
  name: string,
  bears: readonly HostileKind[],
  base: Readonly<Record<string, unknown>>,
  call: (api: Api, input: Readonly<Record<string, unknown>>) => unknown,
): readonly Door[] =>
  Object.keys(base).map((field) =>
    door(name, `field ${field}`, bears, (api, value) => call(api, { ...base, [field]: value })),
  );

const formula = (name: string, base: Readonly<Record<string, number>>): readonly Door[] => [
  door(name, 'input', ANYTHING, (api, value) => api[name]!(value)),
  ...fields(name, ANYTHING, base, (api, input) => api[name]!(input)),
];

const PRIORITIZATION: readonly Door[] = [
  ...formula('rice', { reach: 1, impact: 1, confidence: 1, effort: 1 }),
  ...formula('ice', { impact: 1, confidence: 1, ease: 1 }),
  door('ice', 'option combine', TYPED, (api, value) =>
    api['ice']!({ impact: 1, confidence: 1, ease: 1 }, { combine: value }),
  ),
  ...formula('wsjf', { businessValue: 1, timeCriticality: 1, riskReduction: 1, jobSize: 1 }),
  ...formula('cd3', { costOfDelay: 1, duration: 1 }),
  ...formula('opportunityScore', { importance: 1, satisfaction: 1 }),

  door('rankItems', 'items', ANYTHING, (api, value) => api['rankItems']!(value, api.riceModel)),
  door('rankItems', 'an item', ANYTHING, (api, value) =>
    api['rankItems']!([ITEM, value, { ...ITEM, id: 'b' }], api.riceModel),
  ),
  ...fields('rankItems', ANYTHING, ITEM, (api, item) =>
    api['rankItems']!([ITEM, item, item], api.riceModel),
  ),
  door('rankItems', 'model', TYPED, (api, value) => api['rankItems']!([ITEM], value)),
  ...['tolerance', 'zeroEffort', 'limit'].map((option) =>
    door('rankItems', `option ${option}`, TYPED, (api, value) =>
      api['rankItems']!([ITEM], api.riceModel, { [option]: value }),
    ),
  ),
  door('topItems', 'items', ANYTHING, (api, value) => api['topItems']!(value, api.riceModel, 3)),
  door('topItems', 'an item', ANYTHING, (api, value) =>
    api['topItems']!([ITEM, value, ITEM], api.riceModel, 3),
  ),
  door('topItems', 'k', TYPED, (api, value) => api['topItems']!([ITEM], api.riceModel, value)),
  door('scoreItem', 'input', ANYTHING, (api, value) => api['scoreItem']!(api.riceModel, value)),
  ...fields('scoreItem', ANYTHING, ITEM, (api, item) => api['scoreItem']!(api.riceModel, item)),
  door('scoreItem', 'model', TYPED, (api, value) => api['scoreItem']!(value, ITEM)),
  door('scoreItem', 'option population', TYPED, (api, value) =>
    api['scoreItem']!(api.riceModel, ITEM, { population: value }),
  ),
  // Models are documents that users write.
  door('validateModel', 'model', ANYTHING, (api, value) => api['validateModel']!(value)),
  ...['id', 'version', 'name', 'criteria', 'formula'].map((field) =>
    door('validateModel', `field ${field}`, ANYTHING, (api, value) =>
      api['validateModel']!({ ...api.riceModel, [field]: value }),
    ),
  ),
  door('validateModel', 'a criterion', ANYTHING, (api, value) =>
    api['validateModel']!({ ...api.riceModel, criteria: { reach: value } }),
  ),
  ...['sum', 'product', 'quotient', 'power', 'weighted', 'criterion', 'normalized'].map(
    (operation) =>
      door('validateModel', `formula ${operation}`, ANYTHING, (api, value) =>
        api['validateModel']!({ ...api.riceModel, formula: { [operation]: value } }),
      ),
  ),
  door('weightedModel', 'weight', TYPED, (api, value) =>
    api['weightedModel']!({
      id: 'm',
      criteria: { a: { label: 'A', direction: 'benefit', weight: value } },
    }),
  ),
  door('weightedModel', 'criteria', TYPED, (api, value) =>
    api['weightedModel']!({ id: 'm', criteria: value }),
  ),
  door('formatRanking', 'ranking of an item', ANYTHING, (api, value) =>
    api['formatRanking']!(api['rankItems']!([ITEM, value], api.riceModel)),
  ),
  door('formatRanking', 'ranking of an id', ANYTHING, (api, value) =>
    api['formatRanking']!(api['rankItems']!([{ ...ITEM, id: value }], api.riceModel)),
  ),
  ...['decimals', 'limit', 'width'].map((option) =>
    door('formatRanking', `option ${option}`, TYPED, (api, value) =>
      api['formatRanking']!(api['rankItems']!([ITEM], api.riceModel), { [option]: value }),
    ),
  ),
];

const MATRIX_INPUT = {
  roles: ['PM', 'Dev'],
  activities: ['Release', 'Support'],
  assignments: [['Release', 'PM', 'A']],
};

/** A good matrix that is made anew for each call. */
function goodMatrix(api: Api): Readonly<Record<string, unknown>> {
  const made = api['createMatrix']!({ scheme: api.raci, ...MATRIX_INPUT });
  return (made as { readonly value: Readonly<Record<string, unknown>> }).value;
}

const createWith = (api: Api, change: Readonly<Record<string, unknown>>) =>
  api['createMatrix']!({ scheme: api.raci, ...MATRIX_INPUT, ...change });

const RESPONSIBILITY: readonly Door[] = [
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
];

const CORE: readonly Door[] = [
  ...['message', 'hint', 'code', 'params', 'path'].map((field) =>
    door('formatFinding', `field ${field}`, TYPED, (api, value) => {
      const finding = { code: 'a/b', severity: 'error', path: [], message: 'm', params: {} };
      return api['formatFinding']!({ ...finding, [field]: value });
    }),
  ),
  door('formatFinding', 'a param', TYPED, (api, value) => {
    const finding = {
      code: 'a/b',
      severity: 'error',
      path: [],
      message: 'm',
      params: { x: value },
    };
    return api['formatFinding']!(finding, { 'a/b': { message: 'It is {x}.', hint: '{x}' } });
  }),
  door('formatScore', 'value', ANYTHING, (api, value) =>
    api['formatScore']!(value, { decimals: 1 }),
  ),
  door('formatScore', 'option decimals', ANYTHING, (api, value) =>
    api['formatScore']!(1, { decimals: value }),
  ),
];

const INTEROP: readonly Door[] = [
  door('readCsv', 'text', UNTRUSTED, (api, value) => api['readCsv']!(value)),
  door('readCsv', 'a cell', ANYTHING, (api, value) =>
    api['readCsv']!(`id,reach\n${toCell(value)},1\n`),
  ),
  door('readCsv', 'a heading', ANYTHING, (api, value) =>
    api['readCsv']!(`id,${toCell(value)}\na,1\n`),
  ),
];

/** A quoted cell; objects that cannot become a text are of no use in one. */
function toCell(value: unknown): string {
  try {
    return `"${String(value).replaceAll('"', '""')}"`;
  } catch {
    return '';
  }
}

export const DOORS: readonly Door[] = [...PRIORITIZATION, ...RESPONSIBILITY, ...CORE, ...INTEROP];
