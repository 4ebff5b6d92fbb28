/** Numbers that are the same in every run: a small linear congruential generator (Numerical Recipes). */
export function createNumbers(seed) {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * bound);
  };
}

const IMPACTS = [0.25, 0.5, 1, 2, 3];
const POINTS = [1, 2, 3, 5, 8, 13, 20];

/** Items with the inputs of RICE and of WSJF. */
export function createItems(count) {
  const below = createNumbers(7);
  return Array.from({ length: count }, (_, at) => ({
    id: `item-${at}`,
    reach: 1 + below(20_000),
    impact: IMPACTS[below(5)],
    confidence: (1 + below(100)) / 100,
    effort: (1 + below(400)) / 10,
    businessValue: POINTS[below(7)],
    timeCriticality: POINTS[below(7)],
    riskReduction: POINTS[below(7)],
    jobSize: POINTS[below(7)],
  }));
}

export function toColumns(items) {
  const names = Object.keys(items[0]).filter((name) => name !== 'id');
  return Object.fromEntries(
    names.map((name) => [name, Float64Array.from(items, (item) => item[name])]),
  );
}
