import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { validateMatrix } from '../../src/responsibility/checks/validate.js';
import { readGrid } from '../../src/responsibility/grid/read-grid.js';
import { primarySupporting } from '../../src/responsibility/schemes/primary-supporting.js';
import { raci } from '../../src/responsibility/schemes/raci.js';
import { translateMatrix } from '../../src/responsibility/translate-matrix.js';
import type { ResponsibilityScheme } from '../../src/responsibility/types.js';
import {
  type Expectation,
  type PublishedGrid,
  readJson,
  rowsOf,
} from '../responsibility/grid/grids.js';
import { describePublishedGrid } from '../responsibility/grid/published-grids.js';

// Missing data must fail here, not skip.
const SHARED = fileURLToPath(new URL('../../../shared/data/raci', import.meta.url));
const names = readdirSync(SHARED)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

describe('published grids beside the checkout', () => {
  it('are all there', () => {
    expect(names).toEqual(
      expect.arrayContaining(['azure-redhat-openshift', 'ms-caf-2-mvp', 'victorycenter-overview']),
    );
  });
});

const checked = names.filter((name) => {
  const { grid, scheme } = readJson<Partial<PublishedGrid>>(SHARED, name);
  return grid !== undefined && scheme !== 'custom:party-in-cell';
});
for (const name of checked) describePublishedGrid(SHARED, name);

describe('expected.json', () => {
  it('has no grid that is not checked against it', () => {
    const expected = readJson<Record<string, Expectation>>(SHARED, 'expected');
    // The parties in its cells are the subject of a test of their own; it has no findings.
    expect(expected['azure-redhat-openshift']?.findings).toEqual([]);
    expect(Object.keys(expected).sort()).toEqual([...checked, 'azure-redhat-openshift'].sort());
  });
});

describe('azure-redhat-openshift', () => {
  const { matrix, findings, layout } = readGrid(
    rowsOf(readJson<PublishedGrid>(SHARED, 'azure-redhat-openshift')),
    raci,
  );

  it('is read as pairs of resource and process, which parties are responsible for', () => {
    expect(layout).toBe('party-cells');
    expect(Object.keys(matrix.activities)).toHaveLength(56);
    expect(matrix.activities['logging-change-management']!.name).toBe('Logging: Change Management');
    expect(Object.values(matrix.roles).map(({ name }) => name)).toEqual([
      'Customer',
      'Microsoft and Red Hat',
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['responsibility/grid-party-cells']);
  });

  it('has no single accountable party for the 14 pairs that are shared', () => {
    const codes = validateMatrix(matrix, raci, { preset: 'gaps-only' }).map(({ code }) => code);
    expect(codes).toEqual([]);
    const shared = validateMatrix(matrix, raci).filter(
      ({ code }) => code === 'responsibility/activity-multiple-accountable',
    );
    expect(shared).toHaveLength(14);
  });
});

describe('nist-sp800-37r2-rmf', () => {
  const published = readJson<PublishedGrid>(SHARED, 'nist-sp800-37r2-rmf');
  const rules: readonly string[] = [
    'responsibility/activity-no-accountable',
    'responsibility/activity-multiple-accountable',
    'responsibility/activity-no-performer',
    'responsibility/activity-code-cardinality',
  ];
  const cardinalityErrors = (grid: PublishedGrid, scheme: ResponsibilityScheme) =>
    validateMatrix(readGrid(rowsOf(grid), scheme).matrix, scheme).filter(({ code }) =>
      rules.includes(code),
    );

  it('has no error of cardinality under the scheme that it is written in', () => {
    expect(cardinalityErrors(published, primarySupporting)).toEqual([]);
  });

  it('has 28 false ones when its primary roles are taken for accountable ones', () => {
    const asRaci = {
      ...published,
      grid: published.grid.map((row) =>
        row.map((cell) => cell.replace('P', 'A/R').replace('S', 'C')),
      ),
    };
    const errors = cardinalityErrors(asRaci, raci);
    expect(errors).toHaveLength(28);
    expect(new Set(errors.map(({ code }) => code))).toEqual(
      new Set(['responsibility/activity-multiple-accountable']),
    );
  });

  it('gains them by translation to RACI, and loses nothing but the help', () => {
    const { matrix } = readGrid(rowsOf(published), primarySupporting);
    const { matrix: translated, lost } = translateMatrix(matrix, primarySupporting, raci, {
      codes: { P: ['A', 'R'], S: 'C' },
    });
    const multiple = validateMatrix(translated, raci).filter(
      ({ code }) => code === 'responsibility/activity-multiple-accountable',
    );
    expect(multiple).toHaveLength(28);
    expect(new Set(lost.flatMap(({ duties }) => duties))).toEqual(new Set(['support']));
    expect(new Set(lost.flatMap(({ gained }) => gained))).toEqual(new Set(['approve', 'advise']));
  });
});
