import { describe, expect, it } from 'vitest';
import { type Progress, runToEnd } from '../../src/core/progress.js';

function* countSteps(total: number): Generator<Progress<string>, number> {
  for (let done = 0; done < total; done++) yield { done, total, best: `step ${done}` };
  return total * 10;
}

describe('runToEnd', () => {
  it('gives the result of the last step', () => {
    expect(runToEnd(countSteps(3))).toBe(30);
    expect(runToEnd(countSteps(0))).toBe(0);
  });

  it('leaves a computation that others step through alone', () => {
    const steps = countSteps(2);
    expect(steps.next()).toEqual({ done: false, value: { done: 0, total: 2, best: 'step 0' } });
    expect(runToEnd(steps)).toBe(20);
  });

  it('passes on what a step throws', () => {
    function* failing(): Generator<Progress, number> {
      yield { done: 0, total: 1 };
      throw new RangeError('no');
    }
    expect(() => runToEnd(failing())).toThrow(RangeError);
  });
});
