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
export type { Cd3Input } from './prioritization/cd3.js';
export { cd3, cd3Model } from './prioritization/cd3.js';
export type { ScoreTable } from './prioritization/columns.js';
export { prepareColumns } from './prioritization/columns.js';
export type { Contribution, ExplainScoreOptions, ScoreExplanation } from './prioritization/explain.js';
export { explainScore } from './prioritization/explain.js';
export type { FormatRankingOptions } from './prioritization/format-ranking.js';
export { formatRanking } from './prioritization/format-ranking.js';
export type { IceInput, IceOptions } from './prioritization/ice.js';
export { ice, iceMeanModel, iceModel } from './prioritization/ice.js';
export type { PrioritizationCode } from './prioritization/messages.js';
export { PRIORITIZATION_MESSAGES } from './prioritization/messages.js';
export type { OpportunityInput } from './prioritization/opportunity-score.js';
export { opportunityModel, opportunityScore } from './prioritization/opportunity-score.js';
export type { ItemsFor, RankOptionsWithInput } from './prioritization/rank-items.js';
export { rankItems, topItems } from './prioritization/rank-items.js';
export type { RankTableOptions } from './prioritization/rank-table.js';
export { rankTable, topOfTable } from './prioritization/rank-table.js';
export type { RiceInput } from './prioritization/rice.js';
export { rice, riceModel } from './prioritization/rice.js';
export type { ScoreItemOptions } from './prioritization/score-item.js';
export { scoreItem } from './prioritization/score-item.js';
export type {
  Criterion,
  CriterionInput,
  Direction,
  ItemScore,
  Normalization,
  RankedItem,
  Ranking,
  RankOptions,
  ScoreFormula,
  ScoreInput,
  ScoreOptions,
  ScoringModel,
  WeightedTerm,
} from './prioritization/types.js';
export { DIRECTIONS, NORMALIZATIONS } from './prioritization/types.js';
export { validateModel } from './prioritization/validate.js';
export type { WeightedCriterion, WeightedModelInput } from './prioritization/weighted-model.js';
export { weightedModel } from './prioritization/weighted-model.js';
export type { CostOfDelayInput, WsjfInput } from './prioritization/wsjf.js';
export { wsjf, wsjfCostOfDelay, wsjfModel } from './prioritization/wsjf.js';
