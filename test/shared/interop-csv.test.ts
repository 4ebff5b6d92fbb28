import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/interop/csv.js';
import { detectModel } from '../../src/interop/detect-model.js';
import { readScoringCsv } from '../../src/interop/scoring-csv.js';
import { riceModel } from '../../src/prioritization/rice.js';

const FOLDER = new URL('../../../shared/data/planning/', import.meta.url);
const read = (name: string) => readFileSync(new URL(`lighthouse-csv/${name}`, FOLDER), 'utf8');

describe('readCsv on real files', () => {
  it('reads an export of Azure DevOps: 117 items, byte order mark, quotes, German dates', () => {
    const { header, rows, lines, delimiter, findings } = readCsv(read('adodata.csv'));
    expect(header).toEqual([
      'ID',
      'Work Item Type',
      'Title',
      'State',
      'Tags',
      'Activated Date',
      'Closed Date',
      'Parent',
    ]);
    expect(rows).toHaveLength(117);
    expect(delimiter).toBe(',');
    expect(findings).toEqual([]);
    expect(lines.at(-1)).toBe(118);
    expect(rows[2]).toEqual([
      '2504',
      'User Story',
      'Show a "Warning Indication" if Feature is worked on but not in Progress',
      'Removed',
      'Release Notes',
      '',
      '',
      '',
    ]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(117);
  });

  it('reads each of the other files with as many rows as it has lines below the header', () => {
    const names = readdirSync(new URL('lighthouse-csv/', FOLDER)).filter(
      (name) => name.endsWith('.csv') && name !== 'invalid-not-csv.csv',
    );
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) {
      const text = read(name);
      const { rows, delimiter } = readCsv(text);
      expect([name, delimiter, rows.length]).toEqual([
        name,
        ',',
        text.split(/\r?\n/).filter((line) => line.trim() !== '').length - 1,
      ]);
    }
  });

  it('finds id and title of an export that holds no scores', () => {
    const { items, columns, findings } = readScoringCsv(read('adodata.csv'), riceModel);
    expect(items).toHaveLength(117);
    expect(columns).toEqual({ id: 'ID', title: 'Title' });
    expect(findings.filter(({ code }) => code === 'interop/criterion-without-column')).toHaveLength(
      4,
    );
  });

  it('says what prose lacks', () => {
    const { columns } = readCsv(read('invalid-not-csv.csv'));
    expect(detectModel(columns).model).toBeUndefined();
  });

  it('finds key and summary among the columns of Jira', () => {
    const folder = new URL('interop-headers/', FOLDER);
    const [name] = readdirSync(folder).filter((file) => /jira/i.test(file));
    const { columns } = JSON.parse(readFileSync(new URL(name!, folder), 'utf8')) as {
      readonly columns: readonly { readonly name: string; readonly repeats: number }[];
    };
    const header = columns.flatMap((column) => Array<string>(column.repeats).fill(column.name));
    const reading = readScoringCsv(
      `${header.join(',')}\n${header.map(() => 'x').join(',')}`,
      riceModel,
    );
    expect(reading.columns).toMatchObject({ id: 'Issue key', title: 'Summary' });
  });
});
