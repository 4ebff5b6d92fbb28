import { toJsonScalar } from '../core/json.js';
import { readCell } from './cell.js';
import { activityParams, type Check, createFix, type RowTally, roleParams } from './check.js';
import { addOperation, dropOperations, mayAdd, mayDrop } from './fix-guards.js';
import { type Cell, cellsOf } from './matrix-index.js';
import { allCodes, codesIn, codeText, mayShare, UNKNOWN_CODE } from './scheme-index.js';

/** The rules of the cells of one activity that hold more than one code that the scheme has. */
export function checkCells(check: Check, row: RowTally): void {
  for (const cell of cellsOf(check.index, row.activity)) {
    checkEntries(check, row, cell);
    if (cell.mask & (cell.mask - 1)) checkCombination(check, row, cell);
  }
}

function checkEntries(check: Check, row: RowTally, cell: Cell): void {
  const { index } = check;
  for (let entry = cell.start; entry < cell.end; entry++) {
    const number = index.entryCodes[entry]!;
    if (number === UNKNOWN_CODE) checkUnknown(check, row, cell, entry);
    else if (entry > cell.start && index.entryCodes[entry - 1] === number) {
      const id = idOf(check, entry);
      check.report('responsibility/cell-duplicate-code', ['assignments', id], () => {
        const { code } = index.scheme.codes[number]!;
        const operation = { kind: 'remove-assignment', assignmentId: id } as const;
        return {
          params: { ...cellParams(check, row, cell), code },
          fixes: [
            createFix('drop-codes', { codes: code }, 'safe', ['responsibility/cell-duplicate-code'], [operation]),
          ],
        };
      });
    }
  }
}

const LONGEST_CODE = 100;

function checkUnknown(check: Check, row: RowTally, cell: Cell, entry: number): void {
  const { index } = check;
  const { scheme } = index;
  const id = idOf(check, entry);
  check.report('responsibility/cell-unknown-code', ['assignments', id, 'code'], () => {
    const assignment = index.assignments[index.entryAssignments[entry]!]!;
    const raw = String(toJsonScalar(assignment.code));
    const { codes, odd } = readCell(raw.slice(0, LONGEST_CODE), scheme);
    const meant = [...codes, ...odd.flatMap((piece) => (piece.taken ? [] : piece.codes))];
    const suggestion = meant.length === 0 ? null : codeText(scheme, meant);
    const missing = meant.filter((code) => !((cell.mask >> code) & 1));
    const params = {
      ...cellParams(check, row, cell),
      raw,
      suggestion,
      expected: suggestion ?? allCodes(scheme),
    };
    if (suggestion === null || !missing.every((code) => mayAdd(scheme, row, cell.mask, code))) {
      return { params };
    }
    const sure = odd.every(({ taken }) => taken);
    const accounts = missing.some((code) => (scheme.account >> code) & 1);
    const added = missing.map((code) => ({
      kind: 'add-assignment' as const,
      assignment: { ...assignment, code: scheme.codes[code]!.code },
    }));
    const fix = createFix(
      'replace-code',
      { raw, codes: suggestion },
      sure && !accounts ? 'safe' : 'judgement',
      ['responsibility/cell-unknown-code'],
      [{ kind: 'remove-assignment', assignmentId: id }, ...added],
    );
    return { params, fixes: [fix] };
  });
}

function checkCombination(check: Check, row: RowTally, cell: Cell): void {
  const { index } = check;
  const { scheme } = index;
  const excluded = cell.mask & scheme.excluded;
  const active = cell.mask & ~scheme.excluded;
  const dropFix = (
    bits: number,
    safety: 'safe' | 'judgement',
    ...resolves: Parameters<typeof createFix>[3]
  ): readonly ReturnType<typeof createFix>[] =>
    mayDrop(scheme, row, cell.mask, bits)
      ? [
          createFix(
            'drop-codes',
            { codes: codeText(scheme, codesIn(bits)) },
            safety,
            resolves,
            dropOperations(index, cell, bits),
          ),
        ]
      : [];
  const params = {
    ...cellParams(check, row, cell),
    codes: codeText(scheme, codesIn(cell.mask)),
  };

  if (excluded !== 0 && active !== 0) {
    const code = 'responsibility/cell-excluded-with-other';
    check.report(code, pathOf(check, cell, excluded), () => ({
      params,
      fixes: [...dropFix(active, 'judgement', code), ...dropFix(excluded, 'judgement', code)],
    }));
  }
  const redundant = codesIn(active).reduce((bits, code) => bits | scheme.implied[code]!, 0) & active;
  if (redundant !== 0) {
    const code = 'responsibility/cell-redundant-code';
    check.report(code, pathOf(check, cell, redundant), () => ({
      params: { ...params, redundant: codeText(scheme, codesIn(redundant)) },
      fixes: dropFix(redundant, redundant & scheme.account ? 'judgement' : 'safe', code),
    }));
  }
  const competing = active & ~redundant;
  if (!mayShare(scheme, competing)) {
    let kept = 0;
    for (const code of codesIn(competing)) if (mayShare(scheme, kept | (1 << code))) kept |= 1 << code;
    const code = 'responsibility/cell-combination-not-allowed';
    const implied = redundant === 0 ? [] : (['responsibility/cell-redundant-code'] as const);
    check.report(code, pathOf(check, cell, competing & ~kept), () => ({
      params,
      fixes: dropFix(active & ~kept, 'judgement', code, ...implied),
    }));
  }
}

/** The strongest of the codes in question. */
function pathOf(check: Check, cell: Cell, bits: number): readonly string[] {
  let entry = cell.start;
  while (!((bits >> check.index.entryCodes[entry]!) & 1)) entry++;
  return ['assignments', idOf(check, entry)];
}

function idOf({ index }: Check, entry: number): string {
  return index.assignmentIds[index.entryAssignments[entry]!]!;
}

function cellParams(check: Check, row: RowTally, cell: Cell): ReturnType<typeof roleParams> {
  return { ...activityParams(check, row.activity), ...roleParams(check, cell.role) };
}
