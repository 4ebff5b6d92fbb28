import { createRecord, toJsonScalar } from '../core/json.js';
import { readOptions } from '../core/options.js';
import {
  type CodeFinder,
  type CodeMapping,
  createCodeFinder,
  dutiesIn,
  dutiesOf,
} from './code-translation.js';
import { assignmentId } from './matrix/assignment-id.js';
import { cellsOf, indexMatrix, placesOf, UNKNOWN_CODE } from './matrix/matrix-index.js';
import { indexScheme, type SchemeIndex } from './scheme-index.js';
import type {
  ActivityId,
  Assignment,
  Duty,
  ResponsibilityMatrix,
  ResponsibilityScheme,
  RoleId,
} from './types.js';
import { checkScheme } from './validate-scheme.js';

export interface TranslateMatrixOptions {
  /**
   * By code of the matrix: the code or codes of the other scheme that stand for it, null = none. Codes that are not named,
   * and all when it is absent, go by their duties.
   */
  readonly codes?: CodeMapping | undefined;
}

/** A cell that does not say the same in the other scheme. */
export interface TranslationLoss {
  readonly activityId: ActivityId;
  readonly roleId: RoleId;
  /** Its codes that have no home there. */
  readonly codes: readonly string[];
  /** Its duties that its new codes do not bear. */
  readonly duties: readonly Duty[];
  /** Duties that its new codes bear and its old ones did not. */
  readonly gained: readonly Duty[];
  /** Its codes whose dates, basis or note gave way to those of a stronger code that became the same one. */
  readonly merged: readonly string[];
}

export interface MatrixTranslation {
  readonly matrix: ResponsibilityMatrix;
  /** In the order of the activities, then of the roles; empty = nothing is lost, and nothing gained. */
  readonly lost: readonly TranslationLoss[];
}

/**
 * Write a matrix in the codes of another scheme, by duties, and list every cell that does not say the same there.
 *
 * The rule: a code becomes the code of the other scheme that bears most of its duties; of several, the one with the fewest
 * other duties; of several, the strongest. No code that would give the cell `account`, `decide`, `approve` or `perform` which
 * it had not comes into question, with one exception: a code that bears `account` becomes one that bears it if there is any,
 * so that somebody answers in the other scheme too. A code without a code to become goes; the option `codes` gives it one.
 *
 * Codes of a cell that become the same are one assignment, with the dates, the basis and the note of the strongest; otherwise
 * these stay as they are. Losses are those of the cell as a whole: a duty that one of its codes loses and another one brings
 * is not lost.
 *
 * Look at `gained` and at `codes` before you rely on the result: who has gained a duty never agreed to it, and what has no home
 * may be work that nobody does any more.
 *
 * @param from - the scheme that the matrix is written in
 * @throws DomainError `responsibility/invalid-scheme` when one of the schemes has an error (see `validateScheme`)
 * @throws DomainError `responsibility/invalid-translation` when the mapping names what is no code of the other scheme
 * @example
 * const { matrix } = readGrid([['Decision', 'CPO', 'PM', 'Dev'], ['Pricing', 'A', 'D', 'C']], daci)
 * const { matrix: translated, lost } = translateMatrix(matrix, daci, raci)
 * toGrid(translated)[1] //=> ['Pricing', 'A', '', 'C']
 * lost.map(({ roleId, codes, duties, gained }) => [roleId, codes, duties, gained])
 * //=> [['cpo', [], ['decide'], ['approve']], ['pm', ['D'], ['coordinate'], []]]
 * toGrid(translateMatrix(matrix, daci, raci, { codes: { D: 'R' } }).matrix)[1] //=> ['Pricing', 'A', 'R', 'C']
 */
