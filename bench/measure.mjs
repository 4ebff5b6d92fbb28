/**
 * Times contenders in turn within one run: each round runs every contender once, so that a slow phase of the machine hits all.
 *
 * @param contenders - [name, function]; the result of the function is kept from being optimised away
 * @returns the fastest time of each contender in ms, by name
 */
export function measure(contenders, rounds = 9) {
  const best = new Map(contenders.map(([name]) => [name, Infinity]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of contenders) {
      const start = performance.now();
      sink = run();
      best.set(name, Math.min(best.get(name), performance.now() - start));
    }
  }
  return best;
}

export let sink;

/** One line of the table: what was measured, the ratio, the bar, and whether it holds. */
export function line(what, ratio, bar, isAtMost = true) {
  const holds = isAtMost ? ratio <= bar : ratio >= bar;
  return { what, ratio: ratio.toFixed(2), bar: `${isAtMost ? '≤' : '≥'} ${bar}`, holds };
}

/** A ratio is missed only when two runs in a row miss it: machines are shared and noisy. */
export function twice(run) {
  const first = run();
  if (first.every(({ holds }) => holds)) return first;
  const second = run();
  return first.map((row, at) => (row.holds ? row : second[at]));
}

export function printTable(title, rows) {
  console.log(`\n${title}\n`);
  console.log('| what | ratio | bar | holds |\n|---|---:|---:|---|');
  for (const { what, ratio, bar, holds } of rows) {
    console.log(`| ${what} | ${ratio} | ${bar} | ${holds ? 'yes' : '**no**'} |`);
  }
}
