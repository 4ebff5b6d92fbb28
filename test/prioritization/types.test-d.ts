import { describe, expectTypeOf, it } from 'vitest';
import { prepareColumns } from '../../src/prioritization/columns.js';
import { flipDistances } from '../../src/prioritization/flip-distances.js';
import { createLiveRanking } from '../../src/prioritization/live-ranking.js';
import { rankItems, topItems } from '../../src/prioritization/rank-items.js';
import { rankTable } from '../../src/prioritization/rank-table.js';
import { rankUnderUncertainty } from '../../src/prioritization/rank-under-uncertainty.js';
import { rice, riceModel } from '../../src/prioritization/rice.js';
import { scoreItem } from '../../src/prioritization/score-item.js';
import type { ItemScore, Ranking, ScoringModel } from '../../src/prioritization/types.js';
import { validateUncertainItems } from '../../src/prioritization/validate-uncertain-items.js';
import { valueOfInformation } from '../../src/prioritization/value-of-information.js';
import { weightedModel } from '../../src/prioritization/weighted-model.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';

declare const fromJson: ScoringModel;
type RiceName = 'reach' | 'impact' | 'confidence' | 'effort';

interface Idea {
  readonly id: string;
  readonly reach: number;
  readonly impact: number | 'high' | 'low';
  readonly confidence?: number | null;
  readonly effort: number | null | undefined;
}
declare const ideas: readonly Idea[];
declare const nested: readonly { readonly key: number; readonly fields: Idea }[];
const misspelt = [{ id: 'a', reach: 1, impact: 1, confidnce: 1, effort: 1 }];
const texts = [{ id: 'a', reach: 1, impact: 1, confidence: { value: 1 }, effort: 1 }];

describe('rankItems', () => {
  it('takes optional and null criteria, and the words of levels', () => {
    expectTypeOf(rankItems(ideas, riceModel)).toEqualTypeOf<Ranking<Idea, RiceName>>();
    rankItems(
      [{ id: 'a', reach: 1, impact: 'high', confidence: null, effort: undefined }],
      riceModel,
    );
  });

  it('takes items with more properties and in any order', () => {
    rankItems([{ effort: 1, title: 'A', confidence: 1, impact: 1, reach: 1, id: 'a' }], riceModel);
  });

  it('does not compile with a misspelt criterion', () => {
    // @ts-expect-error confidence is spelt confidnce
    rankItems(misspelt, riceModel);
    // @ts-expect-error the same in a literal
    rankItems([{ id: 'a', reach: 1, impact: 1, confidnce: 1, effort: 1 }], riceModel);
    // @ts-expect-error effort is not declared at all
    rankItems([{ id: 'a', reach: 1, impact: 1, confidence: 1 }], riceModel);
    // @ts-expect-error the items of another method
    rankItems(ideas, wsjfModel);
  });

  it('does not compile with a criterion that is an object', () => {
    // @ts-expect-error confidence is an object
    rankItems(texts, riceModel);
  });

  it('takes any items with a model from JSON', () => {
    rankItems(ideas, fromJson);
    rankItems([{ id: 'a', anything: 1 }], fromJson);
    expectTypeOf(rankItems(ideas, fromJson).ranked[0]!.item).toEqualTypeOf<Idea>();
  });

  it('types the option `input` by the item and the criteria', () => {
    const ranking = rankItems(nested, riceModel, {
      id: (item) => {
        expectTypeOf(item).toEqualTypeOf<(typeof nested)[number]>();
        return `${item.key}`;
      },
      input: ({ fields }) => fields,
    });
    expectTypeOf(ranking.incomplete[0]!.missing).toEqualTypeOf<readonly RiceName[]>();
    // @ts-expect-error the criteria are not on the items themselves
    rankItems(nested, riceModel);
    // @ts-expect-error a criterion cannot be an object
    rankItems(nested, riceModel, { input: ({ fields }) => ({ ...fields, reach: { value: 1 } }) });
  });

  it('does not compile with a misspelt criterion in what `input` returns', () => {
    rankItems(nested, riceModel, {
      input: ({ fields: { reach, impact, effort } }) => ({
        reach,
        impact,
        confidence: 1,
        effort,
        note: 'x',
      }),
    });
    // @ts-expect-error effort is spelt efort
    rankItems(nested, riceModel, {
      input: ({ fields: { reach, impact, effort } }) => ({
        reach,
        impact,
        confidence: 1,
        efort: effort,
      }),
    });
  });

  it('does not compile with a misspelt option', () => {
    // @ts-expect-error tolerance is spelt tolerence
    rankItems(ideas, riceModel, { tolerence: 0 });
  });

  it('knows the names of the criteria of a weighted model', () => {
    const model = weightedModel({
      id: 'fit',
      criteria: {
        value: { label: 'Value', direction: 'benefit', weight: 1 },
        risk: { label: 'Risk', direction: 'cost', weight: 1 },
      },
    });
    expectTypeOf(model).toEqualTypeOf<ScoringModel<'value' | 'risk'>>();
    rankItems([{ id: 'a', value: 1, risk: 1 }], model);
    // @ts-expect-error risk is missing
    rankItems([{ id: 'a', value: 1, rsk: 1 }], model);
  });
});

