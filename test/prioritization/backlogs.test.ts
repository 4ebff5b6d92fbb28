/** Real backlogs of ../fixtures/backlogs (sources and licences in its README): the published scores, at the printed precision. */
import { describe, expect, it } from 'vitest';
import { formatScore } from '../../src/core/number.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { riceModel } from '../../src/prioritization/rice.js';
import { scoreItem } from '../../src/prioritization/score-item.js';
import type { ScoringModel } from '../../src/prioritization/types.js';
import { validateModel } from '../../src/prioritization/validate.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';
import olo from '../fixtures/backlogs/olo-backlog.json' with { type: 'json' };
import padhanam from '../fixtures/backlogs/rice-padhanam-packages.json' with { type: 'json' };
import vulnhunt from '../fixtures/backlogs/rice-yasumaro-0829-vulnhunt.json' with { type: 'json' };
import refactor from '../fixtures/backlogs/rice-yasumaro-0928-refactor.json' with { type: 'json' };
import holistic from '../fixtures/backlogs/rice-yasumaro-1005-holistic.json' with { type: 'json' };
import bigtech from '../fixtures/backlogs/wsjf-bigtech-plugin.json' with { type: 'json' };
import oloModelJson from '../fixtures/models/olo.json' with { type: 'json' };
import halves from '../vectors/vectors-half-rounding.json' with { type: 'json' };

interface Row {
  readonly id: string;
  readonly inputs?: Readonly<Record<string, string | number>>;
  readonly publishedScore?: string | null;
  readonly publishedRank?: number;
}

/** A decimal text as a number, where the data enters; risk reduction's neighbour is called `value` in these files. */
const inputOf = ({ inputs }: Row): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(inputs ?? {}).map(([name, value]) => [
      name === 'value' ? 'businessValue' : name,
      Number(value),
    ]),
  );

const print = (score: number, published: string) =>
  formatScore(score, { decimals: (published.split('.')[1] ?? '').length });

/** Confidence as an ordinal 1 to 3, so that the same formula is another model. */
const ordinalRice: ScoringModel = {
  ...riceModel,
  id: 'rice-ordinal-confidence',
  criteria: {
    ...riceModel.criteria,
    confidence: {
      label: 'Confidence',
      unit: 'ordinal 1 to 3',
      min: 1,
      max: 3,
      direction: 'benefit',
    },
  },
};

interface File {
  readonly name: string;
  readonly items: readonly Row[];
  readonly model: ScoringModel;
  readonly scored: number;
  /** Misprints by id: what is printed and what the formula gives. */
  readonly misprints: Readonly<Record<string, readonly [printed: string, formula: string]>>;
}

const files: readonly File[] = [
  {
    name: 'rice-yasumaro-0829-vulnhunt',
    items: vulnhunt.items as unknown as readonly Row[],
    model: riceModel,
    scored: 14,
    // 997.5, printed as a round 1000.
    misprints: { '09': ['1000', '998'] },
  },
  {
    name: 'rice-yasumaro-0928-refactor',
    items: refactor.items as unknown as readonly Row[],
    model: riceModel,
    scored: 23,
    misprints: {},
  },
  {
    name: 'rice-yasumaro-1005-holistic',
    items: holistic.items as unknown as readonly Row[],
    model: riceModel,
    scored: 32,
    misprints: {},
  },
  {
    name: 'rice-padhanam-packages',
    items: padhanam.items as unknown as readonly Row[],
    model: ordinalRice,
    scored: 12,
    misprints: {},
  },
  {
    name: 'wsjf-bigtech-plugin',
    items: bigtech.items as unknown as readonly Row[],
    model: wsjfModel,
    scored: 18,
    misprints: {},
  },
];

describe.each(files)('$name', ({ items, model, scored, misprints }) => {
  const ranking = rankItems(items, model, { input: inputOf });
  const published = items.filter(({ publishedScore }) => typeof publishedScore === 'string');

  it('gives every published score at the printed precision, but for the known misprints', () => {
    expect(published).toHaveLength(scored);
    const differences: Record<string, readonly [string, string]> = {};
    for (const item of published) {
      const place = ranking.ranked.find(({ id }) => id === item.id);
      const text = print(place!.score, item.publishedScore!);
      if (text !== item.publishedScore) differences[item.id] = [item.publishedScore!, text];
    }
    expect(differences).toEqual(misprints);
  });

  it('ranks the items with inputs and calls those without incomplete', () => {
    const withInputs = items.filter(({ inputs }) => inputs !== undefined);
    expect(ranking.ranked).toHaveLength(withInputs.length);
    expect(ranking.incomplete).toHaveLength(items.length - withInputs.length);
    expect(ranking.invalid).toEqual([]);
    // This backlog does not anchor its points at 1, as SAFe asks.
    expect(ranking.findings.map(({ code, severity }) => [code, severity])).toEqual(
      model === wsjfModel ? Array(3).fill(['prioritization/no-anchor', 'warning']) : [],
    );
  });

  it('has competition ranks by the printed score', () => {
    for (const { id, rank, tied } of ranking.ranked) {
      const higher = ranking.ranked.filter((each) => each.rank < rank);
      expect(higher, id).toHaveLength(rank - 1);
      expect(ranking.ranked.filter((each) => each.rank === rank).length > 1, id).toBe(tied);
    }
  });
});

