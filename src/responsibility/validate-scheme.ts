import { DomainError } from '../core/domain-error.js';
import { limitFindings } from '../core/finding.js';
import { readOptions } from '../core/options.js';
import { type CodeParts, readCodeDefinition } from './code-definition.js';
import { foldLetters } from './grid/fold.js';
import type { ResponsibilityFinding } from './messages.js';
import { MOST_CODES } from './scheme-index.js';
import {
  createSchemeReader,
  readPart,
  type SchemePath,
  type SchemeReader,
} from './scheme-reader.js';

export interface ValidateSchemeOptions {
  /** Findings to list, an integer ≥ 0; the rest is counted by code in a last `core/more-findings`. Absent = all. */
  readonly limit?: number | undefined;
}

/**
 * Check what claims to be a scheme of codes, from wherever it comes.
 *
 * Empty = nothing to report. An `error` means that the scheme cannot be relied on: codes would not be read or a rule not
 * run; `extendScheme` and `translateMatrix` refuse it. A `warning` means that it works, and may mislead.
 *
 * @param scheme - any value is survived
 * @returns first the scheme as such, then its codes in their order, then what they are to each other
 * @example
 * const ours = { ...raci, codes: [...raci.codes, { code: 'Q/A', name: 'Quality', duties: ['verify'], order: 1 }] }
 * validateScheme(ours).map((finding) => `${finding.severity} at ${finding.path.join('.')}: ${finding.message}`)
 * //=> ['error at codes.4.code: "Q/A" cannot be read from a cell: it holds white space or one of / , + ; & |, which separate codes.', 'warning at codes.4.order: The codes "A" and "Q/A" are equally strong; "A" stays where they compete.']
 */
export function validateScheme(
  scheme: unknown,
  options: ValidateSchemeOptions = {},
): readonly ResponsibilityFinding[] {
  options = readOptions(options);
  return limitFindings(findSchemeProblems(scheme), options.limit);
}

/** @throws DomainError `responsibility/invalid-scheme` with the first error of the scheme */
export function checkScheme(scheme: unknown): void {
  const error = findSchemeProblems(scheme).find(({ severity }) => severity === 'error');
  if (error === undefined) return;
  const { code: finding, path, params } = error;
  throw new DomainError('responsibility/invalid-scheme', { ...params, finding, path });
}

function findSchemeProblems(scheme: unknown): readonly ResponsibilityFinding[] {
  const findings: ResponsibilityFinding[] = [];
  const reader = createSchemeReader(findings);
  const source = reader.recordOf(scheme, []);
  if (source === undefined) return findings;
  for (const field of ['id', 'version', 'name']) reader.textOf(readPart(source, field), [field]);
  const origin = readPart(source, 'source');
  if (origin !== undefined) reader.textOf(origin, ['source']);
  const options = reader.recordOf(readPart(source, 'options'), ['options']);
  if (options !== undefined && typeof readPart(options, 'accountImpliesPerform') !== 'boolean') {
    reader.malformed(['options', 'accountImpliesPerform'], 'no-boolean');
  }
  const given = reader.listOf(readPart(source, 'codes'), ['codes']);
  if (given === undefined) return findings;
  if (given.length === 0) reader.report('responsibility/scheme-no-codes', 'error', ['codes'], {});
  if (given.length > MOST_CODES) {
    const params = { count: given.length, limit: MOST_CODES };
    reader.report('responsibility/scheme-too-many-codes', 'error', ['codes'], params);
    return findings;
  }
  const codes = given.flatMap((code, i) => readCodeDefinition(reader, code, ['codes', i]) ?? []);
  checkTexts(reader, codes);
  checkStrength(reader, codes);
  checkCombinations(reader, readPart(source, 'combinations'), codes);
  const isAnswered = codes.some(
    ({ duties }) => duties.includes('account') || duties.includes('decide'),
  );
  // What could not be read may be the code that answers.
  if (!isAnswered && findings.every(({ severity }) => severity !== 'error')) {
    reader.report('responsibility/scheme-nobody-answers', 'warning', ['codes'], {});
  }
  return findings;
}

/** No text names two codes; the precedence is that of reading: codes, aliases, names and words. */
function checkTexts(reader: SchemeReader, codes: readonly CodeParts[]): void {
  const first = new Set<string>();
  for (const { code, path } of codes) {
    if (first.size === first.add(code).size) {
      reader.report('responsibility/scheme-duplicate-code', 'error', [...path, 'code'], { code });
    }
  }
  const owners = new Map<string, string>();
  for (const level of [0, 1, 2]) {
    for (const { code, texts } of codes) {
      for (const { text, path } of texts[level]!) {
        const key = foldLetters(text) || text.toLowerCase();
        const other = owners.get(key) ?? code;
        owners.set(key, other);
        if (other === code) continue;
        const params = { text, code, other };
        reader.report('responsibility/scheme-ambiguous-text', 'warning', path, params);
      }
    }
  }
}

/** Each code has a strength of its own, and implies weaker ones only. */
function checkStrength(reader: SchemeReader, codes: readonly CodeParts[]): void {
  const ranked = [...codes].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const ranks = new Map(ranked.map(({ code }, rank) => [code, rank]));
  const owners = new Map<number, string>();
  for (const { code, path, order, implies } of codes) {
    const other = order === undefined ? undefined : owners.get(order);
    if (other !== undefined) {
      const params = { code, other };
      reader.report('responsibility/scheme-equal-order', 'warning', [...path, 'order'], params);
    } else if (order !== undefined) owners.set(order, code);
    for (const { text: implied, path: place } of implies) {
      const rank = ranks.get(implied);
      const params = { code, implied };
      if (rank === undefined) {
        reader.report('responsibility/scheme-unknown-implied', 'error', place, params);
      } else if (rank <= ranks.get(code)!) {
        reader.report('responsibility/scheme-implied-not-weaker', 'warning', place, params);
      }
    }
  }
}

function checkCombinations(
  reader: SchemeReader,
  combinations: unknown,
  codes: readonly CodeParts[],
): void {
  if (combinations === undefined) return;
  const known = new Map(codes.map(({ code, duties }) => [code, duties]));
  reader.listOf(combinations, ['combinations'])?.forEach((combination, i) => {
    const path: SchemePath = ['combinations', i];
    if (combination === undefined) reader.malformed(path, 'no-list');
    for (const { text: code, path: place } of reader.textsOf(combination, path)) {
      const duties = known.get(code);
      if (duties === undefined) {
        reader.report('responsibility/scheme-unknown-combined', 'error', place, { code });
      } else if (duties.includes('excluded')) {
        reader.report('responsibility/scheme-combined-excluded', 'warning', place, { code });
      }
    }
  });
}
