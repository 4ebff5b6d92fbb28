import { DomainError } from '../core/domain-error.js';
import { createFinding, type Finding } from '../core/finding.js';
import { DEFAULT_LIMITS } from '../core/limits.js';
import { readProperty } from './criterion.js';
import type { PrioritizationCode } from './messages.js';
import { MODEL_MESSAGES, MODEL_PROBLEMS } from './model-messages.js';
import { DIRECTIONS, NORMALIZATIONS, SCALES, type ScoringModel } from './types.js';

type Path = readonly (string | number)[];
export type ModelFinding = Finding<PrioritizationCode, never>;

/** What keeps a model of unknown origin from being used, and criteria that its formula never uses; nothing is thrown. */
export function findModelErrors(model: ScoringModel): readonly ModelFinding[] {
  const names = keysOf(readProperty(model, 'criteria'));
  const found: ModelFinding[] = [];
  const malformed = (path: Path, problem: keyof typeof MODEL_PROBLEMS): void => {
    const params = { problem, place: path.join('.'), why: MODEL_PROBLEMS[problem] };
    found.push(
      createFinding(MODEL_MESSAGES, 'prioritization/invalid-model', 'error', params, { path }),
    );
  };
  for (const key of ['id', 'version', 'name']) {
    if (typeof readProperty(model, key) !== 'string') malformed([key], 'not-a-text');
  }
  if (names.length === 0) malformed(['criteria'], 'no-criteria');
  if (names.length > MOST_CRITERIA) {
    malformed(['criteria'], 'too-many-criteria');
    return found;
  }
  for (const name of names) {
    checkCriterion(
      readProperty(readProperty(model, 'criteria'), name),
      ['criteria', name],
      malformed,
    );
  }
  const used = new Set<string>();
  const walk = { names: new Set(names), used, malformed, found, budget: MOST_NODES };
  checkNode(readProperty(model, 'formula'), ['formula'], walk);
  for (const name of names) {
    if (!used.has(name) && walk.budget >= 0) {
      found.push(
        createFinding(
          MODEL_MESSAGES,
          'prioritization/unused-criterion',
          'warning',
          { criterion: name },
          { path: ['criteria', name] },
        ),
      );
    }
  }
  return found;
}

/** @throws DomainError `prioritization/invalid-model` with the first error of the model */
export function checkModel(model: ScoringModel): void {
  const error = findModelErrors(model).find(({ severity }) => severity === 'error');
  if (error !== undefined) {
    throw new DomainError('prioritization/invalid-model', {
      path: error.path,
      ...error.params,
      code: error.code,
    });
  }
}

const MOST_CRITERIA = 1000;
/** A formula is small; one that shares its parts a million times over is an attack. */
const MOST_NODES = 10_000;

const PAIRS = ['quotient', 'difference'] as const;
const OPERATIONS = [
  'criterion',
  'normalized',
  'power',
  'weighted',
  'sum',
  'product',
  'max',
  'min',
  'quotient',
  'difference',
] as const;

interface Walk {
  readonly names: ReadonlySet<string>;
  readonly used: Set<string>;
  readonly malformed: (path: Path, problem: keyof typeof MODEL_PROBLEMS) => void;
  readonly found: ModelFinding[];
  budget: number;
}

function checkNode(node: unknown, path: Path, walk: Walk): void {
  if (walk.budget < 0) return;
  walk.budget -= 1;
  if (walk.budget < 0 || path.length > DEFAULT_LIMITS.depth) {
    walk.budget = -1; // One finding says it; the rest of the formula is not looked at.
    return walk.malformed(path, 'too-deep-or-too-large');
  }
  if (typeof node === 'number') {
    if (!Number.isFinite(node)) walk.malformed(path, 'not-finite');
    return;
  }
  const operations = OPERATIONS.filter((name) => hasProperty(node, name));
  const [operation] = operations;
  if (operation === undefined || operations.length > 1)
    return walk.malformed(path, 'not-one-operation');
  const operand = readProperty(node, operation);
  const at = [...path, operation];
  if (operation === 'criterion' || operation === 'normalized') {
    checkName(operand, at, walk);
    if (operation === 'normalized') checkNormalization(node, path, walk);
  } else if (operation === 'power') {
    checkPower(operand, at, walk);
  } else if (operation === 'weighted') {
    for (const [index, term] of listOf(operand, at, 1, walk).entries()) {
      if (!Number.isFinite(readProperty(term, 'weight')))
        walk.malformed([...at, index, 'weight'], 'not-finite');
      checkNode(readProperty(term, 'of'), [...at, index, 'of'], walk);
    }
  } else {
    const isPair = (PAIRS as readonly string[]).includes(operation);
    const operands = listOf(operand, at, isPair ? 2 : 1, walk);
    if (isPair && operands.length > 2) walk.malformed(at, 'not-two-operands');
    for (const [index, each] of operands.entries()) checkNode(each, [...at, index], walk);
  }
}

