import { describe, expect, it } from 'vitest';
import { ROLE_CONTRASTS } from '../../../src/responsibility/role-fit/role-contrasts.js';
import {
  FIT_REASONS,
  FIT_VERDICTS,
} from '../../../src/responsibility/role-fit/role-fit-messages.js';
import { suggestAccountable } from '../../../src/responsibility/role-fit/suggest-accountable.js';
import type { ActivityDimensions } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';

const MANAGEMENT = 'product-management';
const OPERATIONS = 'product-operations';

describe('ROLE_CONTRASTS', () => {
  it('sets product management against product operations in four dimensions', () => {
    expect(
      ROLE_CONTRASTS.map(({ dimension, roles }) => [dimension, ...Object.keys(roles)]),
    ).toEqual([
      ['focus', 'strategy', 'execution'],
      ['facing', 'customer', 'internal'],
      ['stance', 'visionary', 'tactical'],
      ['mode', 'communication', 'coordination'],
    ]);
    for (const { roles } of ROLE_CONTRASTS) {
      expect(Object.values(roles)).toEqual([MANAGEMENT, OPERATIONS]);
      for (const pole of Object.keys(roles)) expect(Object.keys(FIT_REASONS)).toContain(pole);
    }
  });

  it('has a sentence for each pole and each verdict', () => {
    for (const { message } of [...Object.values(FIT_REASONS), ...Object.values(FIT_VERDICTS)]) {
      expect(message).toMatch(/\.$/);
    }
  });
});

