import {
  ANYTHING,
  type Api,
  type Door,
  door,
  type Fields,
  fields,
  PART,
  TYPED,
  UNTRUSTED,
} from './door.js';

const CODE: Fields = {
  code: 'Q',
  name: 'Quality',
  duties: ['verify'],
  order: 9,
  aliases: ['QA'],
  words: ['quality'],
  perActivity: { min: 0, max: 1 },
  implies: ['I'],
};

const SCHEME: Fields = {
  id: 'own',
  version: '1',
  name: 'Own',
  codes: [CODE],
  combinations: [['Q']],
  options: { accountImpliesPerform: false },
  source: 'a book',
};

const ASSIGNMENT: Fields = {
  activityId: 'a',
  roleId: 'r',
  code: 'A',
  from: '2026-01-01',
  to: '2026-02-01',
  basis: 'stated',
  note: 'n',
};

const matrixOf = (assignments: unknown): Fields => ({
  id: 'm',
  name: 'M',
  schemeId: 'raci',
  roles: { r: { id: 'r', name: 'R', rank: 'a0' } },
  activities: { a: { id: 'a', name: 'A', rank: 'a0', phase: 'P' } },
  assignments,
});

const MATRIX = matrixOf({ x: ASSIGNMENT });

const translate = (api: Api, matrix: unknown, options?: unknown) =>
  api['translateMatrix']!(matrix, api.raci, SCHEME, options);

/** Functions of other files that read a scheme. */
const SCHEME_READERS: readonly (readonly [string, (api: Api, scheme: unknown) => unknown])[] = [
  [
    'readGrid',
    (api, scheme) =>
      api['readGrid']!(
        [
          ['Activity', 'PM'],
          ['a', 'Q'],
        ],
        scheme,
      ),
  ],
  [
    'validateMatrix',
    (api, scheme) => api['validateMatrix']!(matrixOf({ x: { ...ASSIGNMENT, code: 'Q' } }), scheme),
  ],
];

