/** How far a stepwise computation has come. */
export interface Progress<Best = unknown> {
  /** Steps done, 0 to `total`. */
  readonly done: number;
  /** Steps in all. */
  readonly total: number;
  /** The best answer so far, where there is one: good to show, and to keep when one stops early. */
  readonly best?: Best | undefined;
}

/** The result of a stepwise computation, run without a pause. */
export function runToEnd<Best, Return>(steps: Generator<Progress<Best>, Return>): Return {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
