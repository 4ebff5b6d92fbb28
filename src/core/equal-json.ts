import { hasOwn } from './json.js';

/**
 * Do two JSON values say the same? Objects are compared by key in any order; a key that holds undefined is as good as absent.
 *
 * Without recursion, so that depth costs no stack.
 */
export function isEqualJson(first: unknown, second: unknown): boolean {
  const pairs: unknown[] = [first, second];
  while (pairs.length > 0) {
    const b = pairs.pop();
    const a = pairs.pop();
    if (Object.is(a, b)) continue;
    if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
    let count = 0;
    for (const key of Object.keys(a)) {
      const value = a[key];
      if (value === undefined) continue;
      count += 1;
      if (!hasOwn(b, key)) return false;
      // Nearly every field is a text that is the same.
      if (value !== b[key]) pairs.push(value, b[key]);
    }
    for (const key of Object.keys(b)) if (b[key] !== undefined) count -= 1;
    if (count !== 0) return false;
  }
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
