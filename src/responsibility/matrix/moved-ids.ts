/**
 * The fewest ids that have to move for one order to become the other: those outside a longest run that keeps its order.
 *
 * Ids that are in one order only are left out: they have not moved.
 *
 * @returns ids in the order of `after`
 * @see Craige Schensted, "Longest increasing and decreasing subsequences", Canadian Journal of Mathematics 13, 1961
 */
export function movedIds(before: readonly string[], after: readonly string[]): readonly string[] {
  const places = new Map(before.map((id, place) => [id, place]));
  const common = after.filter((id) => places.has(id));
  const values = common.map((id) => places.get(id)!);
  /** Where the best run of each length ends, and what stands before each in its run. */
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : ends[low - 1]!);
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = previous[at]!) kept.add(at);
  return common.filter((_, at) => !kept.has(at));
}