describe('published ranks', () => {
  const ranksOf = (items: readonly Row[], model: ScoringModel) => {
    const { ranked } = rankItems(items, model, { input: inputOf });
    return ranked
      .filter(
        ({ item, rank, tied }) =>
          !tied && item.publishedRank !== undefined && item.publishedRank !== rank,
      )
      .map(({ id, rank, item }) => [id, item.publishedRank, rank]);
  };

  it('agree for VulnHunt, whose misprint moves nothing', () => {
    expect(ranksOf(vulnhunt.items as unknown as readonly Row[], riceModel)).toEqual([]);
  });

  it('agree for the plugin, but for two items that it ranked by the rounded score', () => {
    // H3 is 45 ÷ 8 = 5.625 and D2 28 ÷ 5 = 5.6; both are printed as 5.6.
    expect(ranksOf(bigtech.items as unknown as readonly Row[], wsjfModel)).toEqual([
      ['H3', 14, 13],
      ['D2', 13, 14],
    ]);
  });

  it('agree for the first round of the refactoring, the ties broken by its maintainer', () => {
    const first = (refactor.items as unknown as readonly Row[]).filter(
      ({ publishedRank }) => publishedRank !== undefined,
    );
    const { ranked } = rankItems(first, riceModel, { input: inputOf });
    expect(ranked.map(({ item }) => item.publishedRank)).toEqual(first.map((_, i) => i + 1));
    // 5 × 2 × 0.9 and 3 × 3 × 1; 4 × 2 × 0.9 ÷ 1.5 and 3 × 2 × 0.8: the file breaks both ties by judgement.
    expect(ranked.filter(({ tied }) => tied).map(({ id, rank }) => [id, rank])).toEqual([
      ['06', 6],
      ['07', 6],
      ['11', 11],
      ['12', 11],
    ]);
  });

  it('of the holistic round put 17 behind 13 although it scores higher, as its file says', () => {
    const { ranked } = rankItems(holistic.items as unknown as readonly Row[], riceModel, {
      input: inputOf,
    });
    const place = (id: string) => ranked.find((each) => each.id === id)!;
    expect(place('17').score).toBe(5);
    expect(place('13').score).toBe(4);
    expect(place('17').rank).toBeLessThan(place('13').rank);
    expect(place('17').item.publishedRank).toBeGreaterThan(place('13').item.publishedRank!);
    for (const [score, ids] of Object.entries(holistic.statedTieOrder)) {
      const tied = ranked.filter((each) => formatScore(each.score, { decimals: 1 }) === score);
      expect(tied.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(new Set(tied.map(({ rank }) => rank)).size, score).toBe(1);
      expect(tied.every((each) => each.tied)).toBe(true);
    }
  });
});

describe('scores printed as halves', () => {
  it.each(halves.map((each) => [`${each.file} ${each.id}`, each] as const))('%s', (_, each) => {
    const model: ScoringModel = each.model === 'rice' ? riceModel : wsjfModel;
    const score = scoreItem(model, inputOf(each as unknown as Row));
    expect(score.status === 'scored' && print(score.value, each.published)).toBe(each.published);
  });
});

describe('olo', () => {
  const model = oloModelJson as unknown as ScoringModel;
  interface Block {
    readonly id: string;
    readonly inputs?: Readonly<Record<string, string | number>>;
    readonly computed?: number;
    readonly publishedScore?: string | null;
    readonly publishedCoD?: number;
    readonly learning?: number;
    readonly fun?: number;
  }
  const blocks = olo.fullBlocks as readonly Block[];
  const published = olo.publishedScores as readonly Block[];
  const scoreOf = (block: Block) => {
    const score = scoreItem(model, inputOf(block as Row));
    return score.status === 'scored' ? score.value : score;
  };

  it('is a model that validates', () => {
    expect(validateModel(model).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it.each(blocks.map((block) => [block.id, block] as const))(
    'scores block %s as its own program does: round(confidence × cost of delay ÷ effort, 2)',
    (_, block) => {
      expect(Number(formatScore(scoreOf(block) as number, { decimals: 2 }))).toBe(block.computed);
    },
  );

  it('gives the published 1.25 of issue 411, whose confidence is not printed and must be 0.5', () => {
    const block = published.find(({ id }) => id === '411')!;
    const inputs = { ...block.inputs, confidence: 'spike first' };
    const score = scoreItem(model, inputs);
    expect(score).toMatchObject({ status: 'scored', terms: { confidence: 0.5 } });
    expect(score.status === 'scored' && formatScore(score.value, { decimals: 2 })).toBe(
      block.publishedScore,
    );
    const { capability, craft, stability, decay } = inputOf(block as Row);
    expect(capability! + craft! + stability! + decay!).toBe(block.publishedCoD);
    expect(scoreItem(model, block.inputs as never)).toEqual({
      status: 'incomplete',
      missing: ['confidence'],
    });
  });

  it('takes each published anchor as a value of its axis', () => {
    for (const { axis, value } of olo.anchors) {
      const neutral = inputOf(blocks.find(({ id }) => id === 'template-neutral') as Row);
      expect(scoreItem(model, { ...neutral, [axis]: value }).status, `${axis} ${value}`).toBe(
        'scored',
      );
    }
  });

  it('keeps the published orders for the published scores', () => {
    const byScore: ScoringModel = {
      id: 'printed',
      version: '1.0.0',
      name: 'Printed',
      criteria: { printed: { label: 'Printed', direction: 'benefit' } },
      formula: { criterion: 'printed' },
    };
    const rows = published
      .filter(({ publishedScore }) => publishedScore !== undefined)
      .map(({ id, publishedScore }) => ({ id, printed: Number(publishedScore) }));
    expect(rows).toHaveLength(14);
    const ranked = (ids: readonly string[]) =>
      rankItems(
        rows.filter(({ id }) => ids.includes(id)),
        byScore,
        {
          // The rule of the file: learning, fun, then the number of the issue; the first two are not published.
          tieBreakers: [(a, b) => Number(a.id) - Number(b.id)],
        },
      ).ranked;
    for (const { order } of olo.publishedOrders) {
      if (order !== undefined) expect(ranked(order).map(({ id }) => id)).toEqual(order);
    }
    const top = ranked(rows.map(({ id }) => id)).slice(0, 2);
    expect(top.map(({ id, rank, tied }) => [id, rank, tied])).toEqual([
      ['1126', 1, true],
      ['1130', 1, true],
    ]);
    expect(top.map(({ id }) => id)).toEqual(olo.publishedOrders.at(-1)?.top);
  });

  it('calls an effort of 0 invalid and a missing one incomplete, where its own program scores 0.0', () => {
    expect(olo.modelText.effortZeroOrMissing).toBe('score 0.0');
    const neutral = inputOf(blocks.find(({ id }) => id === 'template-neutral') as Row);
    expect(scoreItem(model, { ...neutral, effort: 0 })).toMatchObject({
      status: 'invalid',
      findings: [
        { code: 'prioritization/out-of-range', params: { criterion: 'effort', value: 0 } },
      ],
    });
    expect(scoreItem(model, { ...neutral, effort: null })).toEqual({
      status: 'incomplete',
      missing: ['effort'],
    });
  });

  it.each(olo.selfTestVectors.cases.map((each, i) => [i, each] as const))(
    'has the flags of self-test vector %i from the blockers, which no score knows of',
    (_, each) => {
      const states: Readonly<Record<string, string>> = olo.selfTestVectors.states;
      const names = each.blocked_by.map((blocker) => String(blocker).trim().replace('#', ''));
      const open = names.filter((name) => states[name] === 'OPEN');
      const unknown = names.filter((name) => !['OPEN', 'CLOSED'].includes(states[name] ?? ''));
      const external = 'blocked_by_external' in each && each.blocked_by_external.length > 0;
      const blocked = open.length > 0 || unknown.length > 0 || external;
      const fun = 'fun' in each ? each.fun : 0;
      // The library ranks by the score alone: what is blocked is filtered before, here by the published rule.
      const items = [
        { id: 'neutral', ...inputOf(blocks.find(({ id }) => id === 'template-neutral') as Row) },
        { id: 'case', ...inputOf(blocks.find(({ id }) => id === 'doc-example') as Row), fun },
      ];
      const startable = items.filter(({ id }) => id !== 'case' || !blocked);
      expect(rankItems(items, model).ranked.map(({ id }) => id)).toEqual(['case', 'neutral']);
      expect(rankItems(startable, model).ranked.map(({ id }) => id)).toEqual(
        each.blocked ? ['neutral'] : ['case', 'neutral'],
      );
      expect([
        ...(fun >= 8 && !blocked ? ['PULL'] : []),
        ...(open.length > 0 ? [`blocked:${open.join()}`] : []),
        ...(unknown.length > 0 ? [`blocked?:${unknown.join()}`] : []),
        ...(external ? ['external'] : []),
      ]).toEqual(each.flags);
    },
  );
});
