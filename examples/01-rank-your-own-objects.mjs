// Ranks objects that have no field of ours, says what is not ranked and why, and takes the first two only.
// Guide: docs/guides/rank-your-own-objects.md
import { formatFinding, formatRanking, rankItems, topItems, wsjfModel } from 'product-kernel';

const issues = [
  { key: 'PAY-7', summary: 'Refunds', estimate: { value: 8, urgency: 5, risk: 2, points: 4 } },
  { key: 'PAY-9', summary: 'Invoices', estimate: { value: 5, urgency: 8, risk: 2, points: 4 } },
  {
    key: 'PAY-3',
    summary: 'New ledger',
    estimate: { value: 13, urgency: 3, risk: 13, points: 13 },
  },
  {
    key: 'PAY-4',
    summary: 'Chargebacks',
    estimate: { value: 3, urgency: 2, risk: 1, points: null },
  },
  { key: 'PAY-9', summary: 'Vouchers', estimate: { value: 2, urgency: 1, risk: 1, points: 0 } },
];

const options = {
  id: ({ key }) => key,
  input: ({ estimate }) => ({
    businessValue: estimate.value,
    timeCriticality: estimate.urgency,
    riskReduction: estimate.risk,
    jobSize: estimate.points,
  }),
  // Among equal scores the more urgent one first; the rank stays shared.
  tieBreakers: [(a, b) => b.estimate.urgency - a.estimate.urgency],
};

const ranking = rankItems(issues, wsjfModel, options);
console.log(
  formatRanking(ranking, { decimals: 2, columns: { Summary: ({ summary }) => summary } }),
);

console.log('\nOf the list as a whole');
for (const finding of ranking.findings)
  console.log(`${finding.severity}: ${formatFinding(finding)}`);

const first = topItems(issues, wsjfModel, 2, options).map(({ item }) => item.summary);
console.log(`\nThe first two: ${first.join(', ')}`);