describe('suggestAccountable', () => {
  const summary = (dimensions: unknown) => {
    const { kind, roleId, votes } = suggestAccountable(
      deepFreeze(dimensions) as ActivityDimensions,
    );
    return [kind, roleId, votes[MANAGEMENT], votes[OPERATIONS]];
  };

  it('proposes product management for direction, customers, vision and communication', () => {
    const all: ActivityDimensions = {
      focus: 'strategy',
      facing: 'customer',
      stance: 'visionary',
      mode: 'communication',
    };
    expect(summary(all)).toEqual(['clear', MANAGEMENT, 4, 0]);
    for (const [dimension, value] of Object.entries<unknown>({ ...all })) {
      expect(summary({ [dimension]: value })).toEqual(['clear', MANAGEMENT, 1, 0]);
    }
  });

  it('proposes product operations for execution, the inside, tactics and coordination', () => {
    const all: ActivityDimensions = {
      focus: 'execution',
      facing: 'internal',
      stance: 'tactical',
      mode: 'coordination',
    };
    expect(summary(all)).toEqual(['clear', OPERATIONS, 0, 4]);
    for (const [dimension, value] of Object.entries<unknown>({ ...all })) {
      expect(summary({ [dimension]: value })).toEqual(['clear', OPERATIONS, 0, 1]);
    }
  });

  it('says which dimensions spoke for which role, and how clear it is', () => {
    const fit = suggestAccountable({
      mode: 'coordination',
      stance: 'tactical',
      focus: 'strategy',
    });
    expect(fit).toEqual({
      kind: 'majority',
      roleId: OPERATIONS,
      votes: { [MANAGEMENT]: 1, [OPERATIONS]: 2 },
      reasons: [
        {
          dimension: 'focus',
          value: 'strategy',
          roleId: MANAGEMENT,
          message: 'It sets where the product is to go, which speaks for product-management.',
        },
        {
          dimension: 'stance',
          value: 'tactical',
          roleId: OPERATIONS,
          message: 'It brings what is agreed to its end, which speaks for product-operations.',
        },
        {
          dimension: 'mode',
          value: 'coordination',
          roleId: OPERATIONS,
          message:
            'It stands and falls with bringing work of several teams together, which speaks for product-operations.',
        },
      ],
      message: '2 of 3 declared dimensions speak for product-operations, the others do not.',
      findings: [],
    });
    expect(suggestAccountable({ facing: 'customer' }).message).toBe(
      'All that is declared (1 of 1) speaks for product-management.',
    );
  });

  it('says that it cannot when the votes are equal', () => {
    const fit = suggestAccountable({ focus: 'strategy', facing: 'internal' });
    expect([fit.kind, fit.roleId, fit.reasons.length]).toEqual(['tie', null, 2]);
    expect(fit.message).toBe(
      'The declared dimensions contradict each other: product-management, product-operations have 1 each. Split the activity, or decide.',
    );
  });

  it('says that it cannot when nothing is declared, whatever the name says', () => {
    const activity = { id: 'strategy', name: 'Define the vision and strategy', rank: 'a0' };
    const fit = suggestAccountable(activity as never);
    expect(fit).toEqual({
      kind: 'undeclared',
      roleId: null,
      votes: { [MANAGEMENT]: 0, [OPERATIONS]: 0 },
      reasons: [],
      message:
        'Nothing is declared about the activity; say at least one of: focus, facing, stance, mode.',
      findings: [],
    });
    for (const nothing of [
      {},
      { dimensions: {} },
      { dimensions: undefined },
      null,
      5,
      { focus: null },
    ]) {
      expect(suggestAccountable(nothing as never).kind).toBe('undeclared');
    }
  });

  it('reads the dimensions of an activity', () => {
    const activity = {
      id: 'a',
      name: 'A',
      rank: 'a0',
      dimensions: { focus: 'execution' },
    } as const;
    expect(suggestAccountable(activity).roleId).toBe(OPERATIONS);
    expect(suggestAccountable({ dimensions: null, focus: 'strategy' } as never).roleId).toBe(
      MANAGEMENT,
    );
    expect(suggestAccountable({ dimensions: 'x', focus: 'strategy' } as never).roleId).toBe(
      MANAGEMENT,
    );
  });

  it('names a value that is none and does not count it', () => {
    for (const [value, shown] of [
      ['Strategy', 'Strategy'],
      ['toString', 'toString'],
      [7, 7],
      [{ a: 1 }, 'object'],
    ] as const) {
      const { kind, findings } = suggestAccountable({ focus: value } as never);
      expect(kind).toBe('undeclared');
      expect(findings).toMatchObject([
        {
          code: 'responsibility/dimension-unknown-value',
          severity: 'warning',
          path: ['dimensions', 'focus'],
          params: { dimension: 'focus', value: shown, expected: ['strategy', 'execution'] },
          hint: 'Write one of: strategy, execution.',
        },
      ]);
    }
  });

  it('takes another pair of roles, or more than two', () => {
    const contrasts = [
      { dimension: 'focus', roles: { strategy: 'ceo', execution: 'coo' } },
      { dimension: 'facing', roles: { customer: 'cro', internal: 'coo' } },
      { dimension: 'mode', roles: { communication: '__proto__', coordination: 'coo' } },
    ] as const;
    const fit = suggestAccountable({ focus: 'strategy', facing: 'customer' }, { contrasts });
    expect(fit.kind).toBe('tie');
    expect(Object.entries(fit.votes)).toEqual([
      ['ceo', 1],
      ['coo', 0],
      ['cro', 1],
      ['__proto__', 0],
    ]);
    expect(fit.message).toContain('ceo, cro have 1 each');
    expect(suggestAccountable({ mode: 'communication' }, { contrasts }).roleId).toBe('__proto__');
    // What no contrast speaks of is not counted.
    expect(suggestAccountable({ stance: 'tactical' }, { contrasts }).kind).toBe('undeclared');
    expect(suggestAccountable({ focus: 'strategy' }, { contrasts: [] })).toMatchObject({
      kind: 'undeclared',
      votes: {},
    });
  });

  it('refuses contrasts that are none', () => {
    for (const [contrasts, index] of [
      [null, 0],
      [{}, 0],
      [[null], 0],
      [[ROLE_CONTRASTS[0], { dimension: 'colour', roles: {} }], 1],
      [[{ dimension: 'focus', roles: { strategy: 5 } }], 0],
      [[{ dimension: 'focus', roles: { past: 'pm' } }], 0],
    ] as const) {
      expect(() => suggestAccountable({}, { contrasts: contrasts as never })).toThrow(
        expect.objectContaining({
          code: 'responsibility/invalid-contrasts',
          params: { index },
        }) as Error,
      );
    }
    expect(suggestAccountable({}, null as never).kind).toBe('undeclared');
  });
});
