// Ranking against an anchor written by hand and against the peers: npm run bench -- prioritization
import {
  createLiveRanking,
  prepareColumns,
  rankItems,
  rankTable,
  riceModel,
  topOfTable,
  updateRanking,
  wsjfModel,
} from '../dist/prioritization/index.js';
import { moveInPlace, radixArgsort, riceByHand, topByHand, wsjfByHand } from './anchor.mjs';
import { createItems, createNumbers, toColumns } from './data.mjs';
import { line, measure, printTable, twice } from './measure.mjs';
import { peers } from './peers.mjs';

const N = 100_000;
const items = createItems(N);
const columns = toColumns(items);
const models = [riceModel, wsjfModel];

const riceOf = ({ reach, impact, confidence, effort }) => (reach * impact * confidence) / effort;
const wsjfOf = ({ businessValue, timeCriticality, riskReduction, jobSize }) =>
  (businessValue + timeCriticality + riskReduction) / jobSize;
const anchor = () => [radixArgsort(riceByHand(columns)), radixArgsort(wsjfByHand(columns))];
checkAgainstAnchor();

printTable(`Ranking ${N.toLocaleString('en')} items by RICE and WSJF, full order`, twice(fullOrder));
printTable('The best 50', twice(topFifty));
printTable('One changed estimate, full ranking kept', twice(oneChange));
printTable('Peers', twice(againstPeers));
printTable('Growth and memory', [...twice(growth), ...memory()]);

function fullOrder() {
  const tables = models.map((model) => prepareColumns(items, model));
  const best = measure([
    ['anchor', anchor],
    ['columns', () => tables.map((table) => rankTable(table))],
    ['rows', () => models.map((model) => rankTable(prepareColumns(items, model)))],
    ['objects by hand', () => [objectsByHand(riceOf), objectsByHand(wsjfOf)]],
    ['rankItems', () => models.map((model) => rankItems(items, model))],
  ]);
  const [a, byHand] = [best.get('anchor'), best.get('objects by hand')];
  return [
    line('from prepared columns, validation included ÷ anchor', best.get('columns') / a, 1.5),
    line('from plain rows ÷ anchor', best.get('rows') / a, 2.5),
    line('rankItems ÷ the same objects made by hand', best.get('rankItems') / byHand, 1.6),
    { what: `the same objects made by hand ÷ anchor`, ratio: (byHand / a).toFixed(2), bar: 'about 8.5', holds: true },
    { what: 'the anchor in ms', ratio: a.toFixed(1), bar: '', holds: true },
  ];
}

/** The cheapest pass that makes the objects of a ranking: typed scores, radix order, duplicate ids detected, ranks counted. */
function objectsByHand(score) {
  const scores = new Float64Array(N);
  const seen = new Set();
  for (let at = 0; at < N; at += 1) {
    const item = items[at];
    scores[at] = score(item);
    seen.add(item.id);
  }
  const order = radixArgsort(scores);
  const ranked = new Array(N);
  let rank = 0;
  let before = Number.NaN;
  for (let at = 0; at < N; at += 1) {
    const row = order[at];
    const value = scores[row];
    const tied = value === before;
    if (!tied) rank = at + 1;
    else ranked[at - 1].tied = true;
    ranked[at] = { item: items[row], id: items[row].id, score: value, rank, tied };
    before = value;
  }
  return { ranked, duplicates: seen.size !== N };
}

function topFifty() {
  const tables = models.map((model) => prepareColumns(items, model));
  const best = measure([
    ['anchor', () => [topByHand(riceByHand(columns), 50), topByHand(wsjfByHand(columns), 50)]],
    ['top', () => tables.map((table) => topOfTable(table, 50))],
  ], 25);
  return [line('topOfTable ÷ heap by hand', best.get('top') / best.get('anchor'), 2.5)];
}

function oneChange() {
  const scores = riceByHand(columns);
  const order = radixArgsort(scores);
  const live = createLiveRanking(items, riceModel);
  const table = prepareColumns(items, riceModel);
  const below = createNumbers(11);
  const edits = Array.from({ length: 2000 }, () => ({ row: below(N), effort: (1 + below(400)) / 10 }));
  const best = measure([
    ['in place', () => {
      for (const { row, effort } of edits) {
        const { reach, impact, confidence } = items[row];
        moveInPlace(order, scores, row, (reach * impact * confidence) / effort);
      }
    }],
    ['live', () => edits.reduce((ranking, { row, effort }) => updateRanking(ranking, items[row].id, { effort }), live)],
    ['anew', () => rankTable(prepareColumns(items, riceModel))],
    ['anew from columns', () => rankTable(table)],
  ]);
  const each = best.get('live') / edits.length;
  return [
    line('updateRanking ÷ binary-search move in place', best.get('live') / best.get('in place'), 20),
    line('ranking anew from rows ÷ updateRanking', best.get('anew') / each, 100, false),
    { what: 'ranking anew from columns ÷ updateRanking', ratio: (best.get('anew from columns') / each).toFixed(0), bar: '', holds: true },
    { what: 'updateRanking in µs', ratio: (each * 1000).toFixed(1), bar: '', holds: true },
  ];
}

function againstPeers() {
  const contenders = peers(items, columns);
  const tables = models.map((model) => prepareColumns(items, model));
  const own = measure([
    ['prepareColumns and rankTable', () => models.map((model) => rankTable(prepareColumns(items, model)))],
    ['rankTable', () => tables.map((table) => rankTable(table))],
    ['rankItems', () => models.map((model) => rankItems(items, model))],
  ]);
  return contenders.map(({ name, run, rounds, bar, against, scale = 1 }) => {
    const time = measure([[name, run]], rounds).get(name) * scale;
    return line(`${name} ÷ ${against}`, time / own.get(against), bar, false);
  });
}

/** Growth of the whole way from rows to order, beside that of the same way written by hand: large lists outgrow the caches. */
function growth() {
  const large = createItems(1_000_000);
  const rank = (list) => () => models.map((model) => rankTable(prepareColumns(list, model)));
  const byHand = (list) => () =>
    [riceOf, wsjfOf].map((score) => radixArgsort(Float64Array.from(list, (item) => score(item))));
  const small = measure([['library', rank(items)], ['by hand', byHand(items)]], 15);
  const big = measure([['library', rank(large)], ['by hand', byHand(large)]], 7);
  const grown = (name) => big.get(name) / small.get(name);
  return [
    // Where the same by hand grows faster than the bar, 1.1 times its growth is the bar (docs/quality.md).
    line('time(1,000,000) ÷ time(100,000), rows to order', grown('library'), Number(Math.max(13, 1.1 * grown('by hand')).toFixed(2))),
    { what: 'the same by hand', ratio: grown('by hand').toFixed(2), bar: '', holds: true },
  ];
}

function memory() {
  const bytes = models.reduce((sum, model) => {
    const table = prepareColumns(items, model);
    const held = Object.values(table.columns).reduce((total, column) => total + column.byteLength, 0);
    return sum + held + table.status.byteLength + rankTable(table).byteLength;
  }, 0);
  return [line('bytes per item: prepared columns and two rankings', bytes / N, 110)];
}

function checkAgainstAnchor() {
  const [byRice, byWsjf] = anchor();
  for (const [expected, model] of [[byRice, riceModel], [byWsjf, wsjfModel]]) {
    // Without tolerance: the anchor knows no ties but equal doubles.
    const order = rankTable(prepareColumns(items, model), { tolerance: 0 });
    if (order.some((row, at) => row !== expected[at])) throw new Error(`order differs from the anchor: ${model.id}`);
  }
}
