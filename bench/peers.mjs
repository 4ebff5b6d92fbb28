// What a developer would take today. Each gets the same items and has to give the same full order by RICE and by WSJF.
import { desc, table as arqueroTable } from 'arquero';
import { HyperFormula } from 'hyperformula';
import { compile } from 'mathjs';
import * as z from 'zod';
import { radixArgsort } from './anchor.mjs';

const RICE = 'reach * impact * confidence / effort';
const WSJF = '(businessValue + timeCriticality + riskReduction) / jobSize';

export function peers(items, columns) {
  const loaded = arqueroTable({ row: items.map((_, at) => at), ...columns });
  const compiled = [compile(RICE), compile(WSJF)];
  const schema = z.object({
    id: z.string(),
    reach: z.number().min(0),
    impact: z.number().min(0),
    confidence: z.number().min(0).max(1),
    effort: z.number().positive(),
    businessValue: z.number().min(0),
    timeCriticality: z.number().min(0),
    riskReduction: z.number().min(0),
    jobSize: z.number().positive(),
  });
  const scores = [
    (item) => (item.reach * item.impact * item.confidence) / item.effort,
    (item) => (item.businessValue + item.timeCriticality + item.riskReduction) / item.jobSize,
  ];
  const naive = (list, score) =>
    list.map((item) => ({ item, score: score(item) })).sort((a, b) => b.score - a.score);
  return [
    {
      name: 'naive { item, score } and sort',
      run: () => scores.map((score) => naive(items, score)),
      rounds: 5,
      against: 'prepareColumns and rankTable',
      bar: 5,
    },
    {
      name: 'zod per item, then sort',
      run: () => {
        const parsed = items.map((item) => schema.parse(item));
        return scores.map((score) => naive(parsed, score));
      },
      rounds: 5,
      against: 'rankItems',
      bar: 3,
    },
    {
      name: 'mathjs, compiled, then a fast sort',
      run: () => compiled.map((formula) => radixArgsort(Float64Array.from(items, (item) => formula.evaluate(item)))),
      rounds: 5,
      against: 'prepareColumns and rankTable',
      bar: 3,
    },
    {
      name: 'arquero, loaded',
      run: () => [
        loaded.derive({ score: (d) => (d.reach * d.impact * d.confidence) / d.effort }).orderby(desc('score')).array('row'),
        loaded
          .derive({ score: (d) => (d.businessValue + d.timeCriticality + d.riskReduction) / d.jobSize })
          .orderby(desc('score'))
          .array('row'),
      ],
      rounds: 3,
      // Its columns are loaded beforehand, and so are ours.
      against: 'rankTable',
      bar: 5,
    },
    {
      // 20,000 rows and scaled up: the whole list takes minutes. Linear scaling favours HyperFormula, which grows faster.
      name: 'HyperFormula, cold (20,000 rows × 5)',
      run: () => hyperFormula(items.slice(0, 20_000)),
      rounds: 1,
      scale: items.length / 20_000,
      against: 'prepareColumns and rankTable',
      bar: 60,
    },
  ];
}

function hyperFormula(items) {
  const rows = items.map((item, at) => {
    const row = at + 1;
    const { reach, impact, confidence, effort, businessValue, timeCriticality, riskReduction, jobSize } = item;
    return [
      reach, impact, confidence, effort, businessValue, timeCriticality, riskReduction, jobSize,
      `=A${row}*B${row}*C${row}/D${row}`,
      `=(E${row}+F${row}+G${row})/H${row}`,
    ];
  });
  const engine = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3', smartRounding: false, precisionEpsilon: 0 });
  const values = engine.getSheetValues(0);
  engine.destroy();
  return [8, 9].map((column) => radixArgsort(Float64Array.from(values, (row) => row[column])));
}
