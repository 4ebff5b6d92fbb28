import { type Bound, boundOf, codesWith, missOf } from '../scheme-index.js';
import type { GridLayout } from '../types.js';
import { isBlank } from './cell.js';
import { foldText } from './fold.js';
import type { GridDraft } from './grid-draft.js';
import { partyCodes } from './grid-lists.js';
import { placeOf, type Sheet, widthOf } from './grid-sheet.js';

const ACTIVITY_WORD = /^(ACTIVITY|ACTIVITIES|(TASK|DELIVERABLE|DECISION)S?|PROCESS|STEP)$/;
const ROLE_WORD = /^((ROLE|TEAM|STAKEHOLDER)S?|PERSON|PEOPLE|POSITION)$/;

/** Columns from which on they are taken for activities because the accountable roles are more even by column. */
const FEWEST_TURNED = 3;

/** See `readGrid` for the order of the tests; a layout that is a guess is reported. */
export function detectLayout(sheet: Sheet, draft: GridDraft): GridLayout {
  const { lines } = sheet;
  const { scheme } = draft;
  const account = boundOf(scheme, codesWith(scheme, 'account'));
  const [[corner = '', ...heads], ...rows] = lines.map(({ cells }) => cells) as [
    readonly string[],
    ...(readonly string[])[],
  ];
  const words: string[] = [];
  let coded = 0;
  // Accountable roles in each line and in each column.
  const perLine = rows.map(() => 0);
  const perColumn: number[] = new Array<number>(widthOf(lines) - 1).fill(0);
  rows.forEach((cells, line) => {
    cells.forEach((text, column) => {
      if (column === 0 || isBlank(text)) return;
      const { codes } = draft.read(text);
      if (codes.length > 0) coded++;
      else if (text.length >= 3) words.push(text);
      if (codes.some((code) => (account.mask >> code) & 1)) {
        perLine[line]!++;
        perColumn[column - 1]!++;
      }
    });
  });
  const named = heads.filter((head) => !isBlank(head));
  const codes = new Set(named.flatMap((head) => draft.read(head).codes));
  if (codes.size >= 2 && codes.size * 2 >= named.length && words.length >= coded) {
    return 'code-columns';
  }
  const isRepeated = words.length > coded && new Set(words).size * 2 <= words.length;
  if (isRepeated && partyCodes(scheme).length > 0) return 'party-cells';
  const word = foldText(corner).split(/[^\p{L}]+/u)[0]!;
  if (ACTIVITY_WORD.test(word)) return 'activity-rows';
  const better = meanMiss(perLine, account) - meanMiss(perColumn, account);
  if (ROLE_WORD.test(word)) return better >= 0 ? 'role-rows' : 'activity-rows';
  // A few activities with errors look like as many roles without.
  if (better <= 0 || named.length < FEWEST_TURNED) return 'activity-rows';
  draft.report('responsibility/grid-turned', 'warning', {
    ...placeOf(sheet, lines[0]!, 0),
    activities: named.length,
  });
  return 'role-rows';
}

/** By how much a line misses the number of accountable roles that an activity must have, on average. */
function meanMiss(counts: readonly number[], bound: Bound): number {
  const sum = counts.reduce((total, count) => total + missOf(count, bound), 0);
  return sum / Math.max(1, counts.length);
}
