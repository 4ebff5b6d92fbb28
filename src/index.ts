// The contract: every public name but those of product, schema and interop.
export { DomainError } from './core/domain-error.js';
export type {
  Finding,
  Fix,
  MessageCatalogue,
  MessageTemplate,
  Severity,
} from './core/finding.js';
export { formatFinding, SEVERITIES } from './core/finding.js';
export type { FuzzyDate } from './core/fuzzy-date.js';
export type { DateInterval, IsoDate } from './core/iso-date.js';
export type { Json, JsonRecord } from './core/json.js';
export type { Limits } from './core/limits.js';
export { DEFAULT_LIMITS } from './core/limits.js';
export type { Measure } from './core/measure.js';
export type { Money } from './core/money.js';
export type { FormatScoreOptions } from './core/number.js';
export { formatScore } from './core/number.js';
export type { Progress } from './core/progress.js';
export type { Result } from './core/result.js';
export type { WorkCalendar } from './core/work-calendar.js';
export type { AhpOptions, AhpWeights, RandomIndexName } from './prioritization/ahp.js';
export { AHP_RANDOM_INDEX, ahpWeights } from './prioritization/ahp.js';
export type { BradleyTerryOptions, Comparison, Strength } from './prioritization/bradley-terry.js';
export { bradleyTerry, validateComparisons } from './prioritization/bradley-terry.js';
export type { Cd3Input } from './prioritization/cd3.js';
export { cd3, cd3Model } from './prioritization/cd3.js';
export type { ColumnOptions, ScoreTable } from './prioritization/columns.js';
export { prepareColumns } from './prioritization/columns.js';
export type { CombinedRatings, CombineRatingsOptions } from './prioritization/combine-ratings.js';
export { combineRatings } from './prioritization/combine-ratings.js';
export type {
  RankedId,
  RankingComparison,
  RankingInput,
} from './prioritization/compare-rankings.js';
export { compareRankings } from './prioritization/compare-rankings.js';
export { confidenceFromPercent } from './prioritization/confidence-from-percent.js';
export type {
  Contribution,
  ExplainScoreOptions,
  ScoreExplanation,
} from './prioritization/explain.js';
export { explainScore } from './prioritization/explain.js';
export type {
  ExplainRankOptions,
  RankExplanation,
  RankNeighbour,
} from './prioritization/explain-rank.js';
export { explainRank } from './prioritization/explain-rank.js';
export type { FlipDistance, FlipDistanceOptions } from './prioritization/flip-distances.js';
export { flipDistances } from './prioritization/flip-distances.js';
export type { FormatRankingOptions } from './prioritization/format-ranking.js';
export { formatRanking } from './prioritization/format-ranking.js';
export type { IceInput, IceOptions } from './prioritization/ice.js';
export { ice, iceMeanModel, iceModel } from './prioritization/ice.js';
export type {
  InvestmentMix,
  InvestmentMixOptions,
  TagShare,
} from './prioritization/investment-mix.js';
export { rankedInvestmentMix } from './prioritization/investment-mix.js';
export type {
  KanoAnswer,
  KanoCategory,
  KanoFongTest,
  KanoOptions,
  KanoResponse,
  KanoSummary,
  KanoSummaryOptions,
  KanoTable,
} from './prioritization/kano.js';
export {
  classifyKano,
  KANO_ANSWERS,
  KANO_CATEGORIES,
  KANO_TABLE,
  summarizeKano,
} from './prioritization/kano.js';
export type { KanoCoordinates } from './prioritization/kano-coordinates.js';
export { kanoCoordinates } from './prioritization/kano-coordinates.js';
export type { LivePlace, LiveRank } from './prioritization/live-rank.js';
export { pageOfRanking, rankOf } from './prioritization/live-rank.js';
export {
  createLiveRanking,
  removeFromRanking,
  updateRanking,
} from './prioritization/live-ranking.js';
export type { LiveRanking, LiveRankingOptions } from './prioritization/live-state.js';
export type { PrioritizationCode, RankingLabels } from './prioritization/messages.js';
export { prioritizationMessages } from './prioritization/messages.js';
export type { ModelFinding } from './prioritization/model-structure.js';
export type {
  MoscowCategory,
  MoscowCheck,
  MoscowItem,
  MoscowOptions,
} from './prioritization/moscow.js';
export { checkMoscow, MOSCOW_CATEGORIES } from './prioritization/moscow.js';
export type { OpportunityInput } from './prioritization/opportunity-score.js';
export { opportunityModel, opportunityScore } from './prioritization/opportunity-score.js';
export type {
  Interval,
  OpportunityAnswer,
  OpportunitySurvey,
  OpportunitySurveyOptions,
  OutcomeSummary,
} from './prioritization/opportunity-survey.js';
export { summarizeOpportunities } from './prioritization/opportunity-survey.js';
export { rankItems, topItems } from './prioritization/rank-items.js';
export type { RankTableOptions } from './prioritization/rank-table.js';
export { rankTable, topOfTable } from './prioritization/rank-table.js';
export type { UncertainRank } from './prioritization/rank-tally.js';
export {
  rankUnderUncertainty,
  rankUnderUncertaintySteps,
} from './prioritization/rank-under-uncertainty.js';
export type { MethodFinding } from './prioritization/required-input.js';
export type { RiceInput } from './prioritization/rice.js';
export { rice, riceModel } from './prioritization/rice.js';
export type { ScoreItemOptions } from './prioritization/score-item.js';
export { scoreItem } from './prioritization/score-item.js';
export type {
  InputRecord,
  StaleInput,
  StaleInputOptions,
  StaleReason,
} from './prioritization/stale-inputs.js';
export { STALE_REASONS, staleInputs } from './prioritization/stale-inputs.js';
export type {
  TopsisAlternative,
  TopsisCloseness,
  TopsisCriterion,
  TopsisNormalization,
  TopsisOptions,
} from './prioritization/topsis.js';
export { TOPSIS_NORMALIZATIONS, topsis } from './prioritization/topsis.js';
export type {
  Criterion,
  CriterionInput,
  Declares,
  Direction,
  InputOf,
  ItemScore,
  ItemsFor,
  Normalization,
  RankedItem,
  Ranking,
  RankOptions,
  RankOptionsWithInput,
  Scale,
  ScoreFormula,
  ScoreInput,
  ScoreOptions,
  ScoreSource,
  ScoringModel,
  WeightedTerm,
} from './prioritization/types.js';
export { DIRECTIONS, NORMALIZATIONS, SCALES } from './prioritization/types.js';
export type {
  QuantileRange,
  TriangularRange,
  UncertainInput,
  UncertainScoreInput,
  UncertainScoreSource,
} from './prioritization/uncertain-input.js';
export type { SimulationOptions } from './prioritization/uncertain-items.js';
export { validateModel } from './prioritization/validate.js';
export { validateUncertainItems } from './prioritization/validate-uncertain-items.js';
export type {
  ValueEffortInput,
  ValueEffortOptions,
  ValueEffortPlace,
  ValueEffortQuadrant,
} from './prioritization/value-effort.js';
export { VALUE_EFFORT_QUADRANTS, valueEffortQuadrant } from './prioritization/value-effort.js';
export type { InformationValue } from './prioritization/value-of-information.js';
export {
  valueOfInformation,
  valueOfInformationSteps,
} from './prioritization/value-of-information.js';
export type {
  BuyAFeatureOptions,
  BuyAFeatureResult,
  FeaturePrice,
  FeaturePurchase,
  HundredDollarOptions,
  HundredDollarResult,
  Spending,
} from './prioritization/votes.js';
export { buyAFeature, hundredDollar } from './prioritization/votes.js';
export type { WeightedCriterion, WeightedModelInput } from './prioritization/weighted-model.js';
export { weightedModel } from './prioritization/weighted-model.js';
export type { ShareInterval } from './prioritization/wilson.js';
export type { ScoreInterval } from './prioritization/win-probability.js';
export { scoreInterval, winProbability } from './prioritization/win-probability.js';
export type { CostOfDelayInput, WsjfInput } from './prioritization/wsjf.js';
export { wsjf, wsjfCostOfDelay, wsjfModel } from './prioritization/wsjf.js';
export {
  AMBIGUOUS_ALIASES,
  type AmbiguousAlias,
} from './responsibility/checks/ambiguous-aliases.js';
export {
  RESPONSIBILITY_RULES,
  RULE_PRESETS,
  type RuleCode,
  type RuleDefinition,
  type RulePreset,
  type RuleSetting,
  type RuleSettings,
  type RuleThresholds,
} from './responsibility/checks/rules.js';
export { type ValidateMatrixOptions, validateMatrix } from './responsibility/checks/validate.js';
export type { CodeMapping } from './responsibility/code-translation.js';
export { diffMatrices } from './responsibility/compare/diff-matrices.js';
export {
  type AccountabilityTransfer,
  type CellChange,
  type ChangedEntity,
  type EntityDiff,
  type MatrixDiff,
  type NamedEntity,
  type RenamedEntity,
} from './responsibility/compare/matrix-diff.js';
export {
  MERGE_CONFLICT_KINDS,
  type MergeConflict,
  type MergeConflictCode,
  type MergeConflictKind,
} from './responsibility/compare/merge-conflict.js';
export {
  type MergedMatrix,
  type MergeMatricesOptions,
  mergeMatrices,
} from './responsibility/compare/merge-matrices.js';
export {
  type CodeChange,
  extendScheme,
  type SchemeChange,
} from './responsibility/extend-scheme.js';
export { explainGrant } from './responsibility/grants/explain-grant.js';
export {
  type Grant,
  type GrantBasis,
  type GrantDenial,
  type GrantMapping,
  PERSON_PLACEHOLDER,
} from './responsibility/grants/grant-types.js';
export { nextChangeOn } from './responsibility/grants/next-change-on.js';
export {
  type ProjectGrantsOptions,
  projectGrants,
} from './responsibility/grants/project-grants.js';
export {
  type GridReading,
  type ReadGridOptions,
  readGrid,
} from './responsibility/grid/read-grid.js';
export {
  type ReadMarkdownMatrixOptions,
  readMarkdownMatrix,
} from './responsibility/grid/read-markdown-matrix.js';
export { toGrid } from './responsibility/grid/to-grid.js';
export { toMarkdownMatrix } from './responsibility/grid/to-markdown-matrix.js';
export { instantiateTemplate } from './responsibility/instantiate-template.js';
export { type ActivityPart, activitiesOf } from './responsibility/matrix/activities-of.js';
export { assignmentId } from './responsibility/matrix/assignment-id.js';
export { type CreateMatrixOptions, createMatrix } from './responsibility/matrix/create-matrix.js';
export type { IndexMatrixOptions, MatrixIndex } from './responsibility/matrix/matrix-index.js';
export { indexMatrix } from './responsibility/matrix/matrix-index.js';
export { type RolePart, rolesFor } from './responsibility/matrix/roles-for.js';
export {
  type BusFactor,
  type BusFactorOptions,
  busFactorOf,
  type Dependence,
  type DutyBusFactor,
  type VitalDuty,
} from './responsibility/measures/bus-factor-of.js';
export {
  type ActivityFanOut,
  communicationOf,
  type FanOutSummary,
  type MatrixCommunication,
} from './responsibility/measures/communication-of.js';
export {
  type AccountabilityConcentration,
  type AccountabilityShare,
  concentrationOf,
} from './responsibility/measures/concentration-of.js';
export {
  coverageOf,
  type MatrixCoverage,
  type MinimumCoverage,
} from './responsibility/measures/coverage-of.js';
export { densityOf, type MatrixDensity } from './responsibility/measures/density-of.js';
export {
  overlapOf,
  type RoleOverlap,
  type SharedActivity,
} from './responsibility/measures/overlap-of.js';
export {
  DEFAULT_DUTY_WEIGHTS,
  type DutyWeights,
  type RoleWorkload,
  type WorkloadOptions,
  workloadOf,
} from './responsibility/measures/workload-of.js';
export {
  type ResponsibilityCode,
  type ResponsibilityFinding,
  responsibilityMessages,
} from './responsibility/messages.js';
export { invertMatrixOperations } from './responsibility/operations/invert-operations.js';
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
} from './responsibility/operations/matrix-operation.js';
export {
  type ApplyMatrixOperationsOptions,
  applyMatrixFix,
  applyMatrixOperations,
} from './responsibility/operations/operations.js';
export {
  type OverlaidMatrix,
  type OverlayMatrixOptions,
  overlayMatrix,
  resetOverrideCell,
} from './responsibility/overlay-matrix.js';
export { ROLE_CONTRASTS, type RoleContrast } from './responsibility/role-fit/role-contrasts.js';
export {
  type AccountableSuggestion,
  ROLE_FIT_KINDS,
  type RoleFitKind,
  type RoleFitReason,
  type SuggestAccountableOptions,
  suggestAccountable,
} from './responsibility/role-fit/suggest-accountable.js';
export { daci } from './responsibility/schemes/daci.js';
export { dare } from './responsibility/schemes/dare.js';
export { dri } from './responsibility/schemes/dri.js';
export { mocha } from './responsibility/schemes/mocha.js';
export { pacsi } from './responsibility/schemes/pacsi.js';
export { primarySupporting } from './responsibility/schemes/primary-supporting.js';
export { raci } from './responsibility/schemes/raci.js';
export { raciVs } from './responsibility/schemes/raci-vs.js';
export { racio } from './responsibility/schemes/racio.js';
export { rapid } from './responsibility/schemes/rapid.js';
export { rasci } from './responsibility/schemes/rasci.js';
export {
  createDutyLookup,
  type DutyLookup,
  type DutyLookupOptions,
} from './responsibility/staffing/duty-lookup.js';
export {
  type EscalationPath,
  type EscalationStop,
  escalationPath,
} from './responsibility/staffing/escalation-path.js';
export { type HoldersOfQuery, holdersOf } from './responsibility/staffing/holders-of.js';
export {
  type LoadStretch,
  type PersonLoad,
  peopleLoad,
} from './responsibility/staffing/people-load.js';
export type { StaffingFinding } from './responsibility/staffing/staffing-check.js';
export {
  STAFFING_RULES,
  type StaffingRuleCode,
  type StaffingRuleSettings,
} from './responsibility/staffing/staffing-rules.js';
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
} from './responsibility/staffing/staffing-types.js';
export {
  SUCCESSOR_GROUNDS,
  type Successor,
  type SuccessorGround,
  type SuccessorsForQuery,
  successorsFor,
} from './responsibility/staffing/successors-for.js';
export {
  type ValidateStaffingOptions,
  validateStaffing,
} from './responsibility/staffing/validate-staffing.js';
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
} from './responsibility/template-types.js';
export { productManagementAndOperationsTemplate } from './responsibility/templates/product-management-and-operations.js';
export { productOperationsTemplate } from './responsibility/templates/product-operations.js';
export { scrumTeamTemplate } from './responsibility/templates/scrum-team.js';
export {
  type MatrixTranslation,
  type TranslateMatrixOptions,
  type TranslationLoss,
  translateMatrix,
} from './responsibility/translate-matrix.js';
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
} from './responsibility/types.js';
export { type ValidateSchemeOptions, validateScheme } from './responsibility/validate-scheme.js';
