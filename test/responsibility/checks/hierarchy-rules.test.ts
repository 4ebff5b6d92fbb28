import { describe, expect, it } from 'vitest';
import type { ResponsibilityMatrix } from '../../../src/responsibility/types.js';
import { deepFreeze } from '../grid/grids.js';
import { twoHeads } from '../schemes.js';
import { expectFindings, findingsOf, raciOf, summaryOf } from '../structured.js';

const RULES = /hierarchy|no-accountable|activity-unassigned/;
const part = (name: string, parentId: string) => ({ name, parentId });

function withParents(
  matrix: ResponsibilityMatrix,
  parents: Readonly<Record<string, unknown>>,
): ResponsibilityMatrix {
  const activities = Object.fromEntries(
    Object.entries(matrix.activities).map(([id, activity]) => [
      id,
      { ...activity, parentId: parents[id] as string },
    ]),
  );
  return deepFreeze({ ...matrix, activities });
}

describe('checkInherited', () => {
  it('speaks of the whole where nobody answers for a part of it', () => {
    const matrix = raciOf(
      ['p', 'q'],
      ['whole', part('half', 'whole'), part('bit', 'half'), 'alone'],
      ['whole p A/R', 'half q R', 'bit q R', 'alone q R'],
    );
    expectFindings(matrix, RULES, [
      'warning hierarchy-child-without-accountable activities.half | judgement: Make "p" accountable as well',
      'warning hierarchy-child-without-accountable activities.bit | judgement: Make "p" accountable as well',
      'error activity-no-accountable activities.alone | judgement: Make "q" accountable as well',
    ]);
    const [finding] = findingsOf(matrix, RULES);
    expect(finding).toMatchObject({
      message: 'Nobody is accountable for "half"; p is for all of "whole".',
      params: {
        activityId: 'half',
        parentId: 'whole',
        parent: 'whole',
        roles: ['p'],
        roleIds: ['p'],
      },
      fixes: [
        {
          operations: [
            { kind: 'add-assignment', assignment: { activityId: 'half', roleId: 'p', code: 'A' } },
          ],
        },
      ],
    });
  });

  it('takes the nearest one above that somebody answers for', () => {
    const matrix = raciOf(
      ['p', 'q'],
      ['whole', part('half', 'whole'), part('bit', 'half')],
      ['whole p A/R', 'half q A/R', 'bit p R'],
    );
    expect(findingsOf(matrix, /child/).map(({ params }) => params['parentId'])).toEqual(['half']);
  });

  it('counts as inherited where the rule is off', () => {
    const matrix = raciOf(['p'], ['whole', part('half', 'whole')], ['whole p A/R', 'half p R']);
    const rules = { 'responsibility/hierarchy-child-without-accountable': 'off' } as const;
    expectFindings(matrix, RULES, [], { rules });
  });

  it('gives accountability into a cell that may hold it, and to one role only', () => {
    const consulted = raciOf(['p', 'q'], ['w', part('h', 'w')], ['w p A/R', 'h p C', 'h q R']);
    expectFindings(consulted, /child/, [
      'warning hierarchy-child-without-accountable activities.h',
    ]);
    const two = raciOf(['p', 'q'], ['w', part('h', 'w')], ['w p A', 'w q A/R', 'h q R']);
    expectFindings(two, /child/, ['warning hierarchy-child-without-accountable activities.h']);
    const performing = raciOf(['p'], ['w', part('h', 'w')], ['w p A/R', 'h p R']);
    expectFindings(performing, /child/, [
      'warning hierarchy-child-without-accountable activities.h | judgement: Make "p" accountable as well',
    ]);
    const missing = raciOf(
      ['p', 'q'],
      ['w', part('h', 'w')],
      ['w p D', 'w q D', 'h q W'],
      twoHeads,
    );
    expect(findingsOf(missing, /child/, {}, twoHeads).map(summaryOf)).toEqual([
      'warning hierarchy-child-without-accountable activities.h',
    ]);
  });
});

describe('headings', () => {
  it('are activities with parts and no codes, and are nothing to report', () => {
    const matrix = raciOf(['p'], ['w', part('h', 'w'), part('i', 'w')], ['h p A/R', 'i p A/R']);
    expectFindings(matrix, RULES, []);
  });

  it('keep their only part', () => {
    const only = raciOf(['p'], ['w', part('h', 'w'), 'x'], ['x p A/R']);
    expectFindings(only, RULES, ['error activity-unassigned activities.h']);
    const two = raciOf(['p'], ['w', part('h', 'w'), part('i', 'w')], ['i p A/R']);
    expectFindings(two, RULES, ['error activity-unassigned activities.h | judgement: Delete "h"']);
    const held = raciOf(['p'], ['w', part('h', 'w')], ['w p A/R']);
    expectFindings(held, RULES, ['error activity-unassigned activities.h | judgement: Delete "h"']);
  });
});

