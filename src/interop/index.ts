export { DomainError } from '../core/domain-error.js';
export type {
  Finding,
  Fix,
  MessageCatalogue,
  MessageTemplate,
  Severity,
} from '../core/finding.js';
export { formatFinding, SEVERITIES } from '../core/finding.js';
export type { Json, JsonRecord } from '../core/json.js';
export type { Limits } from '../core/limits.js';
export { DEFAULT_LIMITS } from '../core/limits.js';
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
