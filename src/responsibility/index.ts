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
export { AMBIGUOUS_ALIASES, type AmbiguousAlias } from './checks/ambiguous-aliases.js';
export {
  RESPONSIBILITY_RULES,
  RULE_PRESETS,
  type RuleCode,
  type RuleDefinition,
  type RulePreset,
  type RuleSetting,
  type RuleSettings,
  type RuleThresholds,
} from './checks/rules.js';
export { type ValidateMatrixOptions, validateMatrix } from './checks/validate.js';
export type { CodeMapping } from './code-translation.js';
export { diffMatrices } from './compare/diff-matrices.js';
export {
  type AccountabilityTransfer,
  type CellChange,
  type ChangedEntity,
  type EntityDiff,
  type MatrixDiff,
  type NamedEntity,
  type RenamedEntity,
} from './compare/matrix-diff.js';
export {
  MERGE_CONFLICT_KINDS,
  type MergeConflict,
  type MergeConflictCode,
  type MergeConflictKind,
} from './compare/merge-conflict.js';
export {
  type MergedMatrix,
  type MergeMatricesOptions,
  mergeMatrices,
} from './compare/merge-matrices.js';
export { type CodeChange, extendScheme, type SchemeChange } from './extend-scheme.js';
export { explainGrant } from './grants/explain-grant.js';
export {
  type Grant,
  type GrantBasis,
  type GrantDenial,
  type GrantMapping,
  PERSON_PLACEHOLDER,
} from './grants/grant-types.js';
export { nextChangeOn } from './grants/next-change-on.js';
export { type ProjectGrantsOptions, projectGrants } from './grants/project-grants.js';
export { type GridReading, type ReadGridOptions, readGrid } from './grid/read-grid.js';
export {
  type ReadMarkdownMatrixOptions,
  readMarkdownMatrix,
} from './grid/read-markdown-matrix.js';
export { toGrid } from './grid/to-grid.js';
export { toMarkdownMatrix } from './grid/to-markdown-matrix.js';
export { instantiateTemplate } from './instantiate-template.js';
export { type ActivityPart, activitiesOf } from './matrix/activities-of.js';
export { assignmentId } from './matrix/assignment-id.js';
export { type CreateMatrixOptions, createMatrix } from './matrix/create-matrix.js';
export type { IndexMatrixOptions, MatrixIndex } from './matrix/matrix-index.js';
export { indexMatrix } from './matrix/matrix-index.js';
export { type RolePart, rolesFor } from './matrix/roles-for.js';
export {
  type BusFactor,
  type BusFactorOptions,
  busFactorOf,
  type Dependence,
  type DutyBusFactor,
  type VitalDuty,
} from './measures/bus-factor-of.js';
export {
  type ActivityFanOut,
  communicationOf,
  type FanOutSummary,
  type MatrixCommunication,
} from './measures/communication-of.js';
export {
  type AccountabilityConcentration,
  type AccountabilityShare,
  concentrationOf,
} from './measures/concentration-of.js';
export { coverageOf, type MatrixCoverage, type MinimumCoverage } from './measures/coverage-of.js';
export { densityOf, type MatrixDensity } from './measures/density-of.js';
export { overlapOf, type RoleOverlap, type SharedActivity } from './measures/overlap-of.js';
export {
  DEFAULT_DUTY_WEIGHTS,
  type DutyWeights,
  type RoleWorkload,
  type WorkloadOptions,
  workloadOf,
} from './measures/workload-of.js';
export {
  type ResponsibilityCode,
  type ResponsibilityFinding,
  responsibilityMessages,
} from './messages.js';
export { invertMatrixOperations } from './operations/invert-operations.js';
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
} from './operations/matrix-operation.js';
export {
  type ApplyMatrixOperationsOptions,
  applyMatrixFix,
  applyMatrixOperations,
} from './operations/operations.js';
export {
  type OverlaidMatrix,
  type OverlayMatrixOptions,
  overlayMatrix,
  resetOverrideCell,
} from './overlay-matrix.js';
export { ROLE_CONTRASTS, type RoleContrast } from './role-fit/role-contrasts.js';
export {
  type AccountableSuggestion,
  ROLE_FIT_KINDS,
  type RoleFitKind,
  type RoleFitReason,
  type SuggestAccountableOptions,
  suggestAccountable,
} from './role-fit/suggest-accountable.js';
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
export {
  createDutyLookup,
  type DutyLookup,
  type DutyLookupOptions,
} from './staffing/duty-lookup.js';
export {
  type EscalationPath,
  type EscalationStop,
  escalationPath,
} from './staffing/escalation-path.js';
export { type HoldersOfQuery, holdersOf } from './staffing/holders-of.js';
export { type LoadStretch, type PersonLoad, peopleLoad } from './staffing/people-load.js';
export type { StaffingFinding } from './staffing/staffing-check.js';
export {
  STAFFING_RULES,
  type StaffingRuleCode,
  type StaffingRuleSettings,
} from './staffing/staffing-rules.js';
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
} from './staffing/staffing-types.js';
export {
  SUCCESSOR_GROUNDS,
  type Successor,
  type SuccessorGround,
  type SuccessorsForQuery,
  successorsFor,
} from './staffing/successors-for.js';
export { type ValidateStaffingOptions, validateStaffing } from './staffing/validate-staffing.js';
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
export { productManagementAndOperationsTemplate } from './templates/product-management-and-operations.js';
export { productOperationsTemplate } from './templates/product-operations.js';
export { scrumTeamTemplate } from './templates/scrum-team.js';
export {
  type MatrixTranslation,
  type TranslateMatrixOptions,
  type TranslationLoss,
  translateMatrix,
} from './translate-matrix.js';
export {
  type Activity,
  type ActivityDimensions,
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
export { type ValidateSchemeOptions, validateScheme } from './validate-scheme.js';
