import { describe, expect, it } from 'vitest';
import { movedIds } from '../../../src/responsibility/matrix/moved-ids.js';

const moved = (before: string, after: string): string => movedIds([...before], [...after]).join('');

describe('movedIds', () => {
  it('names the fewest that have to move', () => {
    expect(moved('abcde', 'abcde')).toBe('');
    expect(moved('abcde', 'eabcd')).toBe('e');
    expect(moved('abcde', 'bcdea')).toBe('a');
    expect(moved('abcdefgh', 'acbdgefh')).toBe('cg');
    expect(moved('abc', 'cba')).toBe('cb');
    expect(moved('ab', 'ba')).toBe('b');
  });

  it('leaves out what came or went', () => {
    expect(moved('abc', 'xaybzc')).toBe('');
    expect(moved('axbyc', 'bca')).toBe('a');
    expect(moved('', 'abc')).toBe('');
    expect(moved('abc', '')).toBe('');
  });
});
