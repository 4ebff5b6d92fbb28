import { isBlank } from './cell.js';
import type { GridDraft } from './grid-draft.js';
import type { Sheet } from './grid-sheet.js';

/** The headings among the lines of a sheet, which are visited in order. */
export interface Phases {
  /** Is the line a heading? It becomes the current one. */
  readonly isHeading: (line: number) => boolean;
  /** Absent = no heading stands above. */
  readonly current: () => string | undefined;
}

/**
 * A line of one cell is a heading when the next line has more; otherwise it is an activity without a code.
 *
 * A dash alone ends the headings. A turned sheet has none.
 */
export function createPhases(sheet: Sheet, draft: GridDraft): Phases {
  let phase: string | undefined;
  const isShort = (line: number): boolean => sheet.lines[line]?.cells.length === 1;
  return {
    isHeading: (line) => {
      const { cells, position, length } = sheet.lines[line]!;
      if (sheet.turned !== undefined || !isShort(line)) return false;
      const text = cells[0]!;
      if (isBlank(text)) {
        phase = undefined;
        return true;
      }
      if (line + 1 === sheet.lines.length || isShort(line + 1)) return false;
      phase = text;
      // One cell is a heading beyond doubt; blank cells beside it may be an activity that nobody has.
      if (length > 1) {
        draft.report('responsibility/grid-phase-row', 'info', { row: position, column: 0, text });
      }
      return true;
    },
    current: () => phase,
  };
}
