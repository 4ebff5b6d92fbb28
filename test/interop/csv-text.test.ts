import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.js';
import { countLineEnds, tidyCsv } from '../../src/interop/csv-text.js';

describe('tidyCsv', () => {
  it('leaves a tidy text as it is', () => {
    const text = 'a,"b ""c""\nd"\n1,2\n';
    expect(tidyCsv(text, ',', DEFAULT_LIMITS)).toEqual({
      text,
      strayQuotes: [],
      unclosedQuote: undefined,
    });
  });

  it('makes line ends between rows one kind, and none inside of quotes', () => {
    expect(tidyCsv('a\r\n"b\r\n"\rc\n"d"\r\n', ',', DEFAULT_LIMITS).text).toBe(
      'a\n"b\r\n"\nc\n"d"\n',
    );
  });

  it('doubles stray quotes, closes open ones, drops white space behind a cell', () => {
    expect(tidyCsv('"a"b",1\t\n"c" \t;2', ',', DEFAULT_LIMITS)).toEqual({
      text: '"a""b",1\t\n"c"" \t;2"',
      strayQuotes: [0, 9],
      unclosedQuote: 9,
    });
    expect(tidyCsv('"a"\t"b" \t', '\t', DEFAULT_LIMITS).text).toBe('"a"\t"b"\t');
  });
});

describe('countLineEnds', () => {
  it.each([
    ['', 0],
    ['a\nb\r\nc\rd', 3],
    ['\n\r\r\n', 3],
  ])('counts those of %j as an editor does', (text, count) => {
    expect(countLineEnds(text)).toBe(count);
  });
});
