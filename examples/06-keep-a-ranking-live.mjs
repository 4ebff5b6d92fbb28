// One estimate changes at a time; the ranks follow, the version before stays, and the drift since then is measured.
// Guide: docs/guides/keep-a-ranking-live.md
import {
  cd3Model,
  compareRankings,
  createLiveRanking,
  formatScore,
  pageOfRanking,
  rankOf,
  removeFromRanking,
  updateRanking,
} from 'product-kernel';

const agreed = createLiveRanking(
  [
    { id: 'refunds', costOfDelay: 10, duration: 2 },
    { id: 'invoices', costOfDelay: 30, duration: 4 },
    { id: 'vouchers', costOfDelay: 12, duration: 3 },
    { id: 'ledger', costOfDelay: 40, duration: null },
  ],
  cd3Model,
);

const changes = [
  ['refunds', { duration: 1 }],
  ['ledger', { duration: 5 }],
  ['exports', { costOfDelay: 16, duration: 2 }],
];
let today = agreed;
for (const [id, input] of changes) {
  today = updateRanking(today, id, input);
  const { rank, tied } = rankOf(today, id);
  console.log(`${id} ${JSON.stringify(input)}: number ${rank}${tied ? ', shared' : ''}`);
}
today = removeFromRanking(today, 'invoices');

const show = (title, ranking) => {
  console.log(`\n${title}`);
  for (const { rank, tied, id, score } of pageOfRanking(ranking, 0, 10)) {
    console.log(
      `${`${rank}${tied ? '=' : ''}`.padEnd(4)}${id.padEnd(10)}${formatScore(score, { decimals: 1 })}`,
    );
  }
};
show('Today', today);
show('As agreed', agreed);

const { kendallTau, entered, left } = compareRankings(
  pageOfRanking(agreed, 0, agreed.size),
  pageOfRanking(today, 0, today.size),
);
console.log(`\nNew: ${entered.join(', ')}. Gone: ${left.join(', ')}.`);
console.log(
  `Order of those in both, 1 = the same, -1 = reversed: ${kendallTau.status === 'known' ? kendallTau.value : kendallTau.reason}`,
);
