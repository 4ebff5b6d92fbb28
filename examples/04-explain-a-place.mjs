// Says for every item why it stands where it stands, and shows the difference between two items as a waterfall.
// Guide: docs/guides/explain-a-place.md
import {
  explainRank,
  explainScore,
  formatRanking,
  formatScore,
  rankItems,
  riceModel,
} from 'product-kernel';

const items = [
  { id: 'Search', reach: 450, impact: 3, confidence: 1, effort: 2 },
  { id: 'Export', reach: 2000, impact: 1, confidence: 0.8, effort: 4 },
  { id: 'Single sign-on', reach: 800, impact: 2, confidence: 0.5, effort: 1 },
  { id: 'Gantt view', reach: 300, impact: 1, confidence: 0, effort: 3 },
];
const ranking = rankItems(items, riceModel);
console.log(formatRanking(ranking));

for (const { id } of ranking.ranked) {
  console.log('');
  for (const sentence of explainRank(ranking, riceModel, { id }).sentences) console.log(sentence);
}

const [search, , signOn] = items;
const { score, reference, contributions } = explainScore(riceModel, search, { against: signOn });
const number = (value) => formatScore(value, { decimals: 1 }).padStart(8);
console.log(`\n${'Single sign-on'.padEnd(28)}${number(reference)}`);
for (const { criterion, from, to, value } of contributions) {
  console.log(`  ${criterion.padEnd(11)}${`${from} to ${to}`.padEnd(15)}${number(value)}`);
}
console.log(`${'Search'.padEnd(28)}${number(score)}`);
