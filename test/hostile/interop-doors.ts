import { ANYTHING, type Door, door, options, PART, TYPED, UNTRUSTED } from './door.js';

export const INTEROP_DOORS: readonly Door[] = [
  door('readCsv', 'text', UNTRUSTED, (api, value) => api['readCsv']!(value)),
  door('readCsv', 'a cell', ANYTHING, (api, value) =>
    api['readCsv']!(`id,reach\n${toCell(value)},1\n`),
  ),
  door('readCsv', 'a heading', ANYTHING, (api, value) =>
    api['readCsv']!(`id,${toCell(value)}\na,1\n`),
  ),
  door('readCsv', 'options', PART, (api, value) => api['readCsv']!('id,reach\na,1\n', value)),
  ...options('readCsv', { delimiter: ',', limit: 5, limits: {} }, (api, given) =>
    api['readCsv']!('id,reach\na,1\n', given),
  ),
  ...options('readCsv', { entities: 5, stringLength: 5, depth: 5 }, (api, limits) =>
    api['readCsv']!('id,reach\na,1\n', { limits }),
  ),
  door('readScoringCsv', 'text', UNTRUSTED, (api, value) =>
    api['readScoringCsv']!(value, api.cd3Model),
  ),
  door('readScoringCsv', 'a cell', ANYTHING, (api, value) =>
    api['readScoringCsv']!(`id,cost of delay,duration\na,${toCell(value)},1\n`, api.cd3Model),
  ),
  door('readScoringCsv', 'an id', ANYTHING, (api, value) =>
    api['readScoringCsv']!(`id,cost of delay,duration\n${toCell(value)},1,1\n`, api.cd3Model),
  ),
  door('readScoringCsv', 'a heading', ANYTHING, (api, value) =>
    api['readScoringCsv']!(`id,${toCell(value)},duration\na,1,1\n`, api.cd3Model),
  ),
  door('readScoringCsv', 'model', TYPED, (api, value) => api['readScoringCsv']!(SCORING, value)),
  door('readScoringCsv', 'options', PART, (api, value) =>
    api['readScoringCsv']!(SCORING, api.cd3Model, value),
  ),
  ...options(
    'readScoringCsv',
    { columns: {}, decimalComma: true, percent: true, delimiter: ',', limit: 5, limits: {} },
    (api, given) => api['readScoringCsv']!(SCORING, api.cd3Model, given),
  ),
  ...options('readScoringCsv', { id: 'id', title: 'id', duration: 'id' }, (api, columns) =>
    api['readScoringCsv']!(SCORING, api.cd3Model, { columns }),
  ),
  door('detectModel', 'header', TYPED, (api, value) => api['detectModel']!(value)),
  door('detectModel', 'a heading', TYPED, (api, value) => api['detectModel']!(['reach', value])),
  door('detectModel', 'options', PART, (api, value) => api['detectModel']!(['reach'], value)),
  ...options('detectModel', { models: [], columns: {} }, (api, given) =>
    api['detectModel']!(['reach'], given),
  ),
  door('detectModel', 'a model', TYPED, (api, value) =>
    api['detectModel']!(['reach'], { models: [api.riceModel, value] }),
  ),
];

const SCORING = 'id,cost of delay,duration\na,1,1\n';

const LONGEST_CELL = 4 * 1024 * 1024;

/** A quoted cell; objects that cannot become a text are of no use in one. With its quotes doubled it stays below 10 MB. */
function toCell(value: unknown): string {
  try {
    return `"${String(value).slice(0, LONGEST_CELL).replaceAll('"', '""')}"`;
  } catch {
    return '';
  }
}
