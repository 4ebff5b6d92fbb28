import { describe, expect, it } from 'vitest';
import { prioritizationMessages } from '../../src/prioritization/messages.js';

describe('prioritizationMessages', () => {
  const messages = Object.entries(prioritizationMessages());

  it('holds a plain sentence for each code', () => {
    expect(messages.length).toBeGreaterThan(40);
    for (const [code, { message }] of messages) {
      expect(code).toMatch(/^prioritization\/[a-z-]+$/);
      expect(message.length, code).toBeGreaterThan(10);
    }
  });

  it('has a hint for each finding; the sentences of an explanation need none', () => {
    const without = messages.filter(([, template]) => !('hint' in template)).map(([code]) => code);
    expect(without).toEqual([
      'prioritization/place',
      'prioritization/shared-place',
      'prioritization/is-behind',
      'prioritization/is-ahead',
      'prioritization/reason',
      'prioritization/zeroed-by',
    ]);
  });
});
