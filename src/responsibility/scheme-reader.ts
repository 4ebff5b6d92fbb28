import { createFinding, type Severity } from '../core/finding.js';
import type { JsonRecord } from '../core/json.js';
import { DEFAULT_LIMITS } from '../core/limits.js';
import type { ResponsibilityFinding } from './messages.js';
import { SCHEME_MESSAGES, SCHEME_PROBLEMS } from './scheme-messages.js';

export type SchemePath = readonly (string | number)[];

/** Reads the parts of what claims to be a scheme; what is not as it must be is reported, and undefined. */
export interface SchemeReader {
  readonly report: (
    code: keyof typeof SCHEME_MESSAGES,
    severity: Severity,
    path: SchemePath,
    params: JsonRecord,
  ) => void;
  readonly malformed: (path: SchemePath, problem: keyof typeof SCHEME_PROBLEMS) => void;
  readonly recordOf: (value: unknown, path: SchemePath) => object | undefined;
  /** A text that is not empty. */
  readonly textOf: (value: unknown, path: SchemePath) => string | undefined;
  readonly listOf: (value: unknown, path: SchemePath) => readonly unknown[] | undefined;
  /** The texts of an optional list with their places in it. */
  readonly textsOf: (value: unknown, path: SchemePath) => readonly PlacedText[];
}

/** A text and where it stands in the scheme. */
export interface PlacedText {
  readonly text: string;
  readonly path: SchemePath;
}

/** Words are few; a list without end must not make work without end. */
const MOST_ENTRIES = 1000;

export function createSchemeReader(findings: ResponsibilityFinding[]): SchemeReader {
  const report: SchemeReader['report'] = (code, severity, path, params) => {
    findings.push(createFinding(SCHEME_MESSAGES, code, severity, params, { path }));
  };
  const malformed: SchemeReader['malformed'] = (path, problem) => {
    const place = path.length === 0 ? 'its root' : path.join('.');
    const params = { place, problem, why: SCHEME_PROBLEMS[problem] };
    report('responsibility/scheme-malformed', 'error', path, params);
  };
  const recordOf: SchemeReader['recordOf'] = (value, path) => {
    if (typeof value === 'object' && value !== null && entriesOf(value) === undefined) return value;
    malformed(path, 'no-object');
    return undefined;
  };
  const textOf: SchemeReader['textOf'] = (value, path) => {
    if (typeof value !== 'string' || value === '') malformed(path, 'no-text');
    else if (value.length > DEFAULT_LIMITS.stringLength) malformed(path, 'long-text');
    else return value;
    return undefined;
  };
  const listOf: SchemeReader['listOf'] = (value, path) => {
    const entries = entriesOf(value);
    if (entries === 'too-many') malformed(path, 'long-list');
    else if (entries === undefined) malformed(path, 'no-list');
    else return entries;
    return undefined;
  };
  const textsOf: SchemeReader['textsOf'] = (value, path) =>
    value === undefined
      ? []
      : (listOf(value, path) ?? []).flatMap((entry, i) => {
          const text = textOf(entry, [...path, i]);
          return text === undefined ? [] : [{ text, path: [...path, i] }];
        });
  return { report, malformed, recordOf, textOf, listOf, textsOf };
}

/** A property of a foreign object; one that throws is as good as absent. */
export function readPart(source: object, key: string): unknown {
  try {
    return (source as Readonly<Record<string, unknown>>)[key];
  } catch {
    return undefined;
  }
}

/** The entries of a foreign list; undefined when it is none or cannot be read. */
function entriesOf(value: unknown): readonly unknown[] | 'too-many' | undefined {
  try {
    if (!Array.isArray(value)) return undefined;
    const { length } = value;
    return length > MOST_ENTRIES
      ? 'too-many'
      : Array.from({ length }, (_, i) => value[i] as unknown);
  } catch {
    return undefined;
  }
}
