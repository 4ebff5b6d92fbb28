import { describe, expect, it } from 'vitest';
import {
  bradleyTerry,
  type Comparison,
  validateComparisons,
} from '../../src/prioritization/bradley-terry.js';
import vectors from '../vectors/bradley-terry.json' with { type: 'json' };
import { refusal } from './refusal.js';

const duel = (winner: string, loser: string, count?: number): Comparison => ({
  winner,
  loser,
  count,
});
const strengthsOf = (comparisons: readonly Comparison[], prior?: number) =>
  Object.fromEntries(
    bradleyTerry(comparisons, { prior }).map(({ id, strength }) => [id, strength]),
  );
const found = (comparisons: readonly Comparison[]) =>
  validateComparisons(comparisons).map(({ code, params }) => [
    code.replace('prioritization/', ''),
    params['ids'] ?? params['groups'] ?? params['id'],
  ]);

describe('bradleyTerry', () => {
  for (const { id, inputs, expected, tolerance } of vectors.cases) {
    const comparisons = inputs.rowsCited_colsCiting.flatMap((row, i) =>
      row.map((count, j) => duel(inputs.items[i]!, inputs.items[j]!, count)),
    );

    it(`agrees with ${id}`, () => {
      const strengths = strengthsOf(comparisons);
      const reference = strengths[inputs.items[0]!]!;
      for (const [at, item] of inputs.items.entries()) {
        const ability = Math.log(strengths[item]! / reference);
        expect(Math.abs(ability - expected.ability[at]!)).toBeLessThanOrEqual(tolerance);
      }
    });

    it(`finds in ${id} nothing but the diagonal`, () => {
      expect(found(comparisons)).toEqual(inputs.items.map((item) => ['self-comparison', item]));
    });
  }

  it('gives each of two the share that it won', () => {
    const [a, b] = bradleyTerry([duel('a', 'b', 3), duel('b', 'a')]);
    expect([a?.id, b?.id]).toEqual(['a', 'b']);
    expect(a?.strength).toBeCloseTo(0.75, 12);
    expect(b?.strength).toBeCloseTo(0.25, 12);
  });

  it('adds up repeated comparisons and passes over those that were never made', () => {
    const strengths = strengthsOf([
      duel('a', 'b'),
      duel('b', 'a'),
      duel('a', 'b', 2),
      duel('b', 'a', 0),
    ]);
    expect(strengths['a']).toBeCloseTo(0.75, 12);
  });

  it('keeps the order of first appearance, whatever the ids are', () => {
    const ids = bradleyTerry([
      duel('10', '__proto__'),
      duel('constructor', '9'),
      duel('9', '10', 0),
    ]).map(({ id }) => id);
    expect(ids).toEqual(['10', '__proto__', 'constructor', '9']);
  });

  it('holds an undefeated item finite by half a win and half a defeat against an average one', () => {
    const strengths = strengthsOf([duel('a', 'b')]);
    // By symmetry the average is between both. Won by a: 1 + ½; expected: r ÷ (r + 1) from b, √r ÷ (√r + 1) from one average game.
    const ratio = strengths['a']! / strengths['b']!;
    const root = Math.sqrt(ratio);
    expect(ratio / (ratio + 1) + root / (root + 1)).toBeCloseTo(1.5, 12);
    expect(strengths['a']! + strengths['b']!).toBeCloseTo(1, 12);
    expect(strengthsOf([duel('a', 'b')], 0.5)).toEqual(strengths);
  });

  it('places groups that never met by the prior, each around the average', () => {
    const strengths = strengthsOf([duel('a', 'b'), duel('c', 'd')]);
    expect(strengths['a']).toBeCloseTo(strengths['c']!, 12);
    expect(strengths['b']).toBeCloseTo(strengths['d']!, 12);
    expect(strengthsOf([duel('a', 'b', 0)])).toEqual({ a: 0.5, b: 0.5 });
  });

  it('pulls to the average with a prior that is given, the more the stronger it is', () => {
    const both = [duel('a', 'b', 3), duel('b', 'a')];
    const [none, weak, strong] = [0, 1, 1000].map((prior) => strengthsOf(both, prior)['a']!);
    expect(none).toBeCloseTo(0.75, 12);
    expect(weak).toBeLessThan(0.74);
    expect(weak).toBeGreaterThan(0.6);
    expect(strong).toBeGreaterThan(0.5);
    expect(strong).toBeLessThan(0.51);
  });

  it('satisfies the equations of the maximum: expected wins = wins', () => {
    const comparisons = [
      duel('a', 'b', 5),
      duel('b', 'c', 4),
      duel('c', 'a', 2),
      duel('b', 'a', 1),
    ];
    const p = strengthsOf(comparisons);
    for (const id of ['a', 'b', 'c']) {
      let balance = 0;
      for (const { winner, loser, count } of comparisons) {
        if (winner !== id && loser !== id) continue;
        const other = winner === id ? loser : winner;
        balance += count! * ((winner === id ? 1 : 0) - p[id]! / (p[id]! + p[other]!));
      }
      expect(Math.abs(balance)).toBeLessThan(1e-11);
    }
  });

  it('leaves out who outvotes himself', () => {
    const strengths = bradleyTerry([
      duel('x', 'x', 9),
      duel('a', 'b'),
      duel('b', 'a'),
      duel('a', 'a'),
    ]);
    expect(strengths).toEqual([
      { id: 'a', strength: 0.5 },
      { id: 'b', strength: 0.5 },
    ]);
    expect(bradleyTerry([duel('x', 'x')])).toEqual([]);
    expect(bradleyTerry([])).toEqual([]);
    expect(bradleyTerry([], { prior: 0 })).toEqual([]);
  });

  it('refuses a prior of 0 where no maximum exists', () => {
    const noMaximum = refusal({ field: 'prior', problem: 'no-maximum' });
    expect(() => bradleyTerry([duel('a', 'b')], { prior: 0 })).toThrow(noMaximum);
    expect(() => bradleyTerry([duel('b', 'a'), duel('b', 'c')], { prior: 0 })).toThrow(noMaximum);
    expect(() =>
      bradleyTerry([duel('a', 'b'), duel('b', 'a'), duel('c', 'd'), duel('d', 'c')], { prior: 0 }),
    ).toThrow(noMaximum);
  });

  it('refuses numbers that are too far apart to converge', () => {
    const notConverged = refusal({ problem: 'not-converged' });
    expect(() => bradleyTerry([duel('a', 'b', 1e15), duel('b', 'a', 5e-324)])).toThrow(
      notConverged,
    );
    const chain = Array.from({ length: 4_000 }, (_, at) => [
      duel(`${at}`, `${at + 1}`, 2),
      duel(`${at + 1}`, `${at}`),
    ]).flat();
    expect(() => bradleyTerry(chain)).toThrow(notConverged);
  });

  it('refuses counts whose quotient is no double: one strength would be infinite, or 0', () => {
    const notConverged = refusal({ problem: 'not-converged' });
    const [most, least] = [1e15, 5e-324];
    expect(() => bradleyTerry([duel('a', 'b', most), duel('b', 'a', least)])).toThrow(notConverged);
    // Also where it is the last one of a round.
    const cycle = [duel('b', 'c'), duel('c', 'b')];
    expect(() => bradleyTerry([...cycle, duel('b', 'a', least), duel('a', 'b', most)])).toThrow(
      notConverged,
    );
    const loserFirst = [duel('a', 'b', least), duel('b', 'a', most)];
    expect(() => bradleyTerry([...loserFirst, ...cycle])).toThrow(notConverged);
  });

  it('takes 10,000 comparisons of items that only ever won once', () => {
    const chain = Array.from({ length: 10_000 }, (_, at) => duel(`${at}`, `${at + 1}`));
    const strengths = bradleyTerry(chain);
    expect(strengths).toHaveLength(10_001);
    expect(strengths.every(({ strength }) => strength > 0 && strength < 1)).toBe(true);
    expect(validateComparisons(chain)).toHaveLength(2);
  });

  it('converges where one item won 100,000 comparisons, whose sum never stands quite still', () => {
    const star = Array.from({ length: 100_000 }, (_, at) => duel('star', `${at}`));
    expect(bradleyTerry(star)[0]?.strength).toBeGreaterThan(0.5);
  });

  it('refuses what is no comparison', () => {
    expect(() => bradleyTerry([null as never])).toThrow(
      refusal({ row: 0, field: 'winner', value: 'undefined', problem: 'not-a-text' }),
    );
    expect(() => bradleyTerry([{ winner: 'a', loser: 3 as never }])).toThrow(
      refusal({ row: 0, field: 'loser', value: 3, problem: 'not-a-text' }),
    );
    for (const count of [-1, 1.1e15])
      expect(() => validateComparisons([duel('a', 'b', count)])).toThrow(
        refusal({ row: 0, field: 'count', value: count, problem: 'out-of-range' }),
      );
    for (const prior of [-1, 1.1e15])
      expect(() => bradleyTerry([], { prior })).toThrow(
        refusal({ field: 'prior', value: prior, problem: 'out-of-range' }),
      );
    expect(() => bradleyTerry('x' as never)).toThrow(refusal({ problem: 'not-a-list' }));
    expect(() => validateComparisons({} as never)).toThrow(refusal({ problem: 'not-a-list' }));
  });
});

