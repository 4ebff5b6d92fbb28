import { describe, expect, it } from 'vitest';
import { type NumberFormat, readCell } from '../../src/interop/cell-value.js';
import type { Criterion } from '../../src/prioritization/types.js';

const PLAIN: Criterion = { label: 'Reach', direction: 'benefit' };
const RATIO: Criterion = { label: 'Confidence', direction: 'benefit', min: 0, max: 1 };
const LEVELS: Criterion = {
  label: 'Impact',
  direction: 'benefit',
  levels: { massive: 3, low: 0.5 },
};
const read = (text: string, format: NumberFormat = {}, criterion = PLAIN) =>
  readCell(text, criterion, format);

describe('readCell', () => {
  it.each(['', '  ', '\u00a0', '\t\n'])('takes %j for nothing, not for 0', (text) => {
    expect(read(text)).toEqual({ value: null });
  });

  it.each([
    ['0', 0],
    ['-0', 0],
    [' 12 ', 12],
    ['+1.5', 1.5],
    ['-2', -2],
    ['\u22122', -2],
    ['.5', 0.5],
    ['3.', 3],
    ['1e3', 1000],
    ['2.5E-1', 0.25],
    ['007', 7],
    ['1.500', 1.5],
    ['1 500', 1500],
    ['1\u202f500\u202f000.5', 1_500_000.5],
    ["1'500", 1500],
    ['-1,500,000', -1_500_000],
    ['1,500,000.25', 1_500_000.25],
    ['1,500.5', 1500.5],
  ])('reads %j as %d', (text, value) => {
    expect(read(text)).toEqual({ value });
  });

  it.each([
    ['1,5', 1.5],
    ['1,500', 1.5],
    [',5', 0.5],
    ['12', 12],
    ['1.500,5', 1500.5],
    ['1.500.000', 1_500_000],
    ['1 500,5', 1500.5],
  ])('reads %j with a decimal comma as %d', (text, value) => {
    expect(read(text, { decimalComma: true })).toEqual({ value });
  });

  it.each([
    'abc',
    '1 month',
    '~5',
    '2-3',
    '€5',
    '1 50',
    "1'500 000",
    '12,34,567',
    '1.2.3',
    '-',
    '.',
    'NaN',
    'Infinity',
    '0x10',
    '1e999',
    '1_000',
    '80%',
    '٣',
    `${'1'.repeat(9_999)}x`,
  ])('takes %j for no number and keeps the text', (text) => {
    expect(read(` ${text}`)).toEqual({ value: ` ${text}`, problem: 'not-a-number' });
  });

  it('does not guess what a single group is', () => {
    expect(read('1,500')).toEqual({
      value: '1,500',
      problem: 'ambiguous-number',
      params: { small: 1.5, large: 1500 },
    });
    expect(read('-1.001', { decimalComma: true })).toEqual({
      value: '-1.001',
      problem: 'ambiguous-number',
      params: { small: -1.001, large: -1001 },
    });
  });

  it('tells the other decimal mark', () => {
    for (const text of ['1,5', '0,500', '1.500,5', '1.500.000']) {
      expect(read(text).problem).toBe('decimal-comma');
    }
    for (const text of ['1.5', '1,500.5']) {
      expect(read(text, { decimalComma: true }).problem).toBe('decimal-point');
    }
  });

  it.each([
    ['80', 0.8],
    ['80 %', 0.8],
    ['80%', 0.8],
    ['7%', 0.07],
    ['1.1', 0.011],
    ['8e1 %', 0.8],
    ['100', 1],
    ['0', 0],
  ])('reads %j as a ratio of percent', (text, value) => {
    expect(read(text, { percent: true }, RATIO)).toEqual({ value });
  });

  it('reads 12,5 % with a decimal comma', () => {
    expect(read('12,5 %', { percent: true, decimalComma: true }, RATIO)).toEqual({ value: 0.125 });
  });

  it('never divides what it is not told to divide', () => {
    expect(read('80', {}, RATIO)).toEqual({ value: 80 });
    expect(read('80 %', {}, RATIO)).toEqual({
      value: '80 %',
      problem: 'percent-sign',
      params: { suggestion: 0.8 },
    });
    expect(read('80', { percent: true })).toEqual({ value: 80 });
    expect(read('80%', { percent: true })).toEqual({ value: '80%', problem: 'not-a-number' });
    expect(read('12,5%', {}, RATIO).problem).toBe('decimal-comma');
    expect(read('%', {}, RATIO).problem).toBe('not-a-number');
  });

  it('reads the word of a level in any case, and numbers beside it', () => {
    expect(read(' Massive ', {}, LEVELS)).toEqual({ value: 'massive' });
    expect(read('2', {}, LEVELS)).toEqual({ value: 2 });
    expect(read('huge', {}, LEVELS)).toEqual({ value: 'huge', problem: 'unknown-level' });
  });
});
