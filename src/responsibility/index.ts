export { DomainError } from '../core/domain-error.js';
export {
  type Finding,
  type Fix,
  formatFinding,
  type MessageCatalogue,
  type MessageTemplate,
  SEVERITIES,
  type Severity,
} from '../core/finding.js';
export type { Json, JsonRecord } from '../core/json.js';
export { DEFAULT_LIMITS, type Limits } from '../core/limits.js';
export type { Result } from '../core/result.js';
export { assignmentId } from './assignment-id.js';
export { type CreateMatrixOptions, createMatrix } from './create-matrix.js';
export {
  type ResponsibilityCode,
  type ResponsibilityFinding,
  responsibilityMessages,
} from './messages.js';
export {
  type ApplyMatrixOperationsOptions,
  applyMatrixFix,
  applyMatrixOperations,
} from './operations.js';
export { type GridReading, type ReadGridOptions, readGrid } from './read-grid.js';
export {
  RESPONSIBILITY_RULES,
  RULE_PRESETS,
  type RuleCode,
  type RuleDefinition,
  type RulePreset,
  type RuleSetting,
  type RuleSettings,
  type RuleThresholds,
} from './rules.js';
export { raci } from './schemes/raci.js';
export { toGrid } from './to-grid.js';
export {
  type Activity,
  type ActivityId,
  type ActivityInput,
  ASSIGNMENT_BASES,
  type Assignment,
  type AssignmentBasis,
  type AssignmentId,
  type AssignmentInput,
  type Cardinality,
  type CodeDefinition,
  DUTIES,
  type Duty,
  GRID_LAYOUTS,
  type GridLayout,
  type MatrixInput,
  type MatrixOperation,
  type ResponsibilityMatrix,
  type ResponsibilityScheme,
  ROLE_KINDS,
  type Role,
  type RoleId,
  type RoleInput,
  type RoleKind,
  type SchemeOptions,
} from './types.js';
export { type ValidateMatrixOptions, validateMatrix } from './validate.js';