describe('validateComparisons', () => {
  it('is empty where everybody beats everybody along a chain', () => {
    expect(validateComparisons([duel('a', 'b'), duel('b', 'c'), duel('c', 'a')])).toEqual([]);
    expect(validateComparisons([])).toEqual([]);
  });

  it('counts the comparisons of an item with itself', () => {
    expect(
      validateComparisons([duel('a', 'a'), duel('b', 'b', 0), duel('a', 'a', 4)]),
    ).toMatchObject([
      {
        code: 'prioritization/self-comparison',
        severity: 'warning',
        path: [0, 'loser'],
        params: { id: 'a', count: 5 },
        message: '"a" is compared with itself 5 times.',
      },
      { path: [1, 'loser'], params: { id: 'b', count: 0 } },
    ]);
  });

  it('names groups that never met', () => {
    const findings = validateComparisons([
      duel('a', 'b'),
      duel('b', 'a'),
      duel('c', 'd'),
      duel('d', 'c'),
      duel('e', 'a', 0),
    ]);
    expect(findings).toMatchObject([
      {
        code: 'prioritization/comparisons-disconnected',
        severity: 'warning',
        path: [],
        params: { count: 3, groups: [['a', 'b'], ['c', 'd'], ['e']] },
      },
    ]);
  });

  it('names items that were never beaten and items that never won, in each group', () => {
    expect(found([duel('a', 'b'), duel('b', 'c'), duel('d', 'c')])).toEqual([
      ['undefeated', ['a', 'd']],
      ['winless', ['c']],
    ]);
    expect(found([duel('a', 'b'), duel('c', 'd'), duel('d', 'c')])).toEqual([
      [
        'comparisons-disconnected',
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ],
      ['undefeated', ['a']],
      ['winless', ['b']],
    ]);
    expect(found([duel('a', 'b'), duel('b', 'c'), duel('c', 'b')])).toEqual([
      ['undefeated', ['a']],
    ]);
    expect(found([duel('a', 'b'), duel('b', 'a'), duel('b', 'c')])).toEqual([['winless', ['c']]]);
    expect(validateComparisons([duel('a', 'b')])).toMatchObject([
      { severity: 'warning', path: [], message: 'Never beaten by the others: a.' },
      { severity: 'warning', path: [], message: 'Never won against the others: b.' },
    ]);
  });

  it('names a set that is above or below the rest as a whole', () => {
    const two = (a: string, b: string) => [duel(a, b), duel(b, a)];
    // Read from the lower pair: nobody in it beats one of the upper pair.
    expect(found([...two('c', 'd'), ...two('a', 'b'), duel('a', 'c')])).toEqual([
      ['undefeated', ['a', 'b']],
    ]);
    expect(found([...two('a', 'b'), ...two('c', 'd'), duel('a', 'c')])).toEqual([
      ['winless', ['c', 'd']],
    ]);
    const middle = [...two('m', 'n'), ...two('a', 'b'), ...two('y', 'z')];
    expect(found([...middle, duel('a', 'm'), duel('n', 'y')])).toEqual([
      ['undefeated', ['a', 'b']],
      ['winless', ['y', 'z']],
    ]);
  });
});
