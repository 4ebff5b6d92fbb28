import { describe, expect, it } from 'vitest';
import { publicNames } from '../docs/public-names.js';
import { CORPUS, type HostileValue } from './corpus.js';
import { DOORS, WITHOUT_DOOR } from './doors.js';
import { problemOf } from './expect-total.js';

describe('the doors', () => {
  const withDoor = new Set(DOORS.map(({ door }) => door));
  const functions = publicNames().flatMap(({ isFunction, name }) => (isFunction ? [name] : []));

  it('lead to every public function, or a reason says why not', () => {
    const closed = functions.filter((name) => !withDoor.has(name) && !(name in WITHOUT_DOOR));
    expect(closed, 'add doors in test/hostile, or a reason to WITHOUT_DOOR').toEqual([]);
  });

  it('have a place each, and no reason stands beside a door', () => {
    const places = DOORS.map(({ door, place }) => `${door}: ${place}`);
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
    const known = new Set(functions);
    const idle = Object.keys(WITHOUT_DOOR).filter((name) => withDoor.has(name) || !known.has(name));
    expect(idle).toEqual([]);
  });
});

describe('the corpus of hostile values', () => {
  it('holds at least 200, each under a name of its own', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(200);
    expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
  });
});

describe('problemOf', () => {
  const value: HostileValue = { name: 'a', kind: 'json', make: () => 'a' };
  const finding = (params: unknown) => [
    { code: 'a/b', severity: 'error', path: [], message: 'm', params },
  ];
  const throwing = (error: unknown) => () => {
    throw error;
  };

  it('accepts an answer and a DomainError', () => {
    const error = Object.assign(new Error('x'), {
      name: 'DomainError',
      code: 'core/x',
      params: {},
    });
    expect(problemOf(() => 1, value)).toBeUndefined();
    expect(problemOf(() => finding({ x: null }), value)).toBeUndefined();
    expect(problemOf(throwing(error), value)).toBeUndefined();
  });

  it('tells a foreign exception, also one that cannot be read', () => {
    expect(problemOf(throwing(new RangeError('deep')), value)).toBe('threw RangeError: deep');
    const unreadable = new Proxy({}, { get: throwing(new Error('trap')) });
    expect(problemOf(throwing(unreadable), value)).toBe('threw something that cannot be read');
  });

  it('tells findings that are not JSON, or too many of them', () => {
    expect(problemOf(() => finding({ x: Number.NaN }), value)).toContain('loses .params.x');
    expect(problemOf(() => ({ findings: finding(1n) }), value)).toContain('is not JSON');
    const many = new Array(101).fill(finding({})[0]);
    expect(problemOf(() => ({ ok: false, error: many }), value, { isParse: true })).toBe(
      'reports 101 findings',
    );
    expect(problemOf(() => ({ ok: false, error: many }), value)).toBeUndefined();
  });

  it('tells a figure that is none, where figures are wanted', () => {
    const answer = () => [{ share: Number.NaN }];
    expect(problemOf(answer, value, { isFigures: true })).toBe('answers with NaN as share');
    expect(problemOf(answer, value)).toBeUndefined();
  });

  it('tells a change of Object.prototype', () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    const pollute = () => {
      prototype['polluted'] = 1;
    };
    expect(problemOf(pollute, value)).toBe('changed Object.prototype');
    delete prototype['polluted'];
  });

  it('tells a call that is slow twice', () => {
    const wait = () => {
      // By the clock of the processor, on which a busy machine gives less than by that on the wall.
      const start = process.cpuUsage();
      while (process.cpuUsage(start).user < 1_100_000);
    };
    expect(problemOf(wait, value)).toMatch(/^took \d{4,} ms$/);
  });
});
