import { describe, expect, it } from 'vitest';
import { foldName, foldWithoutUnit, synonymsOf } from '../../src/interop/column-names.js';

const TARGETS = [
  'id',
  'title',
  'reach',
  'impact',
  'confidence',
  'effort',
  'ease',
  'businessValue',
  'timeCriticality',
  'riskReduction',
  'jobSize',
  'costOfDelay',
  'duration',
  'importance',
  'satisfaction',
];

describe('foldName', () => {
  it.each(['Job size', 'job_size', 'jobSize', 'JOB-SIZE', ' ｊｏｂ size '])('folds %j', (name) => {
    expect(foldName(name)).toBe('jobsize');
  });

  it.each([
    ['RR|OE', 'rroe'],
    ['RR/OE', 'rroe'],
    ['Größe', 'größe'],
    ['#', ''],
  ])('folds %j to %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('foldWithoutUnit', () => {
  it.each([
    ['Effort (person-months)', 'effort'],
    ['Reach [users/quarter] ', 'reach'],
    ['Custom field (Effort)', 'effort'],
    ['Custom field (Effort (pm))', 'effort'],
    ['(x) Effort', 'xeffort'],
    ['(only a unit)', ''],
  ])('folds %j to %j', (name, folded) => {
    expect(foldWithoutUnit(name)).toBe(folded);
  });

  it('is quick with a hostile name', () => {
    expect(foldWithoutUnit('('.repeat(10_000))).toBe('');
    expect(foldWithoutUnit(`${'()'.repeat(5000)}x`)).toBe('x');
  });
});

describe('synonymsOf', () => {
  it('gives folded names, each once, for every criterion of the built-in models', () => {
    for (const target of TARGETS) {
      const names = synonymsOf(target);
      expect(names.length).toBeGreaterThan(0);
      expect(names).toEqual([...new Set(names.map(foldName))]);
      expect(names).not.toContain(foldName(target));
    }
  });

  it('gives none for other names, inherited ones too', () => {
    expect(synonymsOf('size of fun')).toEqual([]);
    expect(synonymsOf('constructor')).toEqual([]);
    expect(synonymsOf('__proto__')).toEqual([]);
  });
});
