import type { Criterion } from '../prioritization/types.js';

/** How numbers are written. */
export interface NumberFormat {
  /** 1,5 is one and a half; absent = 1.5 is. */
  readonly decimalComma?: boolean | undefined;
  /** Cells of a ratio (a criterion whose highest value is 1) are percentages: 80 and 80 % are 0.8; absent = they are ratios. */
  readonly percent?: boolean | undefined;
}

export type CellProblem =
  | 'not-a-number'
  | 'unknown-level'
  | 'ambiguous-number'
  | 'decimal-comma'
  | 'decimal-point'
  | 'percent-sign';

/** What a cell says: a number, a level's word, null = nothing; or what keeps it from being read. */
export interface CellReading {
  /** The text itself where there is a problem. */
  readonly value: number | string | null;
  readonly problem?: CellProblem | undefined;
  /** What the finding should say beside the value. */
  readonly params?: Readonly<Record<string, number>> | undefined;
}

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** 1 500, 1'500.5, also with the narrow spaces of typesetting. */
const SPACED = /^[+-]?[1-9]\d{0,2}(?:([ \u00a0\u2009\u202f'\u2019])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
/** 1,500,000 and 1,500.5; a single group without a fraction may be a fraction itself. */
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:,\d{3}(?:,\d{3})+(?:\.\d+)?|,\d{3}\.\d+)$/;
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** Reads a cell for a criterion; nothing is divided or guessed unless the format says so. */
export function readCell(text: string, criterion: Criterion, format: NumberFormat): CellReading {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  const level = Object.keys(criterion.levels ?? {}).find(
    (name) => name.toLowerCase() === trimmed.toLowerCase(),
  );
  if (level !== undefined) return { value: level };

  const isRatio = criterion.max === 1;
  const isSigned = isRatio && trimmed.endsWith('%');
  const minus = trimmed.replace(/^\u2212/, '-');
  const written = isSigned ? minus.slice(0, -1).trimEnd() : minus;
  const pointed = format.decimalComma === true ? swapMarks(written) : written;
  const shift = isRatio && (isSigned || format.percent === true) ? 2 : 0;
  const number = parseNumber(pointed, shift);
  if (number !== undefined) {
    return isSigned && format.percent !== true
      ? { value: text, problem: 'percent-sign', params: { suggestion: number } }
      : { value: number };
  }
  if (AMBIGUOUS.test(pointed)) {
    const params = {
      small: Number(pointed.replace(',', '.')),
      large: Number(pointed.replace(',', '')),
    };
    return { value: text, problem: 'ambiguous-number', params };
  }
  if (parseNumber(swapMarks(pointed), 0) !== undefined) {
    return {
      value: text,
      problem: format.decimalComma === true ? 'decimal-point' : 'decimal-comma',
    };
  }
  return {
    value: text,
    problem: criterion.levels === undefined ? 'not-a-number' : 'unknown-level',
  };
}

function swapMarks(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}

/** The number with its point moved to the left, exact as its decimal digits are: 7 % is 0.07. */
function parseNumber(text: string, shift: number): number | undefined {
  const plain = SPACED.test(text) || GROUPED.test(text) ? text.replace(/[^\d.+-]/g, '') : text;
  if (!PLAIN.test(plain)) return undefined;
  const [digits, power = '0'] = plain.toLowerCase().split('e');
  const number = Number(`${digits}e${Number(power) - shift}`);
  return Number.isFinite(number) ? number + 0 : undefined;
}
