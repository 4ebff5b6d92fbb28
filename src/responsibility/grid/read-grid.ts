import { createFinding, limitFindings } from '../../core/finding.js';
import { type Limits, resolveLimits } from '../../core/limits.js';
import { readOptions } from '../../core/options.js';
import { buildMatrix } from '../matrix/build-matrix.js';
import { GRID_MESSAGES, type ResponsibilityFinding } from '../messages.js';
import { indexScheme } from '../scheme-index.js';
import type { GridLayout, ResponsibilityMatrix, ResponsibilityScheme } from '../types.js';
import { isBlank } from './cell.js';
import { createDraft, type GridDraft } from './grid-draft.js';
import { detectLayout } from './grid-layout.js';
import { partyCodes, readCodeColumns, readPartyCells } from './grid-lists.js';
import { bodyOf, placeOf, readSheet, type Sheet, turnSheet } from './grid-sheet.js';

export interface ReadGridOptions {
  /** Absent = `auto`. */
  readonly layout?: 'auto' | GridLayout | undefined;
  /** Id of the matrix; absent = `matrix`. */
  readonly id?: string | undefined;
  /** Name of the matrix; absent = the title above the header, else `Responsibility matrix`. */
  readonly name?: string | undefined;
  /** `entities` bounds rows × columns, `stringLength` one cell; absent = the defaults. What is beyond is left out and reported. */
  readonly limits?: Partial<Limits> | undefined;
  /** Findings to list; absent = all. */
  readonly limit?: number | undefined;
}

/** A matrix and what was odd in its source. */
export interface GridReading {
  readonly matrix: ResponsibilityMatrix;
  readonly findings: readonly ResponsibilityFinding[];
  /** How the grid was read. */
  readonly layout: GridLayout;
}

/**
 * Read a responsibility matrix from the rows of a table, whatever they hold.
 *
 * Nothing is refused and no cell is lost in silence: what is not understood is a finding whose params `row` and `column`
 * count from 0 in the rows given. Cells hold codes, aliases or words in any case, separated by white space or one of
 * `/ , + ; & |`; blank, dashes and "n/a" are no code. A letter of another script that looks like a code is taken for it,
 * with the finding `responsibility/cell-unknown-code` and its `suggestion` (`taken` says that it was).
 *
 * The layouts, in the order in which `auto` tries them:
 * - `code-columns`: columns are codes, cells list roles. At least two heads are codes, half of the heads or more, and the
 *   cells below are no codes for the most part.
 * - `party-cells`: a cell names who is responsible for its row and its column together, and becomes an activity. Most
 *   cells are words, each used twice on average. The party gets the strongest code of each of account and perform;
 *   "shared", "both", "all" and "joint" give them to all parties.
 * - `activity-rows` or `role-rows`: cells hold codes. The word in the corner decides when it means activity; otherwise
 *   the direction in which the lines miss the number of accountable roles that the scheme asks for by less on average,
 *   then a corner word that means role, then `activity-rows`. Without such a word `role-rows` needs three columns, and is a guess
 *   that is reported: a matrix of many errors may look like a turned one.
 *
 * A row of one cell is a heading (`phase`) of the activities below when a row with cells follows; "-" alone ends the
 * headings. Rows of one cell above the header are titles. Of columns without a name the first 1,000 are read.
 *
 * @param rows - cells as texts, the header first; any other content is survived
 * @param scheme - whose codes the cells hold
 * @returns the matrix with ids made from the names; check it with `validateMatrix`
 * @example
 * readGrid([['Activity', 'PM', 'Dev'], ['Release', 'A', 'R'], ['Support', 'A/R', '-']], raci).findings //=> []
 */
export function readGrid(
  rows: readonly (readonly string[])[],
  scheme: ResponsibilityScheme,
  options: ReadGridOptions = {},
): GridReading {
  const findings: ResponsibilityFinding[] = [];
  options = readOptions(options);
  const limits = resolveLimits(options.limits);
  const sheet = readSheet(rows, limits, findings);
  const draft = createDraft(indexScheme(scheme), limits, findings);
  const { layout: wanted = 'auto' } = options;
  let layout: GridLayout = 'activity-rows';
  if (sheet.lines.length === 0) {
    findings.push(createFinding(GRID_MESSAGES, 'responsibility/grid-empty', 'warning', {}));
  } else {
    layout = wanted === 'auto' ? detectLayout(sheet, draft) : wanted;
    readBody(layout, sheet, draft);
  }
  const { roles, activities, assignments } = draft;
  const { id, name = sheet.title } = options;
  const matrix = buildMatrix({ id, name, schemeId: scheme.id, roles, activities, assignments });
  return { matrix, findings: limitFindings(findings, options.limit), layout };
}

function readBody(layout: GridLayout, sheet: Sheet, draft: GridDraft): void {
  switch (layout) {
    case 'code-columns':
      return readCodeColumns(sheet, draft);
    case 'party-cells':
      // A scheme without the duties to give reads the cells as codes, so that each is at least a finding.
      return partyCodes(draft.scheme).length > 0
        ? readPartyCells(sheet, draft)
        : readCodeCells(sheet, draft);
    case 'role-rows':
      return readCodeCells(turnSheet(sheet), draft);
    default:
      return readCodeCells(sheet, draft);
  }
}

/** A row that goes on far beyond its header is no row of a matrix. */
const MOST_NAMELESS_ROLES = 1000;

/** Lines are activities, columns roles, cells codes. */
function readCodeCells(sheet: Sheet, draft: GridDraft): void {
  const header = sheet.lines[0]!;
  const used = new Set<number>();
  for (const { cells } of sheet.lines) {
    cells.forEach((text, column) => {
      if (column > 0 && !isBlank(text)) used.add(column);
    });
  }
  const roles = new Map<number, number>();
  let nameless = 0;
  for (const column of [...used].sort((a, b) => a - b)) {
    const name = header.cells[column] ?? '';
    if (isBlank(name)) nameless += 1;
    if (isBlank(name) && nameless > MOST_NAMELESS_ROLES) continue;
    roles.set(column, draft.addRole(isBlank(name) ? '' : name, placeOf(sheet, header, column)));
  }
  if (nameless > MOST_NAMELESS_ROLES) {
    const params = { count: nameless, limit: MOST_NAMELESS_ROLES };
    const place = placeOf(sheet, header, 0);
    draft.report('responsibility/grid-columns-left-out', 'error', { ...place, ...params });
  }
  for (const { line, phase } of bodyOf(sheet, draft)) {
    const activity = draft.addActivity(line.cells[0]!, phase, placeOf(sheet, line, 0));
    line.cells.forEach((text, column) => {
      const role = roles.get(column);
      if (role === undefined || isBlank(text)) return;
      draft.assign(draft.read(text), activity, role, placeOf(sheet, line, column));
    });
  }
}
