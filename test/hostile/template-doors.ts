import { ANYTHING, type Api, type Door, door, type Fields, options, PART, TYPED } from './door.js';

const templateOf = (api: Api) => api['scrumTeamTemplate'] as unknown as Fields;

/** A good matrix that is made anew for each call. */
function goodMatrix(api: Api): Fields {
  return (api['instantiateTemplate']!(templateOf(api)) as { readonly value: Fields }).value;
}

/** One field of an otherwise good role, phase, activity or cell of a template. */
const ROLE = { id: 'r', name: 'R', kind: 'internal', aliases: [], members: ['r'], anyOf: ['r'] };
const ACTIVITY = {
  id: 'a',
  name: 'A',
  parentId: 'a',
  dimensions: {},
  refs: ['q01'],
  stated: { r: 'A' },
  viaGroup: { r: 'C' },
  inferred: { r: 'I' },
};
const SUPPRESSION = { code: 'x/y', activityId: 'a', roleId: 'r', reason: 'x', until: '2026-01-01' };
const CELL = {
  activityId: 'order-backlog',
  roleId: 'developers',
  codes: 'A/R',
  replaces: 'C',
  note: 'x',
};

const templateWith = (role: unknown, activity: unknown, suppression: unknown): Fields => ({
  id: 't',
  version: '1',
  name: 'T',
  schemeId: 'raci',
  roles: [role],
  phases: [{ name: 'P', activities: [activity] }],
  suppressions: [suppression],
});

const inside = (what: string, base: Fields, build: (part: unknown) => Fields): readonly Door[] => [
  door('instantiateTemplate', what, TYPED, (api, value) =>
    api['instantiateTemplate']!(build(value)),
  ),
  ...Object.keys(base).map((field) =>
    door('instantiateTemplate', `${field} of ${what}`, PART, (api, value) =>
      api['instantiateTemplate']!(build({ ...base, [field]: value })),
    ),
  ),
];

export const TEMPLATE_DOORS: readonly Door[] = [
  door('instantiateTemplate', 'template', ANYTHING, (api, value) =>
    api['instantiateTemplate']!(value),
  ),
  ...['id', 'version', 'name', 'schemeId', 'source', 'roles', 'phases', 'suppressions'].map(
    (field) =>
      door('instantiateTemplate', `field ${field}`, TYPED, (api, value) =>
        api['instantiateTemplate']!({ ...templateOf(api), [field]: value }),
      ),
  ),
  ...inside('a role', ROLE, (part) => templateWith(part, ACTIVITY, SUPPRESSION)),
  ...inside('an activity', ACTIVITY, (part) => templateWith(ROLE, part, SUPPRESSION)),
  ...inside('a suppression', SUPPRESSION, (part) => templateWith(ROLE, ACTIVITY, part)),
  door('instantiateTemplate', 'options', ANYTHING, (api, value) =>
    api['instantiateTemplate']!(templateOf(api), value),
  ),
  ...options(
    'instantiateTemplate',
    { id: 'x', name: 'X', roles: {}, include: ['order-backlog'], exclude: [], rename: {} },
    (api, given) => api['instantiateTemplate']!(templateOf(api), given),
  ),
  door('instantiateTemplate', 'the change of a role', PART, (api, value) =>
    api['instantiateTemplate']!(templateOf(api), { roles: { developers: value } }),
  ),
  ...['id', 'name'].map((field) =>
    door('instantiateTemplate', `the new ${field} of a role`, PART, (api, value) =>
      api['instantiateTemplate']!(templateOf(api), { roles: { developers: { [field]: value } } }),
    ),
  ),
  door('instantiateTemplate', 'an included activity', PART, (api, value) =>
    api['instantiateTemplate']!(templateOf(api), { include: [value] }),
  ),
  door('overlayMatrix', 'base', TYPED, (api, value) =>
    api['overlayMatrix']!(value, { cells: [CELL] }),
  ),
  ...['roles', 'activities', 'assignments'].flatMap((field) => [
    door('overlayMatrix', `field ${field}`, TYPED, (api, value) =>
      api['overlayMatrix']!({ ...goodMatrix(api), [field]: value }, { cells: [CELL] }),
    ),
    door('overlayMatrix', `a value of ${field}`, PART, (api, value) => {
      const base = goodMatrix(api);
      const record = { ...(base[field] as Fields), developers: value, 'order-backlog': value };
      return api['overlayMatrix']!({ ...base, [field]: record }, { cells: [CELL] });
    }),
  ]),
  door('overlayMatrix', 'override', TYPED, (api, value) =>
    api['overlayMatrix']!(goodMatrix(api), value),
  ),
  door('overlayMatrix', 'cells', TYPED, (api, value) =>
    api['overlayMatrix']!(goodMatrix(api), { cells: value }),
  ),
  door('overlayMatrix', 'a cell', PART, (api, value) =>
    api['overlayMatrix']!(goodMatrix(api), { cells: [value] }),
  ),
  ...Object.keys(CELL).map((field) =>
    door('overlayMatrix', `${field} of a cell`, PART, (api, value) =>
      api['overlayMatrix']!(goodMatrix(api), { cells: [{ ...CELL, [field]: value }] }),
    ),
  ),
  door('overlayMatrix', 'options', PART, (api, value) =>
    api['overlayMatrix']!(goodMatrix(api), { cells: [CELL] }, value),
  ),
  ...options('overlayMatrix', { limit: 1 }, (api, given) =>
    api['overlayMatrix']!(goodMatrix(api), { cells: [CELL] }, given),
  ),
  door('resetOverrideCell', 'override', TYPED, (api, value) =>
    api['resetOverrideCell']!(value, 'order-backlog', 'developers'),
  ),
  door('resetOverrideCell', 'cells', TYPED, (api, value) =>
    api['resetOverrideCell']!({ cells: value }, 'order-backlog', 'developers'),
  ),
  ...[1, 2].map((at) =>
    door('resetOverrideCell', `argument ${at}`, PART, (api, value) => {
      const given: unknown[] = [{ cells: [CELL] }, 'order-backlog', 'developers'];
      given[at] = value;
      return api['resetOverrideCell']!(...given);
    }),
  ),
  door('suggestAccountable', 'activity', TYPED, (api, value) => api['suggestAccountable']!(value)),
  door('suggestAccountable', 'dimensions', TYPED, (api, value) =>
    api['suggestAccountable']!({ dimensions: value }),
  ),
  ...['focus', 'facing', 'stance', 'mode'].map((field) =>
    door('suggestAccountable', `field ${field}`, PART, (api, value) =>
      api['suggestAccountable']!({ [field]: value }),
    ),
  ),
  door('suggestAccountable', 'options', PART, (api, value) =>
    api['suggestAccountable']!({ focus: 'strategy' }, value),
  ),
  door('suggestAccountable', 'contrasts', TYPED, (api, value) =>
    api['suggestAccountable']!({ focus: 'strategy' }, { contrasts: value }),
  ),
  ...['dimension', 'roles'].map((field) =>
    door('suggestAccountable', `${field} of a contrast`, PART, (api, value) => {
      const contrast = { dimension: 'focus', roles: { strategy: 'a', execution: 'b' } };
      return api['suggestAccountable']!(
        { focus: 'strategy' },
        { contrasts: [{ ...contrast, [field]: value }] },
      );
    }),
  ),
];
