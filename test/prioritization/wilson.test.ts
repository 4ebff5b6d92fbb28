import { describe, expect, it } from 'vitest';
import { shareInterval } from '../../src/prioritization/wilson.js';

describe('shareInterval', () => {
  it('gives the interval of the textbook', () => {
    // 8 of 10: R's prop.test(8, 10, correct = FALSE) prints 0.4901625 0.9433178.
    const { value, low, high } = shareInterval(8, 10);
    expect(value).toBe(0.8);
    expect(low).toBeCloseTo(0.4901625, 7);
    expect(high).toBeCloseTo(0.9433178, 7);
  });

  it('stays within 0..1 and holds the share at both ends', () => {
    const none = shareInterval(0, 10);
    expect([none.value, none.low]).toEqual([0, 0]);
    // z² ÷ (n + z²)
    expect(none.high).toBeCloseTo(0.2775328, 7);
    // 511 of 511 and 3 of 3 would be off by a last bit, on either side.
    expect([511, 3, 6, 12, 24].map((size) => shareInterval(size, size).high)).toEqual(
      Array(5).fill(1),
    );
    const all = shareInterval(10, 10);
    expect([all.value, all.high]).toEqual([1, 1]);
    expect(all.low).toBeCloseTo(0.7224672, 7);
  });

  it('scales the share and both bounds', () => {
    const { value, low, high } = shareInterval(8, 10, 10);
    expect(value).toBe(8);
    expect(low).toBeCloseTo(4.901625, 6);
    expect(high).toBeCloseTo(9.433178, 6);
    expect(shareInterval(3, 3, 10).high).toBe(10);
    expect(shareInterval(1, 3, 10).value).toBe(10 / 3);
  });
});
