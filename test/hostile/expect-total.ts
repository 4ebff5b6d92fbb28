import type { HostileValue } from './corpus.js';

const LONGEST_MS = 1000;
const MOST_FINDINGS = 100;
const SLUG = /^[a-z][a-z-]*\/[a-z0-9-]+$/;

type Call = (value: unknown) => unknown;

/**
 * What is wrong with the way a call takes a hostile value; undefined = nothing.
 *
 * Right is an answer or a DomainError, within a second, with findings that are JSON, and with `Object.prototype`
 * as it was. A `parse*` door reports at most 100 findings and one that counts the rest; one that answers with figures
 * answers with finite ones.
 */
export function problemOf(
  call: Call,
  value: HostileValue,
  { isParse = false, isFigures = false }: { isParse?: boolean; isFigures?: boolean } = {},
): string | undefined {
  const before = prototypeState();
  const first = attempt(call, value);
  // A pause of the machine is no fault of the call: only what is slow twice, and on the processor, is slow.
  const slow = first.ms > LONGEST_MS ? Math.min(first.ms, attempt(call, value).ms) : first.ms;
  if (prototypeState() !== before) return 'changed Object.prototype';
  if (slow > LONGEST_MS) return `took ${Math.round(slow)} ms`;
  if (first.threw) return foreignError(first.result);
  return oddFindings(first.result, isParse) ?? (isFigures ? oddFigure(first.result) : undefined);
}

/** A number of the answer that is none. */
function oddFigure(answer: unknown): string | undefined {
  let odd: string | undefined;
  JSON.stringify(answer, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) odd ??= `${value} as ${key}`;
    return value;
  });
  return odd && `answers with ${odd}`;
}

interface Attempt {
  readonly threw: boolean;
  readonly result: unknown;
  readonly ms: number;
}

function attempt(call: Call, value: HostileValue): Attempt {
  const made = value.make();
  const start = clock();
  try {
    const result = call(made);
    return { threw: false, result, ms: since(start) };
  } catch (error) {
    return { threw: true, result: error, ms: since(start) };
  }
}

interface Clock {
  readonly wall: number;
  readonly processor: NodeJS.CpuUsage;
}

const clock = (): Clock => ({ wall: performance.now(), processor: process.cpuUsage() });

/** Milliseconds on the processor, or on the clock where that is less: other programs are not counted. */
function since({ wall, processor }: Clock): number {
  const { user, system } = process.cpuUsage(processor);
  return Math.min(performance.now() - wall, (user + system) / 1000);
}

function prototypeState(): string {
  return [Object.prototype, Array.prototype, Function.prototype]
    .map((prototype) => Reflect.ownKeys(prototype).map(String).join())
    .join('\n');
}

function foreignError(error: unknown): string | undefined {
  // What was thrown may be the hostile value itself, which throws again when it is read.
  try {
    const { name, code, message } = error as Readonly<Record<string, unknown>>;
    if (name === 'DomainError' && typeof code === 'string' && SLUG.test(code)) {
      JSON.stringify((error as { readonly params: unknown }).params);
      return undefined;
    }
    return `threw ${String(name)}: ${String(message).slice(0, 120)}`;
  } catch {
    return 'threw something that cannot be read';
  }
}

interface FindingLike {
  readonly code: unknown;
  readonly message: unknown;
  readonly params: unknown;
  readonly path: unknown;
}

function oddFindings(result: unknown, isParse: boolean): string | undefined {
  const findings = findingsOf(result);
  for (const { code, message, params, path } of findings) {
    if (typeof code !== 'string' || !SLUG.test(code))
      return `a finding has the code ${String(code)}`;
    const kept = { code, message, params, path };
    let written: string;
    try {
      written = JSON.stringify(kept);
    } catch (error) {
      return `the finding ${code} is not JSON: ${String(error).slice(0, 80)}`;
    }
    const lost = firstLoss(JSON.parse(written), kept);
    if (lost !== undefined) return `the finding ${code} loses ${lost} in JSON`;
    if (typeof message !== 'string' || message.length > 2000) {
      return `the message of ${code} has ${String(message).length} characters`;
    }
  }
  const reported = findings.filter(({ code }) => code !== 'core/more-findings').length;
  return isParse && reported > MOST_FINDINGS ? `reports ${reported} findings` : undefined;
}

/** The place of a NaN, an undefined or another value that JSON has changed. */
function firstLoss(read: unknown, kept: unknown, place = ''): string | undefined {
  if (typeof kept !== 'object' || kept === null) {
    return Object.is(read, kept) ? undefined : place || 'itself';
  }
  for (const [key, value] of Object.entries(kept)) {
    const loss = firstLoss((read as Record<string, unknown>)[key], value, `${place}.${key}`);
    if (loss !== undefined) return loss;
  }
  return undefined;
}

/** The findings of a list, a Result, a reading or a ranking. */
function findingsOf(result: unknown): readonly FindingLike[] {
  if (Array.isArray(result)) return result.filter(isFinding);
  if (typeof result !== 'object' || result === null) return [];
  const { findings, error, invalid } = result as Readonly<Record<string, unknown>>;
  const lists = [findings, error, ...(Array.isArray(invalid) ? invalid.map(findingsOf) : [])];
  return lists.filter(Array.isArray).flatMap((list: readonly unknown[]) => list.filter(isFinding));
}

function isFinding(value: unknown): value is FindingLike {
  return typeof value === 'object' && value !== null && 'code' in value && 'severity' in value;
}
