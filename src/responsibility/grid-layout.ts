import { clamp, sum } from '../core/number.js';
import { isBlank } from './cell.js';
import { foldText } from './fold.js';
import type { GridDraft } from './grid-draft.js';
import { partyCodes } from './grid-lists.js';
import { type Sheet, widthOf } from './grid-sheet.js';
import type { GridLayout } from './types.js';

const ACTIVITY_WORDS: readonly string[] = [
  'ACTIVITY',
  'ACTIVITIES',
  'TASK',
  'TASKS',
  'DELIVERABLE',
  'DELIVERABLES',
  'DECISION',
  'DECISIONS',
  'PROCESS',
  'STEP',
];
const ROLE_WORDS: readonly string[] = [
  'ROLE',
  'ROLES',
  'TEAM',
  'TEAMS',
  'PERSON',
  'PEOPLE',
  'POSITION',
  'STAKEHOLDER',
  'STAKEHOLDERS',
];

/** What the cells below and right of the headers look like. */
interface Body {
  /** Cells that hold a code. */
  readonly coded: number;
  /** Cells that hold a word of three letters or more and no code. */
  readonly worded: number;
  /** Different ones among those. */
  readonly words: number;
  /** Holders of the deciding duty in each line and in each column. */
  readonly perLine: readonly number[];
  readonly perColumn: readonly number[];
}

/** See `readGrid` for the order of the tests. */
export function detectLayout(sheet: Sheet, draft: GridDraft): GridLayout {
  const body = surveyBody(sheet, draft);
  const [corner = '', ...heads] = sheet.lines[0]!.cells;
  const named = heads.filter((head) => !isBlank(head));
  const codes = new Set(named.flatMap((head) => draft.read(head).codes));
  if (codes.size >= 2 && codes.size * 2 >= named.length && body.worded >= body.coded) {
    return 'code-columns';
  }
  if (body.worded > body.coded && body.words * 2 <= body.worded && partyCodes(draft).length > 0) {
    return 'party-cells';
  }
  const word = foldText(corner).split(/[^\p{L}]+/u)[0]!;
  if (ACTIVITY_WORDS.includes(word)) return 'activity-rows';
  const better = missOf(body.perLine, draft) - missOf(body.perColumn, draft);
  return better > 0 || (better === 0 && ROLE_WORDS.includes(word)) ? 'role-rows' : 'activity-rows';
}

function surveyBody(sheet: Sheet, draft: GridDraft): Body {
  const perLine = new Array<number>(sheet.lines.length - 1).fill(0);
  const perColumn = new Array<number>(widthOf(sheet) - 1).fill(0);
  const different = new Set<string>();
  let coded = 0;
  let worded = 0;
  sheet.lines.slice(1).forEach(({ cells }, line) => {
    cells.slice(1).forEach((text, column) => {
      if (isBlank(text)) return;
      const { codes } = draft.read(text);
      if (codes.length > 0) coded++;
      else if (text.length >= 3) {
        worded++;
        different.add(text);
      }
      if (codes.some((code) => (draft.scheme.account >> code) & 1)) {
        perLine[line]!++;
        perColumn[column]!++;
      }
    });
  });
  return { coded, worded, words: different.size, perLine, perColumn };
}

/** By how much a line misses the number of accountable roles that an activity must have, on average. */
function missOf(holders: readonly number[], { scheme }: GridDraft): number {
  const { accountMin, accountMax } = scheme;
  const misses = holders.map((n) => Math.abs(n - clamp(n, accountMin, accountMax)));
  return sum(misses) / Math.max(1, holders.length);
}
