import { describe, expectTypeOf, it } from 'vitest';
import { readScoringCsv } from '../../src/interop/scoring-csv.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { ScoringModel } from '../../src/prioritization/types.js';

describe('readScoringCsv', () => {
  it('knows the criteria of a built-in model', () => {
    const { items, columns } = readScoringCsv('', riceModel, {
      columns: { effort: 'Effort (pm)' },
    });
    expectTypeOf(items[0]!.effort).toEqualTypeOf<number | string | null>();
    expectTypeOf(items[0]!.id).toEqualTypeOf<string>();
    expectTypeOf(items[0]!.fields).toEqualTypeOf<Readonly<Record<string, string>>>();
    expectTypeOf(columns.reach).toEqualTypeOf<string | undefined>();
    rankItems(items, riceModel);
    // @ts-expect-error a misspelt criterion
    readScoringCsv('', riceModel, { columns: { efort: 'Effort' } });
    expectTypeOf(items[0]!).not.toHaveProperty('efort');
  });

  it('takes a model whose criteria the compiler does not know', () => {
    const model: ScoringModel = riceModel;
    const { items } = readScoringCsv('', model, { columns: { anything: 'x' } });
    expectTypeOf(items[0]!.id).toEqualTypeOf<string>();
    expectTypeOf(items[0]!['anything']).toEqualTypeOf<number | string | null | undefined>();
    rankItems(items, model);
  });
});
