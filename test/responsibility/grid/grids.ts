import { readFileSync } from 'node:fs';
import type { RuleSettings } from '../../../src/responsibility/checks/rules.js';
import { extendScheme } from '../../../src/responsibility/extend-scheme.js';
import { primarySupporting } from '../../../src/responsibility/schemes/primary-supporting.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import type { ResponsibilityScheme } from '../../../src/responsibility/types.js';

/** A published matrix: rows are activities, columns roles, cells exactly as published. */
export interface PublishedGrid {
  readonly id: string;
  readonly scheme: string;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly activities: readonly { readonly id: string; readonly name: string }[];
  readonly grid: readonly (readonly string[])[];
}

export interface ExpectedFinding {
  readonly code: string;
  readonly activity?: string;
  readonly role?: string;
}

export interface Expectation {
  readonly size: readonly [activities: number, roles: number];
  readonly findings: readonly ExpectedFinding[];
}

/** UICT: exactly one responsible entity, one or more accountable ones. */
export const uict: ResponsibilityScheme = extendScheme(raci, {
  id: 'custom:uict',
  codes: { A: { perActivity: { min: 1 } }, R: { perActivity: { min: 1, max: 1 } } },
});

export { primarySupporting };

const SCHEMES: Readonly<Record<string, ResponsibilityScheme>> = {
  raci,
  'custom:uict': uict,
  'custom:primary-supporting': primarySupporting,
};

export function schemeOf(grid: PublishedGrid): ResponsibilityScheme {
  return SCHEMES[grid.scheme]!;
}

/**
 * The rules that expected.json was made with (shared/data/raci/README.md); thresholds that are not named are the library's.
 *
 * It has rules that the calibrated preset leaves out (no-gaps, accountable-only) and lacks three that came later.
 */
export const EXPECTED_RULES: RuleSettings = {
  'responsibility/activity-too-many-performers': ['warning', { max: 3 }],
  'responsibility/activity-too-many-consulted': ['warning', { max: 4, share: 0.5 }],
  'responsibility/activity-no-gaps': ['info', { min: 4 }],
  'responsibility/role-no-gaps': ['info', { min: 5 }],
  'responsibility/role-accountable-only': 'info',
  'responsibility/role-too-many-accountable': ['warning', { min: 4, share: 0.5 }],
  'responsibility/role-too-many-performing': ['warning', { min: 5, share: 0.5 }],
  'responsibility/matrix-density': 'off',
  'responsibility/matrix-accountability-concentration': 'off',
  'responsibility/ref-similar-name': 'off',
};

/** The grid as a table with its header. */
export function rowsOf({ roles, activities, grid }: PublishedGrid): readonly (readonly string[])[] {
  return [
    ['activity', ...roles.map(({ name }) => name)],
    ...grid.map((cells, i) => [activities[i]!.name, ...cells]),
  ];
}

export function readJson<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as T;
}

/** Findings as expected.json has them, in one order. */
export function comparable(
  findings: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, unknown>>;
  }[],
): readonly string[] {
  return findings
    .map(({ code, params }) =>
      [code, textOf(params['activityId']), textOf(params['roleId'])].join(' '),
    )
    .sort();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function expectedLines(expectation: Expectation): readonly string[] {
  return expectation.findings
    .map(({ code, activity = '', role = '' }) =>
      [`responsibility/${code.replace('/', '-')}`, activity, role].join(' '),
    )
    .sort();
}

/** A value of which nothing can be changed. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key of Reflect.ownKeys(value)) deepFreeze(value[key as keyof T]);
  }
  return value;
}