export function translateMatrix(
  matrix: ResponsibilityMatrix,
  from: ResponsibilityScheme,
  to: ResponsibilityScheme,
  options: TranslateMatrixOptions = {},
): MatrixTranslation {
  checkScheme(from);
  checkScheme(to);
  matrix = readOptions(matrix);
  const index = indexMatrix(matrix, from);
  const target = indexScheme(to);
  const find = createCodeFinder(index.scheme, target, readOptions(options).codes);
  const assignments = createRecord<Assignment>();
  // What is no record cannot be translated; it stays, and stays a finding.
  for (const id of index.assignments.malformed) assignments[id] = matrix.assignments[id]!;
  const lost: TranslationLoss[] = [];
  const translate = (held: readonly Assignment[]): void => {
    const loss = translateCell(sortByCode(held, index.scheme), target, find, assignments);
    if (loss !== undefined) lost.push(loss);
  };
  const { entities } = index.assignments;
  index.activities.ids.forEach((_, activity) => {
    for (const cell of cellsOf(index, activity)) {
      translate(Array.from(placesOf(index, cell), (place) => entities[place]!));
    }
  });
  groupByCell(index.dangling.map((place) => entities[place]!)).forEach(translate);
  return { matrix: { ...matrix, schemeId: to.id, assignments }, lost };
}

/** Puts what a cell holds among the assignments; undefined when it says the same there. */
function translateCell(
  held: readonly Assignment[],
  { codes: targets }: SchemeIndex,
  { dutiesOf: dutiesFrom, homeOf }: CodeFinder,
  assignments: Record<string, Assignment>,
): TranslationLoss | undefined {
  const taken = new Map<number, Assignment>();
  const homeless = new Set<string>();
  const merged = new Set<string>();
  const before = held.reduce((mask, { code }) => mask | dutiesFrom(code), 0);
  let after = 0;
  for (const assignment of held) {
    const home = homeOf(assignment.code, before);
    if (home.length === 0) homeless.add(textOf(assignment.code));
    for (const code of home) {
      after |= dutiesOf(targets[code]!);
      const first = taken.get(code);
      if (first === undefined) taken.set(code, assignment);
      else if (!hasSameTerms(first, assignment)) merged.add(textOf(assignment.code));
    }
  }
  const { activityId, roleId } = held[0]!;
  for (const [code, assignment] of [...taken].sort(([a], [b]) => a - b)) {
    const text = targets[code]!.code;
    assignments[assignmentId(activityId, roleId, text)] = { ...assignment, code: text };
  }
  if (before === after && homeless.size === 0 && merged.size === 0) return undefined;
  return {
    activityId,
    roleId,
    codes: [...homeless],
    duties: dutiesIn(before & ~after),
    gained: dutiesIn(after & ~before),
    merged: [...merged],
  };
}

function hasSameTerms(a: Assignment, b: Assignment): boolean {
  const { basis: first = 'stated' } = a;
  const { basis: second = 'stated' } = b;
  return first === second && a.from === b.from && a.to === b.to && a.note === b.note;
}

/** Strongest first; codes that the scheme does not know come last, in alphabetical order. */
function sortByCode(held: readonly Assignment[], { exact }: SchemeIndex): readonly Assignment[] {
  if (held.length === 1) return held;
  const keys = held.map(({ code }): readonly [number, string] => [
    exact.get(code) ?? UNKNOWN_CODE,
    textOf(code),
  ]);
  const order = [...held.keys()].sort((i, j) => {
    const [[rank, text], [otherRank, otherText]] = [keys[i]!, keys[j]!];
    return rank - otherRank || (text === otherText ? i - j : text < otherText ? -1 : 1);
  });
  return order.map((i) => held[i]!);
}

/** Assignments of roles or activities that do not exist, cell by cell in the order of the ids. */
function groupByCell(assignments: readonly Assignment[]): readonly (readonly Assignment[])[] {
  const cells = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    const key = assignmentId(assignment.activityId, assignment.roleId, '');
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [assignment]);
    else cell.push(assignment);
  }
  return [...cells.keys()].sort().map((key) => cells.get(key)!);
}

/** A stored code may be anything. */
function textOf(code: unknown): string {
  return String(toJsonScalar(code));
}
