import { type Cell, cellsOf, codeAt, type MatrixIndex, placesOf } from '../matrix/matrix-index.js';
import { type Bounds, boundsOf, holds } from '../staffing/period.js';

/** A cell with more assignments is taken as if all ran at the same time. */
const MOST_DATED = 100;

/** The sets of codes that a cell holds on one day, as bits: without dates one set; a set within another one is left out. */
export function masksAtOnce(index: MatrixIndex, cell: Cell): readonly number[] {
  const places = [...placesOf(index, cell)];
  if (index.dated[cell.activity] === 0 || places.length > MOST_DATED) return [cell.mask];
  const runs = periodsOf(index, places).map(({ place, bounds }) => ({
    bit: cell.mask & (1 << codeAt(index, place)),
    bounds,
  }));
  const masks = runs.map(({ bounds: { from } }) =>
    runs.reduce((mask, { bit, bounds }) => (holds(bounds, from) ? mask | bit : mask), 0),
  );
  const distinct = [...new Set(masks)];
  return distinct.filter((mask) =>
    distinct.every((other) => other === mask || (mask & ~other) !== 0),
  );
}

/** How many roles hold one of these codes on the day on which most do; a hand-over is never two of them. */
export function mostAtOnce(index: MatrixIndex, activity: number, mask: number): number {
  const events = cellsOf(index, activity).flatMap((cell) => {
    const places = [...placesOf(index, cell)].filter((at) => (mask >> codeAt(index, at)) & 1);
    return joinPeriods(periodsOf(index, places).map(({ bounds }) => bounds)).flatMap(
      ({ from, to }) => [
        { day: from, change: 1 },
        { day: to, change: -1 },
      ],
    );
  });
  // The day `to` is the first one without: who leaves goes before who comes.
  events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.change - b.change));
  let count = 0;
  let most = 0;
  for (const { change } of events) {
    count += change;
    most = Math.max(most, count);
  }
  return most;
}

/** Does every day of the second assignment lie in the first? */
export function coversPeriod({ assignments }: MatrixIndex, first: number, second: number): boolean {
  const [outer, inner] = [first, second].map((place) => boundsOf(assignments.entities[place]!));
  if (outer === undefined || inner === undefined) return false;
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Is there a day on which both run? Where one has no sound period, they count as running together. */
export function runTogether({ assignments }: MatrixIndex, first: number, second: number): boolean {
  const [a, b] = [first, second].map((place) => boundsOf(assignments.entities[place]!));
  return a === undefined || b === undefined || (a.from < b.to && b.from < a.to);
}

function periodsOf({ assignments }: MatrixIndex, places: readonly number[]) {
  return places.flatMap((place) => {
    const bounds = boundsOf(assignments.entities[place]!);
    return bounds === undefined ? [] : [{ place, bounds }];
  });
}

/** Periods that meet or overlap become one. */
function joinPeriods(periods: readonly Bounds[]): readonly Bounds[] {
  const joined: { from: string; to: string }[] = [];
  for (const { from, to } of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined[joined.length - 1];
    if (last === undefined || last.to < from) joined.push({ from, to });
    else if (last.to < to) last.to = to;
  }
  return joined;
}