describe('topItems', () => {
  it('is typed as rankItems', () => {
    topItems(ideas, riceModel, 3);
    topItems(nested, riceModel, 3, { input: ({ fields }) => fields });
    topItems(misspelt, fromJson, 3);
    // @ts-expect-error confidence is spelt confidnce
    topItems(misspelt, riceModel, 3);
  });
});

describe('rankTable', () => {
  it('takes the table of any model', () => {
    expectTypeOf(rankTable(prepareColumns(ideas, riceModel))).toEqualTypeOf<Uint32Array>();
    rankTable(prepareColumns(ideas, fromJson));
  });
});

describe('scoreItem', () => {
  it('names the criteria that are missing', () => {
    expectTypeOf(scoreItem(riceModel, { reach: 1 })).toEqualTypeOf<ItemScore<RiceName>>();
    // @ts-expect-error confidence is spelt confidnce
    scoreItem(riceModel, { confidnce: 1 });
  });
});

describe('rice', () => {
  it('takes numbers only, each of them', () => {
    expectTypeOf(rice({ reach: 1, impact: 1, confidence: 1, effort: 1 })).toEqualTypeOf<number>();
    // @ts-expect-error confidence is spelt confidnce
    rice({ reach: 1, impact: 1, confidnce: 1, effort: 1 });
    // @ts-expect-error effort is missing
    rice({ reach: 1, impact: 1, confidence: 1 });
    // @ts-expect-error null is no number
    rice({ reach: 1, impact: 1, confidence: 1, effort: null });
  });
});

describe('createLiveRanking and prepareColumns', () => {
  it('take what rankItems takes', () => {
    prepareColumns(ideas, riceModel);
    prepareColumns(nested, riceModel, { input: ({ fields }) => fields });
    createLiveRanking(ideas, riceModel);
    createLiveRanking(nested, riceModel, {
      id: ({ key }) => `${key}`,
      input: ({ fields }) => fields,
    });
  });

  it('do not compile with a misspelt criterion', () => {
    // @ts-expect-error confidence is spelt confidnce
    prepareColumns(misspelt, riceModel);
    // @ts-expect-error the same
    createLiveRanking(misspelt, riceModel);
  });
});

describe('the functions that take ranges', () => {
  const tagged = [{ id: 'a', tags: ['x'], cost: { p10: 1, p90: 2 } }];
  it('take any items with a model from JSON', () => {
    rankUnderUncertainty(tagged, fromJson, { seed: 1 });
    valueOfInformation(tagged, fromJson, { seed: 1 });
    validateUncertainItems(tagged, fromJson);
    flipDistances(tagged, fromJson, { id: 'a' });
  });

  it('do not compile with a misspelt criterion', () => {
    // @ts-expect-error confidence is spelt confidnce
    rankUnderUncertainty(misspelt, riceModel, { seed: 1 });
    // @ts-expect-error the same
    flipDistances(misspelt, riceModel, { id: 'a' });
  });
});

describe('a model', () => {
  it('does not compile with a formula of a criterion that it lacks', () => {
    const model: ScoringModel<'a'> = {
      id: 'x',
      version: '1',
      name: 'X',
      criteria: { a: { label: 'A', direction: 'benefit' } },
      // @ts-expect-error b is no criterion
      formula: { criterion: 'b' },
    };
    expectTypeOf(model.criteria.a.label).toEqualTypeOf<string>();
  });
});
