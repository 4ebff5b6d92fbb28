import { toJsonScalar } from '../core/json.js';
import { readCell } from './cell.js';
import { type Check, createFix, type MatrixFixes, type RowTally, type Subject } from './check.js';
import { dropOperations, entryId, mayAdd, mayDrop, removeOperation } from './fix-guards.js';
import { type Cell, cellsOf } from './matrix-index.js';
import type { RuleCode } from './rules.js';
import { codesIn, codeText, mayShare, UNKNOWN_CODE } from './scheme-index.js';

/** The rules of the cells of one activity. */
export function checkCells(check: Check, row: RowTally): void {
  for (const cell of cellsOf(check.index, row.activity)) {
    for (let entry = cell.start; entry < cell.end; entry++) checkEntry(check, row, cell, entry);
    if (cell.mask & (cell.mask - 1)) checkCombination(check, row, cell);
  }
}

function checkEntry(check: Check, row: RowTally, cell: Cell, entry: number): void {
  const { index } = check;
  const number = index.entryCodes[entry]!;
  if (number === UNKNOWN_CODE) return checkUnknown(check, row, cell, entry);
  if (entry === cell.start || index.entryCodes[entry - 1] !== number) return;
  const rule = 'responsibility/cell-duplicate-code';
  const { code } = index.scheme.codes[number]!;
  check.report(rule, subjectOf(check, row, cell, entry), { code }, () => [
    createFix('drop-codes', { codes: code }, [rule], [removeOperation(index, entry)], 'safe'),
  ]);
}

const LONGEST_CODE = 100;

function checkUnknown(check: Check, row: RowTally, cell: Cell, entry: number): void {
  const { index } = check;
  const { scheme } = index;
  const rule = 'responsibility/cell-unknown-code';
  const assignment = index.assignments[index.entryAssignments[entry]!]!;
  const raw = String(toJsonScalar(assignment.code));
  const { codes, odd } = readCell(raw.slice(0, LONGEST_CODE), scheme);
  const meant = [...codes, ...odd.flatMap((piece) => (piece.taken ? [] : piece.codes))];
  const suggestion = meant.length === 0 ? null : codeText(scheme, meant);
  const params = { raw, suggestion, expected: suggestion ?? scheme.text };
  check.report(rule, subjectOf(check, row, cell, entry, 'code'), params, () => {
    let { mask } = cell;
    const missing = meant.filter((code) => !((mask >> code) & 1));
    const fits = missing.every((code) => {
      const may = mayAdd(scheme, row, mask, code);
      mask |= 1 << code;
      return may;
    });
    if (suggestion === null || !fits) return [];
    const added = missing.map((code) => ({
      kind: 'add-assignment' as const,
      assignment: { ...assignment, code: scheme.codes[code]!.code },
    }));
    const accounts = mask & ~cell.mask & scheme.account;
    const safety = odd.every(({ taken }) => taken) && !accounts ? 'safe' : 'judgement';
    const operations = [removeOperation(index, entry), ...added];
    return [createFix('replace-code', { raw, codes: suggestion }, [rule], operations, safety)];
  });
}

function checkCombination(check: Check, row: RowTally, cell: Cell): void {
  const { scheme } = check.index;
  const { mask } = cell;
  const params = { codes: codeText(scheme, codesIn(mask)) };
  const excluded = mask & scheme.excluded;
  const active = mask & ~excluded;
  if (excluded !== 0 && active !== 0) {
    const rule = 'responsibility/cell-excluded-with-other';
    check.report(rule, subjectOf(check, row, cell, entryOf(check, cell, excluded)), params, () => [
      ...dropFix(check, row, cell, active, [rule]),
      ...dropFix(check, row, cell, excluded, [rule]),
    ]);
  }
  const redundant =
    codesIn(active).reduce((bits, code) => bits | scheme.implied[code]!, 0) & active;
  const competing = active & ~redundant;
  if (redundant !== 0) {
    const rule = 'responsibility/cell-redundant-code';
    const subject = subjectOf(check, row, cell, entryOf(check, cell, redundant));
    const more = { ...params, redundant: codeText(scheme, codesIn(redundant)) };
    check.report(rule, subject, more, () => dropFix(check, row, cell, redundant, [rule], 'safe'));
  }
  if (mayShare(scheme, competing)) return;
  let kept = 0;
  for (const code of codesIn(competing))
    if (mayShare(scheme, kept | (1 << code))) kept |= 1 << code;
  const rule = 'responsibility/cell-combination-not-allowed';
  const subject = subjectOf(check, row, cell, entryOf(check, cell, competing & ~kept));
  check.report(rule, subject, params, () => dropFix(check, row, cell, active & ~kept, [rule]));
}

/** Dropping a code that bears accountability is for people to judge. */
function dropFix(
  { index }: Check,
  row: RowTally,
  cell: Cell,
  bits: number,
  resolves: readonly RuleCode[],
  safety?: 'safe',
): MatrixFixes {
  const { scheme } = index;
  if (!mayDrop(scheme, row, cell.mask, bits)) return [];
  const codes = codeText(scheme, codesIn(bits));
  const operations = dropOperations(index, cell, bits);
  const actual = bits & scheme.account ? 'judgement' : safety;
  return [createFix('drop-codes', { codes }, resolves, operations, actual)];
}

/** The entry of the strongest of the codes in question. */
function entryOf({ index }: Check, cell: Cell, bits: number): number {
  let entry = cell.start;
  while (!((bits >> index.entryCodes[entry]!) & 1)) entry++;
  return entry;
}

function subjectOf(
  { index }: Check,
  { activity }: RowTally,
  { role }: Cell,
  entry: number,
  ...field: readonly string[]
): Subject {
  return { activity, role, path: ['assignments', entryId(index, entry), ...field] };
}
