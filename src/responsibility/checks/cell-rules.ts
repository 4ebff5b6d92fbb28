import { toJsonScalar } from '../../core/json.js';
import { guessOf, readCell } from '../grid/cell.js';
import {
  type Cell,
  cellAt,
  codeAt,
  type MatrixIndex,
  placesOf,
  UNKNOWN_CODE,
} from '../matrix/matrix-index.js';
import { changeCells, removalOf } from '../operations/change-cells.js';
import { mayShare } from '../scheme-duties.js';
import { codesIn, codeText } from '../scheme-index.js';
import { coversPeriod, masksAtOnce, runTogether } from './at-once.js';
import type { Check, Mend, Row, Subject } from './check.js';

/** The rules of the cells of one activity. */
export function checkCells(check: Check, row: Row): void {
  const { first, masks, starts } = check.index.cells;
  for (let at = first[row.activity]!; at < first[row.activity + 1]!; at++) {
    // Nearly every cell is one code of the scheme.
    if (starts[at + 1]! - starts[at]! === 1 && masks[at] !== 0) continue;
    const cell = cellAt(check.index, row.activity, at);
    let before: number | undefined;
    for (const place of placesOf(check.index, cell)) {
      const code = codeAt(check.index, place);
      if (code === UNKNOWN_CODE) checkUnknown(check, row, cell, place);
      else if (before !== undefined && code === codeAt(check.index, before)) {
        if (runTogether(check.index, before, place)) checkRepeated(check, cell, before, place);
      }
      before = place;
    }
    for (const mask of masksAtOnce(check.index, cell)) {
      if (mask & (mask - 1)) checkCombination(check, row, cell, mask);
    }
  }
}

function checkRepeated({ index, report }: Check, cell: Cell, kept: number, place: number): void {
  const number = codeAt(index, place);
  const { code } = index.scheme.codes[number]!;
  const operations = [removalOf(index, place)];
  // A day that only the second one has would be lost.
  const isSafe = coversPeriod(index, kept, place);
  report('responsibility/cell-duplicate-code', subjectOf(index, cell, place), { code }, () => [
    { title: 'drop-codes', params: { codes: code }, operations, isSafe },
  ]);
}

const LONGEST_CODE = 100;

function checkUnknown({ index, report }: Check, row: Row, cell: Cell, place: number): void {
  const { scheme, assignments } = index;
  const assignment = assignments.entities[place]!;
  const raw = String(toJsonScalar(assignment.code));
  const { codes, odd } = readCell(raw.slice(0, LONGEST_CODE), scheme);
  const meant = [...codes, ...odd.flatMap((piece) => (piece.taken ? [] : piece.codes))];
  const params = { raw, ...guessOf(raw, meant, scheme) };
  const subject = subjectOf(index, cell, place, 'code');
  report('responsibility/cell-unknown-code', subject, params, () => {
    const mask = meant.reduce((bits, code) => bits | (1 << code), cell.mask);
    const added = changeCells(index, row, [{ cell, mask }], assignment);
    if (meant.length === 0 || added === undefined) return [];
    const operations = [removalOf(index, place), ...added];
    const accounts = mask & ~cell.mask & scheme.account;
    const isSafe = odd.every(({ taken }) => taken) && !accounts;
    return [{ title: 'replace-code', params: { codes: params.suggestion }, operations, isSafe }];
  });
}

/** @param held - the codes of the cell on one day, as bits */
function checkCombination({ index, report }: Check, row: Row, cell: Cell, held: number): void {
  const { scheme } = index;
  const params = { codes: textOf(index, held) };
  const excluded = held & scheme.excluded;
  const active = held & ~excluded;
  const drop = (bits: number, isSafe = false): Mend => ({
    title: 'drop-codes',
    params: { codes: textOf(index, bits) },
    operations: changeCells(index, row, [{ cell, mask: cell.mask & ~bits }]),
    // To take accountability away is for people to judge, and so are days on which the other code does not run.
    isSafe: isSafe && !(bits & scheme.account) && index.dated[cell.activity] === 0,
  });
  /** The strongest of the codes in question is where the finding is. */
  const strongest = (bits: number): Subject =>
    subjectOf(
      index,
      cell,
      placesOf(index, cell).find((place) => ((bits >> codeAt(index, place)) & 1) === 1)!,
    );
  if (excluded !== 0 && active !== 0) {
    report('responsibility/cell-excluded-with-other', strongest(excluded), params, () => [
      drop(active),
      drop(excluded),
    ]);
  }
  const redundant = codesIn(active).reduce((bits, i) => bits | scheme.implied[i]!, 0) & active;
  if (redundant !== 0) {
    const more = { ...params, redundant: textOf(index, redundant) };
    report('responsibility/cell-redundant-code', strongest(redundant), more, () => [
      drop(redundant, true),
    ]);
  }
  const competing = active & ~redundant;
  let kept = 0;
  for (const code of codesIn(competing)) {
    if (mayShare(scheme, kept | (1 << code))) kept |= 1 << code;
  }
  if (kept !== competing) {
    const subject = strongest(competing & ~kept);
    report('responsibility/cell-combination-not-allowed', subject, params, () => [
      drop(active & ~kept),
    ]);
  }
}

function textOf({ scheme }: MatrixIndex, mask: number): string {
  return codeText(scheme, codesIn(mask));
}

function subjectOf(
  { assignments }: MatrixIndex,
  { activity, role }: Cell,
  place: number,
  ...field: readonly string[]
): Subject {
  return { activity, role, path: ['assignments', assignments.ids[place]!, ...field] };
}
