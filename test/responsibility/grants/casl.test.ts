import { createMongoAbility, ForbiddenError, type MongoAbility, subject } from '@casl/ability';
import { describe, expect, it } from 'vitest';
import type { Grant, GrantMapping } from '../../../src/responsibility/grants/grant-types.js';
import { projectGrants } from '../../../src/responsibility/grants/project-grants.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { appoint, releaseMatrix, seat } from './grant-staffing.js';

const mapping: GrantMapping = {
  perform: ['create', 'update', 'read'],
  approve: ['approve', 'read'],
  advise: ['comment', 'read'],
  notify: 'read',
  deny: [
    {
      duty: 'perform',
      actions: 'approve',
      conditions: { authorId: '{personId}' },
      reason: 'Nobody approves the own change.',
    },
  ],
};
/** Eve is in the roles that perform and approve. */
const staffing = appoint(seat('eve-pm', 'eve', 'pm'), seat('eve-dev', 'eve', 'dev'));
const crew = { ...staffing, people: { ...staffing.people, eve: { id: 'eve', name: 'Eve' } } };
const grants = projectGrants(releaseMatrix, raci, crew, mapping, { on: '2026-03-02' });

const abilityOf = (personId: string, given: readonly Grant[] = grants): MongoAbility =>
  createMongoAbility(given.filter((each) => each.personId === personId));
const change = (authorId: string, productId = 'shop') => subject('Change', { authorId, productId });
const can = (personId: string, authorId = 'zoe', productId?: string): readonly string[] => {
  const ability = abilityOf(personId);
  return ['create', 'update', 'approve', 'comment', 'read', 'delete'].filter((action) =>
    ability.can(action, change(authorId, productId)),
  );
};

describe('projectGrants with CASL', () => {
  it('lets performer, approver, consulted and informed do what the mapping says, and nothing else', () => {
    expect(can('bo')).toEqual(['create', 'update', 'read']);
    expect(can('ann')).toEqual(['approve', 'read']);
    expect(can('cy')).toEqual(['comment', 'read']);
    expect(can('di')).toEqual(['read']);
    expect(can('nobody')).toEqual([]);
  });

  it('keeps to the conditions of the resource and to its subject', () => {
    expect(can('ann', 'zoe', 'bank')).toEqual([]);
    expect(abilityOf('ann').can('approve', subject('Budget', { productId: 'shop' }))).toBe(false);
  });

  it('stops the approval of the own change, with the reason', () => {
    expect(can('eve', 'zoe')).toEqual(['create', 'update', 'approve', 'read']);
    expect(can('eve', 'eve')).toEqual(['create', 'update', 'read']);
    const ability = abilityOf('eve');
    expect(ability.relevantRuleFor('approve', change('eve'))?.reason).toBe(
      'Nobody approves the own change.',
    );
    expect(() => ForbiddenError.from(ability).throwUnlessCan('approve', change('eve'))).toThrow(
      'Nobody approves the own change.',
    );
  });

  it('needs the denials last: in front they are overruled', () => {
    const turned = [...grants].reverse();
    expect(abilityOf('eve', turned).can('approve', change('eve'))).toBe(true);
  });

  it('answers the same where every denial wins, as in Cedar', () => {
    const fits = ({ action, subject: of, conditions = {} }: Grant, wanted: string, item: object) =>
      action === wanted &&
      of === 'Change' &&
      Object.entries(conditions).every(
        ([key, value]) => (item as Record<string, unknown>)[key] === value,
      );
    const permits = (personId: string, action: string, item: object): boolean => {
      const own = grants.filter((each) => each.personId === personId && fits(each, action, item));
      return own.length > 0 && own.every(({ inverted }) => inverted !== true);
    };
    for (const personId of ['ann', 'bo', 'cy', 'di', 'eve']) {
      for (const author of ['eve', 'bo', 'zoe']) {
        for (const action of ['create', 'approve', 'read', 'delete']) {
          const item = { authorId: author, productId: 'shop' };
          expect(permits(personId, action, item)).toBe(
            abilityOf(personId).can(action, change(author)),
          );
        }
      }
    }
  });

  it('takes what is projected as it is, without a cast, and as stored', () => {
    const options = { on: '2026-03-02', personId: 'eve' };
    const project = (): Grant[] => projectGrants(releaseMatrix, raci, crew, mapping, options);
    const ability = createMongoAbility(projectGrants(releaseMatrix, raci, crew, mapping, options));
    const stored = createMongoAbility(JSON.parse(JSON.stringify(project())) as Grant[]);
    for (const each of [ability, stored]) {
      expect(each.can('approve', subject('Change', { productId: 'shop', authorId: 'zoe' }))).toBe(
        true,
      );
      expect(each.can('approve', subject('Change', { productId: 'shop', authorId: 'eve' }))).toBe(
        false,
      );
    }
  });

  it('leaves out what is absent', () => {
    for (const each of grants) expect(Object.values(each)).not.toContain(undefined);
  });
});
