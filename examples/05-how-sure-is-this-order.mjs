// Ranges instead of numbers: how often the order holds, what would turn it, and which estimate to refine first.
// Guide: docs/guides/how-sure-is-this-order.md
import * as kernel from 'product-kernel';

const model = kernel.riceModel;
const between = (p10, p90) => ({ p10, p90 });
const items = [
  { id: 'Search', reach: between(300, 700), impact: 2, confidence: 1, effort: between(1.5, 3) },
  { id: 'Export', reach: between(400, 900), impact: 1, confidence: 1, effort: between(1, 2) },
  { id: 'Themes', reach: between(100, 800), impact: 1, confidence: 1, effort: between(1, 2) },
  { id: 'Gantt', reach: between(0, 50), impact: 1, confidence: 1, effort: 3 },
];
const round = (value, decimals = 1) => kernel.formatScore(value, { decimals });
const percent = (share) => `${round(100 * share)} %`;

console.log('What keeps an item out');
for (const finding of kernel.validateUncertainItems(items, model)) {
  console.log(`${finding.severity}: ${kernel.formatFinding(finding)}`);
}

console.log('\nFirst, in how many trials');
for (const place of kernel.rankUnderUncertainty(items, model, { seed: 1 })) {
  console.log(`${place.id}  ${percent(place.winShare)} ± ${percent(place.standardError)}`);
}

const [search, exported, themes] = items;
const ahead = kernel.winProbability(model, search, themes);
const answer = ahead.status === 'known' ? percent(ahead.value) : ahead.reason;
console.log(`\nSearch ahead of Themes, exactly: ${answer}`);

console.log('\nWhat alone would bring Export level with Search, at the medians');
const median = ({ p10, p90 }) => Math.sqrt(p10 * p90);
const medians = [search, exported].map((item) => {
  return { ...item, reach: median(item.reach), effort: median(item.effort) };
});
for (const flip of kernel.flipDistances(medians, model, { id: 'Export' })) {
  const remark = flip.reachable ? '' : ', not allowed';
  console.log(`${flip.criterion} × ${round(flip.factor, 3)}${remark}`);
}

console.log('\nWorth knowing before the choice, in points of score');
for (const gain of kernel.valueOfInformation(items, model, { seed: 1 })) {
  console.log(`${gain.id}, ${gain.criterion}: ${round(gain.value)} ± ${round(gain.standardError)}`);
}
