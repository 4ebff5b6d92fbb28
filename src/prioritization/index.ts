export { DomainError } from '../core/domain-error.js';
export type {
  Finding,
  Fix,
  MessageCatalogue,
  MessageTemplate,
  Severity,
} from '../core/finding.js';
export { formatFinding, SEVERITIES } from '../core/finding.js';
export type { IsoDate } from '../core/iso-date.js';
export type { Json, JsonRecord } from '../core/json.js';
export type { Measure } from '../core/measure.js';
export type { FormatScoreOptions } from '../core/number.js';
export { formatScore } from '../core/number.js';
export type { Progress } from '../core/progress.js';
export type { AhpOptions, AhpWeights, RandomIndexName } from './ahp.js';
export { AHP_RANDOM_INDEX, ahpWeights } from './ahp.js';
export type { BradleyTerryOptions, Comparison, Strength } from './bradley-terry.js';
export { bradleyTerry, validateComparisons } from './bradley-terry.js';
export type { Cd3Input } from './cd3.js';
export { cd3, cd3Model } from './cd3.js';
export type { ColumnOptions, ScoreTable } from './columns.js';
export { prepareColumns } from './columns.js';
export type { CombinedRatings, CombineRatingsOptions } from './combine-ratings.js';
export { combineRatings } from './combine-ratings.js';
export type { RankedId, RankingComparison, RankingInput } from './compare-rankings.js';
export { compareRankings } from './compare-rankings.js';
export { confidenceFromPercent } from './confidence-from-percent.js';
export type { Contribution, ExplainScoreOptions, ScoreExplanation } from './explain.js';
export { explainScore } from './explain.js';
export type { ExplainRankOptions, RankExplanation, RankNeighbour } from './explain-rank.js';
export { explainRank } from './explain-rank.js';
export type { FlipDistance, FlipDistanceOptions } from './flip-distances.js';
export { flipDistances } from './flip-distances.js';
export type { FormatRankingOptions } from './format-ranking.js';
export { formatRanking } from './format-ranking.js';
export type { IceInput, IceOptions } from './ice.js';
export { ice, iceMeanModel, iceModel } from './ice.js';
export type { InvestmentMix, InvestmentMixOptions, TagShare } from './investment-mix.js';
export { rankedInvestmentMix } from './investment-mix.js';
export type {
  KanoAnswer,
  KanoCategory,
  KanoFongTest,
  KanoOptions,
  KanoResponse,
  KanoSummary,
  KanoSummaryOptions,
  KanoTable,
} from './kano.js';
export { classifyKano, KANO_ANSWERS, KANO_CATEGORIES, KANO_TABLE, summarizeKano } from './kano.js';
export type { KanoCoordinates } from './kano-coordinates.js';
export { kanoCoordinates } from './kano-coordinates.js';
export type { LivePlace, LiveRank } from './live-rank.js';
export { pageOfRanking, rankOf } from './live-rank.js';
export { createLiveRanking, removeFromRanking, updateRanking } from './live-ranking.js';
export type { LiveRanking, LiveRankingOptions } from './live-state.js';
export type { PrioritizationCode, RankingLabels } from './messages.js';
export { prioritizationMessages } from './messages.js';
export type { ModelFinding } from './model-structure.js';
export type { MoscowCategory, MoscowCheck, MoscowItem, MoscowOptions } from './moscow.js';
export { checkMoscow, MOSCOW_CATEGORIES } from './moscow.js';
export type { OpportunityInput } from './opportunity-score.js';
export { opportunityModel, opportunityScore } from './opportunity-score.js';
export type {
  Interval,
  OpportunityAnswer,
  OpportunitySurvey,
  OpportunitySurveyOptions,
  OutcomeSummary,
} from './opportunity-survey.js';
export { summarizeOpportunities } from './opportunity-survey.js';
export { rankItems, topItems } from './rank-items.js';
export type { RankTableOptions } from './rank-table.js';
export { rankTable, topOfTable } from './rank-table.js';
export type { UncertainRank } from './rank-tally.js';
export { rankUnderUncertainty, rankUnderUncertaintySteps } from './rank-under-uncertainty.js';
export type { MethodFinding } from './required-input.js';
export type { RiceInput } from './rice.js';
export { rice, riceModel } from './rice.js';
export type { ScoreItemOptions } from './score-item.js';
export { scoreItem } from './score-item.js';
export type { InputRecord, StaleInput, StaleInputOptions, StaleReason } from './stale-inputs.js';
export { STALE_REASONS, staleInputs } from './stale-inputs.js';
export type {
  TopsisAlternative,
  TopsisCloseness,
  TopsisCriterion,
  TopsisNormalization,
  TopsisOptions,
} from './topsis.js';
export { TOPSIS_NORMALIZATIONS, topsis } from './topsis.js';
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
} from './types.js';
export { DIRECTIONS, NORMALIZATIONS, SCALES } from './types.js';
export type {
  QuantileRange,
  TriangularRange,
  UncertainInput,
  UncertainScoreInput,
  UncertainScoreSource,
} from './uncertain-input.js';
export type { SimulationOptions } from './uncertain-items.js';
export { validateModel } from './validate.js';
export { validateUncertainItems } from './validate-uncertain-items.js';
export type {
  ValueEffortInput,
  ValueEffortOptions,
  ValueEffortPlace,
  ValueEffortQuadrant,
} from './value-effort.js';
export { VALUE_EFFORT_QUADRANTS, valueEffortQuadrant } from './value-effort.js';
export type { InformationValue } from './value-of-information.js';
export { valueOfInformation, valueOfInformationSteps } from './value-of-information.js';
export type {
  BuyAFeatureOptions,
  BuyAFeatureResult,
  FeaturePrice,
  FeaturePurchase,
  HundredDollarOptions,
  HundredDollarResult,
  Spending,
} from './votes.js';
export { buyAFeature, hundredDollar } from './votes.js';
export type { WeightedCriterion, WeightedModelInput } from './weighted-model.js';
export { weightedModel } from './weighted-model.js';
export type { ShareInterval } from './wilson.js';
export type { ScoreInterval } from './win-probability.js';
export { scoreInterval, winProbability } from './win-probability.js';
export type { CostOfDelayInput, WsjfInput } from './wsjf.js';
export { wsjf, wsjfCostOfDelay, wsjfModel } from './wsjf.js';