export const SCHEME_DOORS: readonly Door[] = [
  door('validateScheme', 'scheme', ANYTHING, (api, value) => api['validateScheme']!(value)),
  ...fields('validateScheme', ANYTHING, SCHEME, (api, scheme) => api['validateScheme']!(scheme)),
  door('validateScheme', 'a code', ANYTHING, (api, value) =>
    api['validateScheme']!({ ...SCHEME, codes: [CODE, value] }),
  ),
  ...fields(
    'validateScheme',
    ANYTHING,
    CODE,
    (api, code) => api['validateScheme']!({ ...SCHEME, codes: [code] }),
    'a code’s field',
  ),
  ...['min', 'max'].map((field) =>
    door('validateScheme', `${field} of a code`, ANYTHING, (api, value) =>
      api['validateScheme']!({ ...SCHEME, codes: [{ ...CODE, perActivity: { [field]: value } }] }),
    ),
  ),
  ...['aliases', 'words', 'duties', 'implies'].map((field) =>
    door('validateScheme', `one of the ${field}`, ANYTHING, (api, value) =>
      api['validateScheme']!({ ...SCHEME, codes: [{ ...CODE, [field]: [value] }] }),
    ),
  ),
  door('validateScheme', 'a combination', ANYTHING, (api, value) =>
    api['validateScheme']!({ ...SCHEME, combinations: [value, [value]] }),
  ),
  door('validateScheme', 'options', PART, (api, value) => api['validateScheme']!(SCHEME, value)),
  door('validateScheme', 'option limit', PART, (api, value) =>
    api['validateScheme']!({}, { limit: value }),
  ),
  door('extendScheme', 'scheme', TYPED, (api, value) => api['extendScheme']!(value, {})),
  door('extendScheme', 'change', TYPED, (api, value) => api['extendScheme']!(SCHEME, value)),
  ...fields(
    'extendScheme',
    TYPED,
    SCHEME,
    (api, change) => api['extendScheme']!(SCHEME, change),
    'change of',
  ),
  door('extendScheme', 'change of a code', TYPED, (api, value) =>
    api['extendScheme']!(SCHEME, { codes: { Q: value, R: value } }),
  ),
  ...fields(
    'extendScheme',
    TYPED,
    CODE,
    (api, code) => api['extendScheme']!(SCHEME, { codes: { Q: code, R: code } }),
    'change of a code’s field',
  ),
  door('translateMatrix', 'matrix', TYPED, translate),
  ...fields('translateMatrix', TYPED, MATRIX, translate, 'field'),
  ...['roles', 'activities', 'assignments'].map((field) =>
    door('translateMatrix', `a value of ${field}`, TYPED, (api, value) =>
      translate(api, { ...MATRIX, [field]: { x: value } }),
    ),
  ),
  ...fields(
    'translateMatrix',
    TYPED,
    ASSIGNMENT,
    (api, assignment) => translate(api, matrixOf({ x: assignment, y: ASSIGNMENT })),
    'an assignment’s field',
  ),
  ...[1, 2].map((at) =>
    door('translateMatrix', at === 1 ? 'the scheme from' : 'the scheme to', TYPED, (api, value) =>
      api['translateMatrix']!(MATRIX, at === 1 ? value : api.raci, at === 2 ? value : api.raci),
    ),
  ),
  door('translateMatrix', 'options', PART, (api, value) => translate(api, MATRIX, value)),
  door('translateMatrix', 'option codes', TYPED, (api, value) =>
    translate(api, MATRIX, { codes: value }),
  ),
  door('translateMatrix', 'a code’s translation', TYPED, (api, value) =>
    translate(api, MATRIX, { codes: { A: value } }),
  ),
  door('translateMatrix', 'one of a code’s translations', TYPED, (api, value) =>
    translate(api, MATRIX, { codes: { A: [value] } }),
  ),
  door('readMarkdownMatrix', 'text', UNTRUSTED, (api, value) =>
    api['readMarkdownMatrix']!(value, api.raci),
  ),
  ...['a head', 'a cell', 'a row'].map((place) =>
    door('readMarkdownMatrix', place, ['json', 'any'], (api, value) => {
      const text = typeof value === 'string' ? value : '';
      const head = place === 'a head' ? text : 'PM';
      const cell = place === 'a cell' ? text : 'A';
      const row = place === 'a row' ? text : '';
      return api['readMarkdownMatrix']!(
        `| Activity | ${head} |\n|-|-|\n| a | ${cell} |\n|${row}`,
        api.raci,
      );
    }),
  ),
  door('readMarkdownMatrix', 'scheme', TYPED, (api, value) =>
    api['readMarkdownMatrix']!('| Activity | PM |\n|-|-|\n| a | A |', value),
  ),
  door('readMarkdownMatrix', 'options', PART, (api, value) =>
    api['readMarkdownMatrix']!('| Activity | PM |\n|-|-|', api.raci, value),
  ),
  ...['table', 'layout', 'id', 'name', 'limits', 'limit'].map((option) =>
    door('readMarkdownMatrix', `option ${option}`, PART, (api, value) =>
      api['readMarkdownMatrix']!('| Activity | PM |\n|-|-|\n| a | X |', api.raci, {
        [option]: value,
      }),
    ),
  ),
  door('toMarkdownMatrix', 'matrix', TYPED, (api, value) => api['toMarkdownMatrix']!(value)),
  door('toMarkdownMatrix', 'scheme', TYPED, (api, value) =>
    api['toMarkdownMatrix']!(MATRIX, value),
  ),
  ...['roles', 'activities', 'assignments'].map((field) =>
    door('toMarkdownMatrix', `a value of ${field}`, TYPED, (api, value) =>
      api['toMarkdownMatrix']!({ ...MATRIX, [field]: { x: value } }, api.raci),
    ),
  ),
  ...['name', 'rank', 'phase'].map((field) =>
    door('toMarkdownMatrix', `${field} of an activity`, TYPED, (api, value) => {
      const activity = { id: 'a', name: 'A', rank: 'a0', [field]: value };
      return api['toMarkdownMatrix']!({ ...MATRIX, activities: { a: activity } }, api.raci);
    }),
  ),
  ...fields(
    'toMarkdownMatrix',
    TYPED,
    ASSIGNMENT,
    (api, assignment) => api['toMarkdownMatrix']!(matrixOf({ x: assignment }), api.raci),
    'an assignment’s field',
  ),
  ...SCHEME_READERS.flatMap(([name, call]) => [
    ...fields(name, TYPED, SCHEME, call, 'the scheme’s field'),
    door(name, 'a code of the scheme', TYPED, (api, value) =>
      call(api, { ...SCHEME, codes: [CODE, value] }),
    ),
    ...fields(
      name,
      TYPED,
      CODE,
      (api, code) => call(api, { ...SCHEME, codes: [code] }),
      'a code’s field in the scheme',
    ),
  ]),
];
