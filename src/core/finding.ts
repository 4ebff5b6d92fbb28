import { DomainError } from './domain-error.js';
import type { JsonRecord } from './json.js';
import { readOptions } from './options.js';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing that a check has found: a stable code, where, a plain sentence, and how to mend it. */
export interface Finding<Code extends string = string, Operation = unknown> {
  /** Stable slug `module/rule`; never renamed. */
  readonly code: Code;
  readonly severity: Severity;
  /** Where in the input, from the root: `['items', 3, 'effort']`. */
  readonly path: readonly (string | number)[];
  /** One English sentence, made from the code and the params. */
  readonly message: string;
  /** The data behind the sentence, JSON only; names the entities (`activityId`, `roleId`, `row`, …). */
  readonly params: JsonRecord;
  /** How to mend it, one sentence. */
  readonly hint?: string | undefined;
  /** Mends as data, each valid against the value that was checked. */
  readonly fixes?: readonly Fix<Operation>[] | undefined;
}

/** A mend as data. `safe` changes no meaning; `judgement` needs somebody's decision. */
export interface Fix<Operation> {
  readonly title: string;
  readonly safety: 'safe' | 'judgement';
  /** Codes of the findings that go away when it is applied. */
  readonly resolves: readonly string[];
  readonly operations: readonly Operation[];
}

/** The sentence of a code, with `{placeholders}` filled from the finding's params, and the hint beside it. */
export interface MessageTemplate {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Sentences by code. A catalogue in another language replaces the English one per call. */
export type MessageCatalogue<Code extends string = string> = {
  readonly [C in Code]?: MessageTemplate;
};

/** What a finding carries beyond its code, severity and params. */
export interface FindingDetails<Operation> {
  readonly path?: readonly (string | number)[] | undefined;
  readonly fixes?: readonly Fix<Operation>[] | undefined;
}

/** A finding whose sentence and hint come from the module's catalogue. */
export function createFinding<Code extends string, Operation = never>(
  catalogue: Readonly<Record<Code, MessageTemplate>>,
  code: Code,
  severity: Severity,
  params: JsonRecord,
  details: FindingDetails<Operation> = {},
): Finding<Code, Operation> {
  const { message, hint } = catalogue[code];
  const finding: {
    -readonly [Key in keyof Finding<Code, Operation>]: Finding<Code, Operation>[Key];
  } = {
    code,
    severity,
    path: details.path ?? [],
    message: fillTemplate(message, params),
    params,
  };
  // Not by spreading: lists of findings are long.
  if (hint !== undefined) finding.hint = fillTemplate(hint, params);
  if (details.fixes !== undefined && details.fixes.length > 0) finding.fixes = details.fixes;
  return finding;
}

/**
 * The sentence of a finding and its hint as one text, in English or in the language of a catalogue.
 *
 * @param catalogue - sentences by code; a code that it lacks keeps its English text
 * @example
 * formatFinding({ code: 'x/y', severity: 'error', path: [], message: 'Effort is 0.', params: {}, hint: 'Estimate it.' }) //=> 'Effort is 0. Estimate it.'
 */
export function formatFinding(finding: Finding, catalogue: MessageCatalogue = {}): string {
  finding = readOptions(finding);
  catalogue = readOptions(catalogue);
  const { code, params } = finding;
  const isListed = typeof code === 'string' && Object.hasOwn(catalogue, code);
  const template = isListed ? readOptions(catalogue[code]!) : undefined;
  const texts =
    template === undefined
      ? [finding.message, finding.hint]
      : [template.message, template.hint].map((text) => text && fillTemplate(text, params));
  return texts.filter((text) => typeof text === 'string' && text !== '').join(' ');
}

const PLACEHOLDER = /\{([a-zA-Z]+)\}/g;
const LONGEST_VALUE = 80;
const MOST_LISTED = 20;

function fillTemplate(template: string, params: JsonRecord): string {
  return template.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(params, name) ? shorten(params[name]) : whole,
  );
}

/** Names come from users: a sentence stays readable when one is 100,000 characters long. */
function shorten(value: unknown): string {
  const text = Array.isArray(value)
    ? value.slice(0, MOST_LISTED).map(toText).join(', ')
    : toText(value);
  if (text.length <= LONGEST_VALUE) return text;
  const cut = text.slice(0, LONGEST_VALUE - 1);
  // A cut between the halves of a surrogate pair would leave half a character.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function toText(value: unknown): string {
  return typeof value === 'object' && value !== null ? '…' : String(value);
}

const MORE_FINDINGS: Readonly<Record<'core/more-findings', MessageTemplate>> = {
  'core/more-findings': {
    message: '{count} more findings are not listed.',
    hint: 'Raise the limit to see them all.',
  },
};

/**
 * The first `limit` findings; when some are left out, a last `core/more-findings` counts them by code.
 *
 * @param limit - how many findings to keep, an integer ≥ 0; absent = all
 * @throws DomainError `core/invalid-limit`
 */
export function limitFindings<Code extends string, Operation>(
  findings: readonly Finding<Code, Operation>[],
  limit: number | undefined,
): readonly Finding<Code | 'core/more-findings', Operation>[] {
  if (limit === undefined || findings.length <= requireLimit(limit)) return findings;
  const byCode: Record<string, number> = {};
  let severity: Severity = 'info';
  for (const finding of findings.slice(limit)) {
    byCode[finding.code] = (byCode[finding.code] ?? 0) + 1;
    if (SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(severity))
      severity = finding.severity;
  }
  const count = findings.length - limit;
  const more = createFinding(MORE_FINDINGS, 'core/more-findings', severity, { count, byCode });
  return [...findings.slice(0, limit), more];
}

/** @throws DomainError `core/invalid-limit` when the limit of a list of findings is no integer from 0 */
export function requireLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 0) return limit;
  throw new DomainError('core/invalid-limit');
}