function checkPower(operand: unknown, path: Path, walk: Walk): void {
  const [base, exponent, ...rest] = listOf(operand, path, 2, walk);
  if (!Number.isFinite(exponent) || rest.length > 0) walk.malformed(path, 'exponent-not-a-number');
  checkNode(base, [...path, 0], walk);
}

function checkName(name: unknown, path: Path, walk: Walk): void {
  if (typeof name !== 'string') return walk.malformed(path, 'not-a-text');
  walk.used.add(name);
  if (!walk.names.has(name)) {
    walk.found.push(
      createFinding(
        MODEL_MESSAGES,
        'prioritization/unknown-criterion',
        'error',
        { criterion: name },
        { path },
      ),
    );
  }
}

function checkNormalization(node: unknown, path: Path, walk: Walk): void {
  const by = readProperty(node, 'by');
  if (!(NORMALIZATIONS as readonly unknown[]).includes(by))
    return walk.malformed([...path, 'by'], 'unknown-normalization');
  if (by !== 'range') return;
  const [low, high, ...rest] = listOf(readProperty(node, 'bounds'), [...path, 'bounds'], 2, walk);
  if (!isBelow(low, high) || rest.length > 0)
    walk.malformed([...path, 'bounds'], 'min-not-below-max');
}

function checkCriterion(criterion: unknown, path: Path, malformed: Walk['malformed']): void {
  const read = (key: string): unknown => readProperty(criterion, key);
  if (typeof read('label') !== 'string') malformed([...path, 'label'], 'not-a-text');
  if (!(DIRECTIONS as readonly unknown[]).includes(read('direction')))
    malformed([...path, 'direction'], 'unknown-direction');
  for (const key of ['min', 'max', 'exclusiveMin']) {
    if (read(key) !== undefined && !Number.isFinite(read(key)))
      malformed([...path, key], 'not-finite');
  }
  const [lows, high] = [[read('min'), read('exclusiveMin')], read('max')];
  if (high !== undefined && lows.some((low) => low !== undefined && !isBelow(low, high)))
    malformed(path, 'min-not-below-max');
  const scale = read('scale');
  if (scale !== undefined && !(SCALES as readonly unknown[]).includes(scale)) {
    malformed([...path, 'scale'], 'unknown-scale');
  }
  const levels = read('levels');
  if (levels !== undefined && (typeof levels !== 'object' || levels === null))
    malformed([...path, 'levels'], 'not-a-record');
  for (const level of keysOf(levels)) {
    if (!Number.isFinite(readProperty(levels, level)))
      malformed([...path, 'levels', level], 'not-finite');
  }
}

function isBelow(low: unknown, high: unknown): boolean {
  return Number.isFinite(low) && Number.isFinite(high) && (low as number) < (high as number);
}

/** The elements of a foreign list, at most as many as a formula may have; too few are a finding. */
function listOf(list: unknown, path: Path, least: number, walk: Walk): readonly unknown[] {
  const length = Number.isInteger(readProperty(list, 'length')) ? (list as unknown[]).length : 0;
  const isList = length >= least && length <= MOST_NODES && Array.isArray(list);
  if (!isList) walk.malformed(path, 'not-a-list-of-operands');
  return isList ? Array.from({ length }, (_, index) => readProperty(list, String(index))) : [];
}

/** As a formula is read: a key that is there and undefined counts, and so does an inherited one. */
function hasProperty(node: unknown, name: string): boolean {
  try {
    return typeof node === 'object' && node !== null && name in node;
  } catch {
    return false;
  }
}

function keysOf(record: unknown): readonly string[] {
  try {
    return typeof record === 'object' && record !== null ? Object.keys(record) : [];
  } catch {
    return [];
  }
}
