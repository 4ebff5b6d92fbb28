import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readGrid } from '../../src/responsibility/read-grid.js';
import { raci } from '../../src/responsibility/schemes/raci.js';
import { validateMatrix } from '../../src/responsibility/validate.js';
import { type PublishedGrid, readJson, rowsOf } from '../responsibility/grids.js';
import { describePublishedGrid } from '../responsibility/published-grids.js';

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

for (const name of names) {
  const { grid, scheme } = readJson<Partial<PublishedGrid>>(SHARED, name);
  if (grid !== undefined && scheme !== 'custom:party-in-cell') describePublishedGrid(SHARED, name);
}

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
  it('has false errors under a scheme that it is not written in, and none under its own', () => {
    const published = readJson<PublishedGrid>(SHARED, 'nist-sp800-37r2-rmf');
    const asRaci = {
      ...published,
      grid: published.grid.map((row) =>
        row.map((cell) => cell.replace('P', 'A').replace('S', 'C')),
      ),
    };
    const { matrix } = readGrid(rowsOf(asRaci), raci);
    const errors = validateMatrix(matrix, raci).filter(
      ({ code }) => code === 'responsibility/activity-multiple-accountable',
    );
    expect(errors).toHaveLength(28);
  });
});
