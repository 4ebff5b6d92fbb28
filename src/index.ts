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
export { assignmentId } from './responsibility/assignment-id.js';
export { type CreateMatrixOptions, createMatrix } from './responsibility/create-matrix.js';
export {
  type ResponsibilityCode,
  type ResponsibilityFinding,
  responsibilityMessages,
} from './responsibility/messages.js';
export {
  type ApplyMatrixOperationsOptions,
  applyMatrixFix,
  applyMatrixOperations,
} from './responsibility/operations.js';
export { type GridReading, type ReadGridOptions, readGrid } from './responsibility/read-grid.js';
export {
  RESPONSIBILITY_RULES,
  RULE_PRESETS,
  type RuleCode,
  type RuleDefinition,
  type RulePreset,
  type RuleSetting,
  type RuleSettings,
  type RuleThresholds,
} from './responsibility/rules.js';
export { raci } from './responsibility/schemes/raci.js';
export { toGrid } from './responsibility/to-grid.js';
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
} from './responsibility/types.js';
export { type ValidateMatrixOptions, validateMatrix } from './responsibility/validate.js';
