export type { NumberFormat } from './cell-value.js';
export type { CsvOptions, CsvReading, CsvTable } from './csv.js';
export { readCsv } from './csv.js';
export type { CsvDelimiter } from './csv-rows.js';
export { CSV_DELIMITERS } from './csv-rows.js';
export type { DetectModelOptions, ModelCandidate, ModelDetection } from './detect-model.js';
export { detectModel } from './detect-model.js';
export type { InteropCode, InteropFinding } from './messages.js';
export { INTEROP_MESSAGES } from './messages.js';
export type {
  ScoringCsvOptions,
  ScoringCsvReading,
  ScoringItem,
  ScoringItemBase,
} from './scoring-csv.js';
export { readScoringCsv } from './scoring-csv.js';
