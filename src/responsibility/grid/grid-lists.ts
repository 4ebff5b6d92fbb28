import { codesIn, codesWith, codeText, type SchemeIndex } from '../scheme-index.js';
import { isBlank } from './cell.js';
import { foldText } from './fold.js';
import type { GridDraft, GridPlace } from './grid-draft.js';
import { bodyOf, placeOf, type Sheet, widthOf } from './grid-sheet.js';

/** Columns are codes, cells list roles. */
export function readCodeColumns(sheet: Sheet, draft: GridDraft): void {
  const header = sheet.lines[0]!;
  const rolesOf = createRoleFinder(draft);
  const ignored = new Map<number, number>();
  for (const { line, phase } of bodyOf(sheet, draft)) {
    const activity = draft.addActivity(line.cells[0]!, phase, placeOf(sheet, line, 0));
    for (const [column, text] of line.cells.entries()) {
      if (column === 0 || isBlank(text)) continue;
      const place = placeOf(sheet, line, column);
      const { codes } = draft.read(header.cells[column] ?? '');
      if (codes.length === 0) ignored.set(column, (ignored.get(column) ?? 0) + 1);
      else if (!draft.assignAll(codes, activity, rolesOf(namesIn(text)), place)) return;
    }
  }
  for (const [column, count] of ignored) {
    const params = { header: header.cells[column] ?? '', count, expected: draft.scheme.list };
    const place = placeOf(sheet, header, column);
    draft.report('responsibility/grid-column-ignored', 'warning', { ...place, ...params });
  }
}

const ALL_PARTIES: readonly string[] = ['SHARED', 'BOTH', 'ALL', 'JOINT'];

/** A cell names who is responsible for its row and its column together. */
export function readPartyCells(sheet: Sheet, draft: GridDraft): void {
  const header = sheet.lines[0]!;
  const codes = partyCodes(draft.scheme);
  const rolesOf = createRoleFinder(draft);
  const shared: (readonly [activity: number, place: GridPlace, names: readonly string[]])[] = [];
  const width = widthOf(sheet.lines);
  for (const { line, phase } of bodyOf(sheet, draft)) {
    for (let column = 1; column < width; column++) {
      const place = placeOf(sheet, line, column);
      const text = line.cells[column] ?? '';
      const pair = [line.cells[0]!, header.cells[column] ?? ''].filter((part) => part !== '');
      const activity = draft.addActivity(pair.join(': '), phase, place);
      const names = namesIn(text);
      const parties = names.filter((name) => !ALL_PARTIES.includes(foldText(name)));
      if (!draft.assignAll(codes, activity, rolesOf(parties), place)) return;
      if (parties.length < names.length) shared.push([activity, place, names]);
    }
  }
  for (const [activity, place, names] of shared) {
    // Where nobody else is named, "shared" is all that is known.
    const everybody = draft.roles.length === 0 ? rolesOf(names) : [...draft.roles.keys()];
    if (!draft.assignAll(codes, activity, everybody, place)) return;
  }
  const params = {
    parties: draft.roles.map(({ name }) => name),
    codes: codeText(draft.scheme, codes),
  };
  draft.report('responsibility/grid-party-cells', 'info', {
    ...placeOf(sheet, header, 0),
    ...params,
  });
}

/** The strongest code of account and the strongest of perform: "responsible for" does not tell the two apart. */
export function partyCodes(scheme: SchemeIndex): readonly number[] {
  const strongest = (['account', 'perform'] as const).flatMap((duty) =>
    codesIn(codesWith(scheme, duty)).slice(0, 1),
  );
  return [...new Set(strongest)];
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[,;\n]+/)
    .map((name) => name.trim())
    .filter((name) => !isBlank(name));
}

/** The roles of names; one that is new is added. */
function createRoleFinder(draft: GridDraft): (names: readonly string[]) => readonly number[] {
  const known = new Map<string, number>();
  return (names) =>
    names.map((name) => {
      const key = foldText(name);
      const role = known.get(key) ?? draft.addRole(name, { row: 0, column: 0 });
      known.set(key, role);
      return role;
    });
}
