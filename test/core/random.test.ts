import { describe, expect, it } from 'vitest';
import { toJsonScalar } from '../../src/core/json.js';
import { createRandom } from '../../src/core/random.js';

const take = (count: number, next: () => number) => Array.from({ length: count }, next);

describe('createRandom', () => {
  it('gives the same sequence for the same seed', () => {
    expect(take(5, createRandom(7).uniform)).toEqual(take(5, createRandom(7).uniform));
  });

  // Golden numbers of this library: they may never change, or stored simulations could not be repeated.
  it('gives the sequence that it has always given', () => {
    const random = createRandom(42);
    expect(take(3, random.uniform)).toEqual([
      0.5221607029608082, 0.28395597171435605, 0.7883409725549478,
    ]);
    expect(take(5, () => random.integer(100))).toEqual([3, 48, 92, 41, 71]);
    const normals = take(3, random.normal);
    [0.4872829998764241, -0.5924401851541597, 1.4249412844770069].forEach((value, i) => {
      expect(normals[i]).toBeCloseTo(value, 11);
    });
  });

  it('is xoroshiro128+ by its published definition, the state made of the scrambled seed', () => {
    // D. Blackman and S. Vigna, xoroshiro128plus 1.0 (2016): shifts 24, 16, 37; here in BigInt.
    const scramble = (word: number) => {
      let mixed = BigInt.asUintN(32, BigInt(word));
      mixed = BigInt.asUintN(32, (mixed ^ (mixed >> 16n)) * 0x85ebca6bn);
      mixed = BigInt.asUintN(32, (mixed ^ (mixed >> 13n)) * 0xc2b2ae35n);
      return mixed ^ (mixed >> 16n);
    };
    const rotate = (x: bigint, by: bigint) => BigInt.asUintN(64, x << by) | (x >> (64n - by));
    for (const seed of [0, 42, -5, 2 ** 40 + 3, Number.MIN_SAFE_INTEGER]) {
      const [low, high] = [Number(BigInt.asIntN(32, BigInt(seed))), Math.floor(seed / 2 ** 32) | 0];
      let s0 = (scramble(low) << 32n) | scramble(high ^ 0x9e3779b9);
      let s1 = (scramble(low ^ 0x85ebca6b) << 32n) | scramble(high ^ 0xc2b2ae35);
      const next = () => {
        const word = BigInt.asUintN(32, s0 + s1);
        s1 ^= s0;
        s0 = rotate(s0, 24n) ^ s1 ^ BigInt.asUintN(64, s1 << 16n);
        s1 = rotate(s1, 37n);
        return word;
      };
      for (let i = 0; i < 20; i++) next();
      const uniform = () => Number(((next() >> 5n) << 26n) | (next() >> 6n)) / 2 ** 53;
      expect(take(10, createRandom(seed).uniform)).toEqual(take(10, uniform));
    }
  });

  it('gives unrelated sequences for neighbouring seeds and for seeds that share their low bits', () => {
    const seeds = [0, 1, 2, -1, -2, 2 ** 32, -(2 ** 32), 2 ** 52, Number.MAX_SAFE_INTEGER];
    const firsts = seeds.map((seed) => createRandom(seed).uniform());
    expect(new Set(firsts).size).toBe(seeds.length);
    const heads = Array.from({ length: 2000 }, (_, seed) => createRandom(seed).uniform());
    const mean = heads.reduce((all, value) => all + value, 0) / heads.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03); // 4.6 standard errors
    const lag = heads.slice(1).map((value, i) => (value - 0.5) * (heads[i]! - 0.5));
    const correlation = (12 * lag.reduce((all, value) => all + value, 0)) / lag.length;
    expect(Math.abs(correlation)).toBeLessThan(0.1); // 4.5 standard errors
  });

  it('counts -0 as 0', () => {
    expect(createRandom(-0).uniform()).toBe(createRandom(0).uniform());
  });

  it.each([0.5, Number.NaN, Infinity, 2 ** 53, '1' as unknown as number])(
    'refuses the seed %s',
    (seed) => {
      expect(() => createRandom(seed)).toThrow(
        expect.objectContaining({
          code: 'core/invalid-seed',
          params: { seed: toJsonScalar(seed) },
        }),
      );
    },
  );
});

describe('uniform', () => {
  it('fills [0, 1) evenly, with 53 bits', () => {
    const values = take(100_000, createRandom(1).uniform);
    const bins = new Float64Array(100);
    for (const value of values) bins[Math.floor(value * 100)]!++;
    const chiSquare = bins.reduce((all, count) => all + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(160); // 99 degrees of freedom, p < 0.0001
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.every((value) => Number.isInteger(value * 2 ** 53))).toBe(true);
    expect(values.some((value) => !Number.isInteger(value * 2 ** 52))).toBe(true);
  });
});

describe('integer', () => {
  it('gives each value equally often', () => {
    const random = createRandom(2);
    const counts = new Float64Array(7);
    for (let i = 0; i < 70_000; i++) counts[random.integer(7)]!++;
    const chiSquare = counts.reduce((all, count) => all + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(28); // 6 degrees of freedom, p < 0.0001
  });

  // By a plain remainder or product some of these values would come twice as often as others.
  it('draws again where the bound does not divide 2^32', () => {
    const random = createRandom(3);
    const bound = 3 * 2 ** 30;
    let low = 0;
    for (let i = 0; i < 30_000; i++) if (random.integer(bound) < 2 ** 30) low++;
    expect(Math.abs(low - 10_000)).toBeLessThan(400); // 4.9 standard deviations
  });

  it('takes the bounds 1 and 2^32', () => {
    const random = createRandom(4);
    expect(take(3, () => random.integer(1))).toEqual([0, 0, 0]);
    expect(take(20, () => random.integer(2 ** 32)).some((value) => value >= 2 ** 31)).toBe(true);
  });

  it('is made of the high bits: even a coin has no period of its own', () => {
    const random = createRandom(8);
    const coins = take(20_000, () => random.integer(2));
    const heads = coins.reduce((all, coin) => all + coin, 0);
    expect(Math.abs(heads - 10_000)).toBeLessThan(340); // 4.8 standard deviations
    expect(coins.slice(0, 100).join('')).not.toBe(coins.slice(100, 200).join(''));
  });

  it.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])('refuses the bound %d', (bound) => {
    expect(() => createRandom(1).integer(bound)).toThrow(
      expect.objectContaining({
        code: 'core/invalid-bound',
        params: { bound: toJsonScalar(bound) },
      }),
    );
  });
});

describe('normal', () => {
  it('has the moments and the tails of the standard normal distribution', () => {
    const values = take(100_000, createRandom(5).normal);
    const moment = (power: number) =>
      values.reduce((all, value) => all + value ** power, 0) / values.length;
    expect(Math.abs(moment(1))).toBeLessThan(0.015); // 4.7 standard errors
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.021);
    expect(Math.abs(moment(3))).toBeLessThan(0.06);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.15);
    const beyond = values.filter((value) => value > 1.6448536269514722).length;
    expect(Math.abs(beyond - 5000)).toBeLessThan(320);
  });

  it('gives neighbours that do not depend on each other', () => {
    const values = take(100_000, createRandom(6).normal);
    const lag = values.slice(1).reduce((all, value, i) => all + value * values[i]!, 0);
    expect(Math.abs(lag / values.length)).toBeLessThan(0.015);
  });
});