describe('checkHierarchy', () => {
  const flat = raciOf(['p'], ['a', 'b', 'c', 'd'], ['a p A/R', 'b p A/R', 'c p A/R', 'd p A/R']);

  it('finds parts of what does not exist', () => {
    expectFindings(withParents(flat, { a: 'nothing', b: 'toString', c: 7, d: null }), /hierarchy/, [
      'error hierarchy-orphan activities.a.parentId | safe: Take "a" out of what it is a part of',
      'error hierarchy-orphan activities.b.parentId | safe: Take "b" out of what it is a part of',
      'error hierarchy-orphan activities.c.parentId | safe: Take "c" out of what it is a part of',
    ]);
  });

  it('finds circles, once each, and what hangs on them', () => {
    const matrix = withParents(flat, { a: 'a', b: 'd', c: 'b', d: 'c' });
    expectFindings(matrix, /hierarchy/, [
      'error hierarchy-cycle activities.a.parentId | judgement: Take "a" out of what it is a part of',
      'error hierarchy-cycle activities.b.parentId | judgement: Take "b" out of what it is a part of',
    ]);
    const params = findingsOf(matrix, /cycle/).map((finding) => finding.params['activityIds']);
    expect(params).toEqual([['a'], ['b', 'c', 'd']]);
    expectFindings(withParents(flat, { a: 'b', b: 'c', c: 'b' }), /hierarchy/, [
      'error hierarchy-cycle activities.b.parentId | judgement: Take "b" out of what it is a part of',
    ]);
  });

  it('does not delete what stands in a circle', () => {
    const empty = raciOf(['p'], ['a', 'b', 'c'], ['c p A/R']);
    expectFindings(withParents(empty, { a: 'b', b: 'a' }), /unassigned/, [
      'error activity-unassigned activities.a',
      'error activity-unassigned activities.b',
    ]);
  });

  it('walks a chain of 20,000 activities', () => {
    const activities = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [
        `a${i}`,
        { id: `a${i}`, name: `a${i}`, rank: `a${i}`, parentId: i === 0 ? undefined : `a${i - 1}` },
      ]),
    );
    const matrix = { ...flat, activities, assignments: {} };
    expect(findingsOf(matrix, /hierarchy|activity/).map(summaryOf)).toEqual([
      'error activity-unassigned activities.a19999',
    ]);
  });
});

describe('checkChain', () => {
  it('finds who answers for a part and has none in the whole', () => {
    const matrix = raciOf(
      ['p', 'q', 'r'],
      ['w', part('h', 'w'), part('i', 'w'), part('j', 'h')],
      ['w p A/R', 'w q I', 'h q A/R', 'i r A/R', 'j r A/R'],
    );
    expectFindings(matrix, /chain/, [
      'info hierarchy-accountable-not-in-chain activities.i',
      'info hierarchy-accountable-not-in-chain activities.j',
    ]);
    expect(findingsOf(matrix, /chain/)[0]).toMatchObject({
      message: '"r" is accountable for "i" and has no part in "w".',
      params: { activityId: 'i', roleId: 'r', parentId: 'w' },
    });
    const rules = { 'responsibility/hierarchy-accountable-not-in-chain': 'off' } as const;
    expectFindings(matrix, /chain/, [], { rules });
  });

  it('looks over headings, and through groups both ways', () => {
    const roles = ['p', 'm', 'n', { name: 'g', members: ['m'] }];
    const cells = ['w p A/R', 'w g C', 'h m A/R'];
    expectFindings(raciOf(roles, ['w', part('h', 'w')], cells), /chain/, []);
    const up = ['w p A/R', 'w m C', 'h g A/R'];
    expectFindings(raciOf(roles, ['w', part('h', 'w')], up), /chain/, []);
    const beside = ['w p A/R', 'w g C', 'h n A/R'];
    expectFindings(raciOf(roles, ['w', part('x', 'w'), part('h', 'x')], beside), /chain/, [
      'info hierarchy-accountable-not-in-chain activities.h',
    ]);
  });
});
