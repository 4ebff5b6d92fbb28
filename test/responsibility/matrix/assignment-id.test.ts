import { describe, expect, it } from 'vitest';
import { assignmentId } from '../../../src/responsibility/matrix/assignment-id.js';

describe('assignmentId', () => {
  it('joins activity, role and code by a slash', () => {
    expect(assignmentId('release', 'dev', 'R')).toBe('release/dev/R');
  });

  it('escapes the separator and the escape, so that ids that hold them do not collide', () => {
    expect(assignmentId('a/b', 'c', 'R')).toBe('a~1b/c/R');
    expect(assignmentId('a', 'b/c', 'R')).toBe('a/b~1c/R');
    expect(assignmentId('a~1b', 'c', 'R')).toBe('a~01b/c/R');
  });

  it('is a text for what is no text, too', () => {
    const hostile = { toString: () => 'x' } as never;
    expect(assignmentId(hostile, Number.NaN as never, 'R')).toBe('object/NaN/R');
  });

  it('takes any text', () => {
    expect(assignmentId('', '__proto__', '')).toBe('/__proto__/');
  });
});
