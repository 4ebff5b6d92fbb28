import { requireInteger } from './number.js';
import { toPlainLine } from './plain-line.js';

export interface TextColumn {
  readonly title: string;
  /** Absent = right when every cell is a number, else left. */
  readonly align?: 'left' | 'right' | undefined;
}

export interface TextTableOptions {
  /** Terminal columns that no line exceeds, an integer ≥ 1; absent = 80. */
  readonly width?: number | undefined;
}

const GAP = 2;

/**
 * A table for a terminal or a log: titles, a rule, rows; columns two spaces apart, no trailing spaces.
 *
 * Where the table is too wide the widest text columns give way first, then the others; a cut cell ends in '…'.
 *
 * @param rows - a cell for each column; a missing one is empty
 */
export function formatTextTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly (string | number)[])[],
  options: TextTableOptions = {},
): string {
  const width = requireInteger(options.width ?? 80, 'width');
  // Ten characters a column leave room for combining marks; a name of 10 MB is not cleaned to its end.
  const tidy = (text: string): string => clip(toPlainLine(text.slice(0, 10 * width)), width);
  const cells = rows.map((row) => columns.map((_, c) => tidy(String(row[c] ?? ''))));
  const titles = columns.map(({ title }) => tidy(title));
  const alignRight = columns.map(({ align }, c) =>
    align === undefined ? rows.every((row) => typeof row[c] === 'number') : align === 'right',
  );
  const widths = columns.map((_, c) =>
    cells.reduce((widest, row) => Math.max(widest, textWidth(row[c]!)), textWidth(titles[c]!)),
  );
  fitWidths(widths, alignRight, width - GAP * (columns.length - 1));

  const line = (texts: readonly string[]) =>
    clip(
      texts
        .map((text, c) => pad(clip(text, widths[c]!), widths[c]!, alignRight[c]!))
        .join(' '.repeat(GAP))
        .trimEnd(),
      width,
    );
  const rule = line(widths.map((columnWidth) => '-'.repeat(columnWidth)));
  return [line(titles), rule, ...cells.map(line)].join('\n');
}

/** Terminal columns that a text takes: 2 for East Asian wide characters and emoji, 0 for combining marks. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character.codePointAt(0)!);
  return width;
}

/** Take from the widest, text columns before right-aligned ones: a number cut short would be another number. */
function fitWidths(widths: number[], alignRight: readonly boolean[], available: number): void {
  let excess = widths.reduce((all, width) => all + width, -available);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  for (const giving of [false, true]) {
    for (let cap = widest - 1; cap >= 1 && excess > 0; cap--) {
      for (let c = widths.length - 1; c >= 0; c--) {
        if (excess > 0 && alignRight[c] === giving && widths[c]! > cap) {
          widths[c]!--;
          excess--;
        }
      }
    }
  }
}

function clip(text: string, width: number): string {
  let used = 0;
  let length = 0; // of the text that leaves room for the ellipsis
  for (const character of text) {
    const next = used + characterWidth(character.codePointAt(0)!);
    if (next > width) return `${text.slice(0, length)}…`;
    used = next;
    if (used < width) length += character.length;
  }
  return text;
}

function pad(text: string, width: number, right: boolean): string {
  const filling = ' '.repeat(Math.max(0, width - textWidth(text)));
  return right ? filling + text : text + filling;
}

/** First and last code points, ascending; a table of our own, since runtimes know different versions of Unicode. */
const ZERO_WIDTH: readonly number[] = [
  0x300, 0x36f, 0x483, 0x489, 0x591, 0x5bd, 0x5bf, 0x5bf, 0x5c1, 0x5c2, 0x5c4, 0x5c5, 0x610, 0x61a,
  0x64b, 0x65f, 0x670, 0x670, 0x6d6, 0x6dc, 0x6df, 0x6e4, 0x93c, 0x93c, 0x941, 0x948, 0x94d, 0x94d,
  0xe31, 0xe31, 0xe34, 0xe3a, 0xe47, 0xe4e, 0x1160, 0x11ff, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x200b,
  0x200f, 0x2060, 0x2064, 0x20d0, 0x20ff, 0x302a, 0x302d, 0x3099, 0x309a, 0xfe00, 0xfe0f, 0xfe20,
  0xfe2f, 0x1f3fb, 0x1f3ff, 0xe0001, 0xe01ef,
];
const DOUBLE_WIDTH: readonly number[] = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
  0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab,
  0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3,
  0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728,
  0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0,
  0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x3029, 0x302e, 0x303e,
  0x3041, 0x3098, 0x309b, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff,
  0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18cff, 0x1b000, 0x1b2ff, 0x1f004,
  0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f265, 0x1f300, 0x1f320,
  0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0,
  0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f3fa, 0x1f400, 0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc,
  0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4,
  0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d7, 0x1f6dc, 0x1f6df,
  0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c,
  0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd,
];

function characterWidth(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x300) return 1;
  if (isIn(ZERO_WIDTH, codePoint)) return 0;
  return isIn(DOUBLE_WIDTH, codePoint) ? 2 : 1;
}

function isIn(ranges: readonly number[], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ranges[middle]! < codePoint) low = middle + 1;
    else high = middle;
  }
  // An odd place lies inside a range; an even one is outside unless it is that range's first code point.
  return low % 2 === 1 || ranges[low] === codePoint;
}
