import { createFinding, type Finding, type Severity } from '../core/finding.js';
import { type JsonRecord, toJsonScalar } from '../core/json.js';
import { invalidInput, readProperty } from './criterion.js';
import { METHOD_MESSAGES, type PrioritizationCode } from './messages.js';

/** A finding of a method that is not a ranking: Kano, MoSCoW, votes, … */
export type MethodFinding = Finding<PrioritizationCode, never>;

/** Quantities (effort, amounts, counts) go up to here, so that no sum of them is infinite. */
export const LARGEST_QUANTITY = 1e15;

/** value ≤ limit, where a decimal that the computer has rounded counts as on its limit: 0.1 + 0.2 is at most 0.3. */
export function isAtMost(value: number, limit: number): boolean {
  return value <= limit + 1e-9 * Math.abs(limit);
}

/**
 * Each row of a list, read in order; a hole is read as undefined.
 *
 * @throws DomainError `prioritization/invalid-input` when it is no list
 */
export function requireRows<T>(list: unknown, read: (row: unknown, at: number) => T): T[] {
  if (!Array.isArray(list)) throw invalidInput({ problem: 'not-a-list' });
  return Array.from(list, read);
}

/** A finite number of a row within [min, max], 0 instead of -0. */
export function requireNumber(
  source: unknown,
  field: string,
  min: number,
  max: number,
  row?: number,
): number {
  const value = readProperty(source, field);
  if (!Number.isFinite(value)) throw refuse(field, value, 'not-a-number', row);
  if ((value as number) < min || (value as number) > max)
    throw refuse(field, value, 'out-of-range', row);
  return (value as number) + 0;
}

/** The same for a number that may be missing. */
export function optionalNumber(
  source: unknown,
  field: string,
  min: number,
  max: number,
  row?: number,
): number | undefined {
  return readProperty(source, field) == null
    ? undefined
    : requireNumber(source, field, min, max, row);
}

export function requireText(source: unknown, field: string, row?: number): string {
  const value = readProperty(source, field);
  if (typeof value === 'string') return value;
  throw refuse(field, value, 'not-a-text', row);
}

/** One of the given words. */
export function requireWord<W extends string>(
  source: unknown,
  field: string,
  words: readonly W[],
  row?: number,
): W {
  const value = readProperty(source, field) as W;
  if (words.includes(value)) return value;
  throw refuse(field, value, 'unknown-level', row);
}

function refuse(field: string, value: unknown, problem: string, row: number | undefined) {
  const place = row === undefined ? {} : { row };
  return invalidInput({ ...place, field, value: toJsonScalar(value), problem });
}

/** A share as a percentage with one decimal, for the sentence of a finding. */
export function toPercent(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** A finding of a method, with its sentence. */
export function createMethodFinding(
  code: keyof typeof METHOD_MESSAGES,
  severity: Severity,
  params: JsonRecord,
  path: readonly (string | number)[] = [],
): MethodFinding {
  return createFinding(METHOD_MESSAGES, code, severity, params, { path });
}
