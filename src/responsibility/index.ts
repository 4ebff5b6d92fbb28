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
export type { IsoDate } from '../core/iso-date.js';
export type { Json, JsonRecord } from '../core/json.js';
export { DEFAULT_LIMITS, type Limits } from '../core/limits.js';
export type { Measure } from '../core/measure.js';
export type { Result } from '../core/result.js';
export { type ActivityPart, activitiesOf } from './activities-of.js';
export { AMBIGUOUS_ALIASES, type AmbiguousAlias } from './ambiguous-aliases.js';
export { assignmentId } from './assignment-id.js';
export {
  type BusFactor,
  type BusFactorOptions,
  busFactorOf,
  type Dependence,
  type DutyBusFactor,
  type VitalDuty,
} from './bus-factor-of.js';
export type { CodeMapping } from './code-translation.js';
export {
  type ActivityFanOut,
  communicationOf,
  type FanOutSummary,
  type MatrixCommunication,
} from './communication-of.js';
export {
  type AccountabilityConcentration,
  type AccountabilityShare,
  concentrationOf,
} from './concentration-of.js';
export { coverageOf, type MatrixCoverage, type MinimumCoverage } from './coverage-of.js';
export { type CreateMatrixOptions, createMatrix } from './create-matrix.js';
export { densityOf, type MatrixDensity } from './density-of.js';
export { diffMatrices } from './diff-matrices.js';
export { createDutyLookup, type DutyLookup, type DutyLookupOptions } from './duty-lookup.js';
export {
  type EscalationPath,
  type EscalationStop,
  escalationPath,
} from './escalation-path.js';
export { explainGrant } from './explain-grant.js';
export { type CodeChange, extendScheme, type SchemeChange } from './extend-scheme.js';
export {
  type Grant,
  type GrantBasis,
  type GrantDenial,
  type GrantMapping,
  PERSON_PLACEHOLDER,
} from './grant-types.js';
export { type HoldersOfQuery, holdersOf } from './holders-of.js';
export { instantiateTemplate } from './instantiate-template.js';
export {
  type AccountabilityTransfer,
  type CellChange,
  type ChangedEntity,
  type EntityDiff,
  type MatrixDiff,
  type NamedEntity,
  type RenamedEntity,
} from './matrix-diff.js';
export {
  MERGE_CONFLICT_KINDS,
  type MergeConflict,
  type MergeConflictCode,
  type MergeConflictKind,
} from './merge-conflict.js';
export { type MergedMatrix, type MergeMatricesOptions, mergeMatrices } from './merge-matrices.js';
export { invertMatrixOperations } from './invert-operations.js';
export {
  type ActivityChange,
  type FieldChanges,
  MATRIX_OPERATION_KINDS,
  type MatrixOperation,
  type MatrixOperationKind,
  type MatrixPlace,
  type NewActivity,
  type NewRole,
  type RoleChange,
  type SplitPart,
} from './matrix-operation.js';
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
export { overlapOf, type RoleOverlap, type SharedActivity } from './overlap-of.js';
export {
  type OverlaidMatrix,
  type OverlayMatrixOptions,
  overlayMatrix,
  resetOverrideCell,
} from './overlay-matrix.js';
export { type LoadStretch, type PersonLoad, peopleLoad } from './people-load.js';
export { type ProjectGrantsOptions, projectGrants } from './project-grants.js';
export { type GridReading, type ReadGridOptions, readGrid } from './read-grid.js';
export {
  type ReadMarkdownMatrixOptions,
  readMarkdownMatrix,
} from './read-markdown-matrix.js';
export { ROLE_CONTRASTS, type RoleContrast } from './role-contrasts.js';
export { type RolePart, rolesFor } from './roles-for.js';
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
export { daci } from './schemes/daci.js';
export { dare } from './schemes/dare.js';
export { dri } from './schemes/dri.js';
export { mocha } from './schemes/mocha.js';
export { pacsi } from './schemes/pacsi.js';
export { primarySupporting } from './schemes/primary-supporting.js';
export { raci } from './schemes/raci.js';
export { raciVs } from './schemes/raci-vs.js';
export { racio } from './schemes/racio.js';
export { rapid } from './schemes/rapid.js';
export { rasci } from './schemes/rasci.js';
export type { StaffingFinding } from './staffing-check.js';
export {
  STAFFING_RULES,
  type StaffingRuleCode,
  type StaffingRuleSettings,
} from './staffing-rules.js';
export {
  APPOINTMENT_KINDS,
  type Appointment,
  type AppointmentId,
  type AppointmentKind,
  type Delegation,
  type DelegationId,
  type DutyHolder,
  type EscalationStep,
  type Period,
  type Person,
  type PersonId,
  type Reason,
  type Separation,
  type SeparationId,
  type Staffing,
  type Waiver,
  type WaiverId,
} from './staffing-types.js';
export {
  SUCCESSOR_GROUNDS,
  type Successor,
  type SuccessorGround,
  type SuccessorsForQuery,
  successorsFor,
} from './successors-for.js';
export {
  type AccountableSuggestion,
  ROLE_FIT_KINDS,
  type RoleFitKind,
  type RoleFitReason,
  type SuggestAccountableOptions,
  suggestAccountable,
} from './suggest-accountable.js';
export type {
  InstantiateTemplateOptions,
  MatrixOverride,
  OverrideCell,
  ResponsibilityTemplate,
  TemplateActivity,
  TemplateCells,
  TemplatePhase,
  TemplateRole,
  TemplateRoleChange,
} from './template-types.js';
export {
  productManagementAndOperationsTemplate,
} from './templates/product-management-and-operations.js';
export { productOperationsTemplate } from './templates/product-operations.js';
export { scrumTeamTemplate } from './templates/scrum-team.js';
export { toGrid } from './to-grid.js';
export { toMarkdownMatrix } from './to-markdown-matrix.js';
export {
  type MatrixTranslation,
  type TranslateMatrixOptions,
  type TranslationLoss,
  translateMatrix,
} from './translate-matrix.js';
export {
  type Activity,
  type ActivityFocus,
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
  type ResponsibilityMatrix,
  type ResponsibilityScheme,
  ROLE_KINDS,
  type Role,
  type RoleId,
  type RoleInput,
  type RoleKind,
  type SchemeOptions,
  type Suppression,
} from './types.js';
export { type ValidateStaffingOptions, validateStaffing } from './validate-staffing.js';
export { type ValidateMatrixOptions, validateMatrix } from './validate.js';
export { type ValidateSchemeOptions, validateScheme } from './validate-scheme.js';
export {
  DEFAULT_DUTY_WEIGHTS,
  type DutyWeights,
  type RoleWorkload,
  type WorkloadOptions,
  workloadOf,
} from './workload-of.js';
