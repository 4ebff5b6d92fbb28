import { describe, expect, it } from 'vitest';
import { codesOfCell } from '../../src/responsibility/template-cell.js';

describe('codesOfCell', () => {
  it('splits at the slash, trims, and keeps each code once', () => {
    expect(codesOfCell('A/R')).toEqual(['A', 'R']);
    expect(codesOfCell(' R / A /R')).toEqual(['R', 'A']);
    expect(codesOfCell('')).toEqual([]);
    expect(codesOfCell(' / ')).toEqual([]);
  });
});
