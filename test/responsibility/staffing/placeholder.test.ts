import { describe, expect, it } from 'vitest';
import { isPlaceholder } from '../../../src/responsibility/staffing/placeholder.js';

describe('isPlaceholder', () => {
  it.each([
    'TBD',
    ' tbd ',
    'N/A',
    '[Name]',
    '<who>',
    '{name}',
    '',
    '?',
    'To  be hired',
    'vacant',
    'ТВD',
  ])('takes %j for one', (text) => expect(isPlaceholder(text)).toBe(true));

  it.each([
    'Ann',
    'Tbdorf',
    '[Ann',
    'Ann]',
    'x <y>',
    'Nana',
    `[${'x'.repeat(60)}]`,
    5,
    null,
    undefined,
  ])('takes %j for none', (text) => expect(isPlaceholder(text)).toBe(false));

  it('looks at texts of up to 60 characters', () => {
    expect(isPlaceholder(`[${'x'.repeat(58)}]`)).toBe(true);
    expect(isPlaceholder(`[${'x'.repeat(59)}]`)).toBe(false);
  });
});
