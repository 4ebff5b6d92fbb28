import { hasOwn } from '../core/json.js';
import { readOptions } from '../core/options.js';
import type { CodeDefinition, ResponsibilityScheme, SchemeOptions } from './types.js';
import { checkScheme } from './validate-scheme.js';

/** What differs from another scheme. */
export interface SchemeChange {
  /** Absent = as it was: matrices of the old scheme are then taken for matrices of the new one. */
  readonly id?: string | undefined;
  /** Absent = as it was. */
  readonly version?: string | undefined;
  /** Absent = as it was. */
  readonly name?: string | undefined;
  /** Where the change is published; absent = as it was. */
  readonly source?: string | undefined;
  /**
   * By code: what changes in it (a field that holds undefined goes), all of a new code, or null to remove it; codes that are
   * not named stay.
   */
  readonly codes?: Readonly<Record<string, CodeChange | null>> | undefined;
  /** Null = any codes may share a cell; absent = as it was, without the codes that were removed. */
  readonly combinations?: ResponsibilityScheme['combinations'] | null;
  /** Absent = as they were. */
  readonly options?: Partial<SchemeOptions> | undefined;
}

/** The fields of a code that change. */
export type CodeChange = Partial<Omit<CodeDefinition, 'code'>>;

/**
 * A scheme of one's own on the ground of another: codes added, changed and removed, another name, other options.
 *
 * New codes go behind the ones that were there, in alphabetical order; their strength is their `order` (2.5 stands between 2
 * and 3). A code that is removed goes from `implies` and `combinations` too.
 *
 * @param change - give it an `id` of its own, since a matrix says by `schemeId` how to read it
 * @returns a scheme without errors; `validateScheme` tells what in it may mislead
 * @throws DomainError `responsibility/invalid-scheme` when the result, or the scheme itself, has an error; `finding` and
 *   `path` of its params say which
 * @example
 * const oneDoer = extendScheme(raci, {
 *   id: 'gates', name: 'RACI with one doer',
 *   codes: { A: { perActivity: { min: 1 } }, R: { perActivity: { min: 1, max: 1 } }, Q: { name: 'Quality', duties: ['verify'], order: 2.5 }, I: null },
 * })
 * oneDoer.codes.map(({ code, perActivity }) => [code, perActivity])
 * //=> [['A', { min: 1 }], ['R', { min: 1, max: 1 }], ['C', undefined], ['Q', undefined]]
 */
export function extendScheme(
  scheme: ResponsibilityScheme,
  change: SchemeChange,
): ResponsibilityScheme {
  checkScheme(scheme);
  const { id, version, name, source, options, combinations, ...rest } = readOptions(change);
  const changes = readOptions(rest.codes ?? {});
  const removed = new Set(Object.keys(changes).filter((code) => changes[code] === null));
  const kept = (codes: readonly string[]): readonly string[] =>
    codes.filter((code) => !removed.has(code));
  const known = new Set(scheme.codes.map(({ code }) => code));
  const codes = [
    ...scheme.codes
      .filter(({ code }) => !removed.has(code))
      .map((code) => {
        const left = code.implies === undefined ? code : { ...code, implies: kept(code.implies) };
        return hasOwn(changes, code.code) ? changeCode(left, changes[code.code]!) : left;
      }),
    ...Object.keys(changes)
      .filter((code) => !known.has(code) && !removed.has(code))
      .sort()
      .map((code) => changeCode({ code } as CodeDefinition, changes[code]!)),
  ];
  const shared = combinations === undefined ? scheme.combinations?.map(kept) : combinations;
  const extended = withoutAbsent({
    ...scheme,
    id: id ?? scheme.id,
    version: version ?? scheme.version,
    name: name ?? scheme.name,
    codes,
    combinations: shared ?? undefined,
    options: { ...scheme.options, ...withoutAbsent(readOptions(options ?? {})) },
    source: source ?? scheme.source,
  });
  checkScheme(extended);
  return extended;
}

function changeCode(code: CodeDefinition, change: CodeChange): CodeDefinition {
  return withoutAbsent({ ...code, ...readOptions(change), code: code.code });
}

/** The object without the fields that hold undefined, which JSON has not. */
function withoutAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
