import { ANYTHING, type Door, door, PART, TYPED } from './door.js';

export const CORE_DOORS: readonly Door[] = [
  ...['message', 'hint', 'code', 'params', 'path'].map((field) =>
    door('formatFinding', `field ${field}`, PART, (api, value) => {
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
  door('formatScore', 'options', PART, (api, value) => api['formatScore']!(1, value)),
  door('formatScore', 'option decimals', ANYTHING, (api, value) =>
    api['formatScore']!(1, { decimals: value }),
  ),
  door('formatFinding', 'finding', TYPED, (api, value) => api['formatFinding']!(value)),
  door('formatFinding', 'catalogue', TYPED, (api, value) =>
    api['formatFinding']!(
      { code: 'a/b', severity: 'error', path: [], message: 'm', params: {} },
      value,
    ),
  ),
  door('formatFinding', 'template', PART, (api, value) =>
    api['formatFinding']!(
      { code: 'a/b', severity: 'error', path: [], message: 'm', params: {} },
      { 'a/b': value },
    ),
  ),
];
