import { DomainError } from '../core/domain-error.js';
import { createFinding } from '../core/finding.js';
import { readOptions } from '../core/options.js';
import { cd3Model } from '../prioritization/cd3.js';
import { iceModel } from '../prioritization/ice.js';
import { checkModel } from '../prioritization/model-structure.js';
import { riceModel } from '../prioritization/rice.js';
import type { Criterion, ScoringModel } from '../prioritization/types.js';
import { wsjfModel } from '../prioritization/wsjf.js';
import { givenColumns, matchColumns, scoringTargets } from './match-columns.js';
import { INTEROP_MESSAGES, type InteropFinding } from './messages.js';

export interface DetectModelOptions {
  /** Models to try; absent = RICE, WSJF, ICE (product), CD3. */
  readonly models?: readonly ScoringModel[] | undefined;
  /** By criterion, the name of its column; absent = found by the names. */
  readonly columns?: Readonly<Record<string, string | undefined>> | undefined;
}

/** How well a model fits the columns. */
export interface ModelCandidate {
  readonly model: ScoringModel;
  /** By criterion, `id` and `title`, the name of its column. */
  readonly columns: Readonly<Record<string, string>>;
  /** Required criteria without a column. */
  readonly missing: readonly string[];
}

export interface ModelDetection {
  /** The best model whose required criteria all have a column; undefined when there is none. */
  readonly model: ScoringModel | undefined;
  /** All models, best first. */
  readonly candidates: readonly ModelCandidate[];
  /** `interop/model-not-found` when no model fits. */
  readonly findings: readonly InteropFinding[];
}

/**
 * Which scoring model do the columns of a table fit? The one whose required criteria all have a column.
 *
 * Of several that fit, the one that uses more columns; of those that do not, the one that lacks the smallest share.
 * Columns are found as by {@link readScoringCsv}.
 *
 * @param header - names of columns, as `readCsv(text).columns`
 * @param options.models - models to try; equals keep their order
 * @returns the model, or undefined with a finding that says which one is nearest and what it lacks
 * @throws DomainError `interop/invalid-input` when the header is no list of texts; `prioritization/invalid-model`
 * @example
 * detectModel(['Job', 'Business value', 'Time criticality', 'RR|OE', 'Job size']).model === wsjfModel //=> true
 * const { model, findings } = detectModel(['Feature', 'Reach', 'Impact', 'Effort']);
 * model //=> undefined
 * findings[0].params.missing //=> ['Confidence']
 */
export function detectModel(
  header: readonly string[],
  options: DetectModelOptions = {},
): ModelDetection {
  if (!Array.isArray(header) || !header.every((name) => typeof name === 'string')) {
    throw new DomainError('interop/invalid-input', { problem: 'not-a-header' });
  }
  options = readOptions(options);
  const { models = [riceModel, wsjfModel, iceModel, cd3Model] } = options;
  if (!Array.isArray(models)) {
    throw new DomainError('interop/invalid-input', { problem: 'not-a-list-of-models' });
  }
  const given = givenColumns(options.columns);
  const candidates = models
    .map((model) => fitModel(header, model, given))
    .sort((a, b) => shareMissing(a) - shareMissing(b) || countColumns(b) - countColumns(a));
  const [best] = candidates;
  if (best?.missing.length === 0) return { model: best.model, candidates, findings: [] };
  const missing = best?.missing.map((name) => best.model.criteria[name]!.label) ?? [];
  const params = { nearest: best?.model.name ?? null, missing };
  const finding = createFinding(INTEROP_MESSAGES, 'interop/model-not-found', 'error', params);
  return { model: undefined, candidates, findings: [finding] };
}

function fitModel(
  header: readonly string[],
  model: ScoringModel,
  given: ReadonlyMap<string, string>,
): ModelCandidate {
  checkModel(model);
  const criteria = Object.entries<Criterion>(model.criteria);
  const match = matchColumns(header, scoringTargets(model.criteria), given);
  return {
    model,
    columns: Object.fromEntries([...match.columns].map(([name, at]) => [name, header[at]!])),
    missing: criteria
      .filter(([name, { required }]) => required !== false && !match.columns.has(name))
      .map(([name]) => name),
  };
}

function shareMissing({ model, missing }: ModelCandidate): number {
  return missing.length / Object.keys(model.criteria).length;
}

function countColumns({ columns }: ModelCandidate): number {
  return Object.keys(columns).length;
}
