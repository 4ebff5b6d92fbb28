import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScoringCsv, type ScoringCsvOptions } from '../../src/interop/scoring-csv.js';
import { cd3Model } from '../../src/prioritization/cd3.js';
import { rankItems } from '../../src/prioritization/rank-items.js';
import { riceModel } from '../../src/prioritization/rice.js';
import type { ScoringModel } from '../../src/prioritization/types.js';
import { wsjfModel } from '../../src/prioritization/wsjf.js';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/csv/${name}`, import.meta.url), 'utf8');
type Cd3Options = ScoringCsvOptions<'costOfDelay' | 'duration'>;
const cd3 = (text: string, options: Cd3Options = {}) => readScoringCsv(text, cd3Model, options);
const codes = (text: string, options?: Cd3Options) =>
  cd3(text, options).findings.map(({ code }) => code);

describe('readScoringCsv', () => {
  it('reads a file that a German Excel has written', () => {
    const options = {
      decimalComma: true,
      percent: true,
      columns: { id: 'Schlüssel', title: 'Titel' },
    };
    const { items, columns, findings } = readScoringCsv(
      fixture('rice-german.csv'),
      riceModel,
      options,
    );
    expect(items).toEqual([
      {
        id: 'P1',
        title: 'Export; als PDF',
        row: 3,
        reach: 1250.5,
        impact: 'high',
        confidence: 0.8,
        effort: 1.5,
        fields: {
          Schlüssel: 'P1',
          Titel: 'Export; als PDF',
          Reach: '1.250,5',
          Impact: 'high',
          Confidence: '80 %',
          'Effort (PM)': '1,5',
        },
      },
      expect.objectContaining({ id: 'P2', title: 'Zwei\nZeilen', row: 4, confidence: null }),
      expect.objectContaining({ id: 'P3', row: 7, reach: '1.500', confidence: 0.5, effort: 'n/a' }),
    ]);
    expect(columns).toEqual({
      id: 'Schlüssel',
      title: 'Titel',
      reach: 'Reach',
      impact: 'Impact',
      confidence: 'Confidence',
      effort: 'Effort (PM)',
    });
    expect(
      findings.map(({ code, path, params }) => [code, path, params['row'], params['column']]),
    ).toEqual([
      ['interop/cell-ambiguous-number', ['items', 2, 'reach'], 7, 'Reach'],
      ['interop/cell-not-a-number', ['items', 2, 'effort'], 7, 'Effort (PM)'],
    ]);
    const ranking = rankItems(items, riceModel);
    expect(ranking.ranked.map(({ id, score }) => [id, score])).toEqual([
      ['P1', (1250.5 * 2 * 0.8) / 1.5],
    ]);
    expect(ranking.incomplete.map(({ id, missing }) => [id, missing])).toEqual([
      ['P2', ['confidence']],
    ]);
    expect(ranking.invalid.map(({ id }) => id)).toEqual(['P3']);
  });

  it('finds the columns of WSJF by their common names', () => {
    const { items, columns, findings } = readScoringCsv(fixture('wsjf-tab.tsv'), wsjfModel);
    expect(columns).toEqual({
      id: 'ID',
      title: 'Name',
      businessValue: 'User-business value',
      timeCriticality: 'Time Criticality',
      riskReduction: 'RR|OE',
      jobSize: 'Job Size',
    });
    expect(rankItems(items, wsjfModel).ranked.map(({ id, score }) => [id, score])).toEqual([
      ['W1', 3.75],
    ]);
    expect(findings).toMatchObject([
      { code: 'interop/column-unused', severity: 'info', params: { columns: ['Team'], count: 1 } },
    ]);
    expect(items[0]!.fields['Team']).toBe('Blue');
  });

  it('finds the columns of a Jira export', () => {
    const { items, columns } = readScoringCsv(fixture('jira-like.csv'), riceModel);
    expect(columns).toMatchObject({
      id: 'Issue key',
      title: 'Summary',
      effort: 'Custom field (Effort)',
    });
    expect(rankItems(items, riceModel).ranked.map(({ id, score }) => [id, score])).toEqual([
      ['DEMO-1', 675],
      ['DEMO-2', 400],
    ]);
    expect(items[0]!.fields).toMatchObject({ Labels: 'ui', 'Labels (2)': 'export' });
  });

  it('takes an empty cell for missing and 0 for 0', () => {
    const { items } = cd3('id,cod,duration\nA,,1\nB,0,2');
    expect(items.map(({ costOfDelay }) => costOfDelay)).toEqual([null, 0]);
  });

  it('keeps the rows of cells that cannot be read, as invalid', () => {
    const { items, findings } = cd3('id,title,cod,duration\nA,x,~5,1\nB,y,1,2');
    expect(items[0]!.costOfDelay).toBe('~5');
    expect(findings).toMatchObject([
      {
        code: 'interop/cell-not-a-number',
        severity: 'error',
        message: 'Row 2, column "cod" holds "~5", which is not a number.',
        params: {
          row: 2,
          column: 'cod',
          criterion: 'costOfDelay',
          label: 'Cost of delay',
          value: '~5',
        },
      },
    ]);
    expect(rankItems(items, cd3Model).invalid.map(({ id }) => id)).toEqual(['A']);
  });

  it('names the levels where a word is none of them', () => {
    const text = 'id,title,reach,impact,confidence,effort\nA,x,1,huge,1,1';
    expect(readScoringCsv(text, riceModel).findings).toMatchObject([
      {
        code: 'interop/cell-unknown-level',
        params: { levels: ['massive', 'high', 'medium', 'low', 'minimal'] },
      },
    ]);
  });

  it('says once per column that its numbers look like percentages, or like ratios', () => {
    const text =
      'id,title,reach,impact,confidence,effort\nA,x,50,1,80,1\nB,y,1,1,0.5,1\nC,z,1,1,250,1\nD,w,1,1,1%,1';
    const find = (percent: boolean) =>
      readScoringCsv(text, riceModel, { percent }).findings.map(({ code, params }) => [
        code,
        params['count'] ?? params['suggestion'],
      ]);
    expect(find(false)).toEqual([
      ['interop/cell-out-of-range', undefined],
      ['interop/cell-percent-sign', 0.01],
      ['interop/column-looks-like-percent', 1],
    ]);
    expect(find(true)).toEqual([
      ['interop/cell-out-of-range', undefined],
      ['interop/column-looks-like-ratio', 1],
    ]);
    const messages = readScoringCsv(text, riceModel, { percent: true }).findings.map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      'Row 4, column "confidence" holds 2.5; allowed is from 0 to 1.',
      'In "confidence", 1 cells of 4 are 1 or less and were read as percentages: 0.5 became 0.005.',
    ]);
  });

  it('counts the cells that look like percentages, in one finding with the first of them', () => {
    const text = 'id,title,reach,impact,confidence,effort\nA,x,1,1,80,1\nB,y,1,1,50,1';
    const found = readScoringCsv(text, riceModel).findings.map(({ code, params }) => [
      code,
      params['count'],
      params['from'],
    ]);
    expect(found).toEqual([['interop/column-looks-like-percent', 2, '80']]);
  });

  it('names each cell that is out of the range of its criterion and leaves it to the ranking', () => {
    const read = cd3('id,title,cod,duration\nA,x,1,0\nB,y,-1,2');
    expect(read.items.map(({ costOfDelay, duration }) => [costOfDelay, duration])).toEqual([
      [1, 0],
      [-1, 2],
    ]);
    expect(
      read.findings.map(({ code, path, params }) => [code, path, params['row'], params['range']]),
    ).toEqual([
      ['interop/cell-out-of-range', ['items', 1, 'costOfDelay'], 3, 'from 0 up'],
      ['interop/cell-out-of-range', ['items', 0, 'duration'], 2, 'above 0'],
    ]);
  });

  it('lets the option columns win, and says when it names nothing', () => {
    const text = 'Ticket,cod,Cost per week,Size (d)\nA,1,2,3';
    const columns = { id: 'Ticket', costOfDelay: 'cost per week', duration: 'Weeks', efort: 'cod' };
    const read = cd3(text, { columns });
    expect(read.columns).toEqual({ id: 'Ticket', costOfDelay: 'Cost per week' });
    expect(read.items[0]).toMatchObject({ id: 'A', title: '', costOfDelay: 2, duration: null });
    expect(
      read.findings.map(({ code, params }) => [code, params['target'] ?? params['criterion']]),
    ).toEqual([
      ['interop/column-unknown-target', 'efort'],
      ['interop/column-not-found', 'duration'],
      ['interop/criterion-without-column', 'duration'],
      ['interop/column-unused', undefined],
    ]);
  });

  it('says when a column is one of several', () => {
    const read = cd3('id,title,Duration,duration (w),DURATION,cod\nA,x,1,2,3,4');
    expect(read.columns.duration).toBe('Duration');
    const twice = cd3('id,title,DURATION,dura-tion,cod\nA,x,1,2,3');
    expect(twice.findings[0]).toMatchObject({
      code: 'interop/column-ambiguous',
      path: ['header', 2],
      params: { target: 'duration', column: 'DURATION', columns: ['DURATION', 'dura-tion'] },
    });
  });

  it('warns of a criterion without a column, and mentions one that is not required', () => {
    const model: ScoringModel<'value' | 'fun'> = {
      id: 'own',
      version: '1',
      name: 'Own',
      criteria: {
        value: { label: 'Value', direction: 'benefit' },
        fun: { label: 'Fun', direction: 'benefit', required: false },
      },
      formula: { sum: [{ criterion: 'value' }, { criterion: 'fun' }] },
    };
    const { findings } = readScoringCsv('id,title\nA,x', model);
    expect(findings.map(({ code, severity, params }) => [code, severity, params['label']])).toEqual(
      [
        ['interop/criterion-without-column', 'warning', 'Value'],
        ['interop/criterion-without-column', 'info', 'Fun'],
      ],
    );
  });

  it('lets titles stand for ids, then rows', () => {
    expect(cd3('id,title,cod,duration\nA,x,1,1\n,y,1,1').items.map(({ id }) => id)).toEqual([
      'A',
      'row-3',
    ]);
    expect(codes('id,title,cod,duration\n,y,1,1')).toEqual(['interop/id-missing']);
    expect(cd3('title,cod,duration\n x ,1,1\n,1,1').items.map(({ id }) => id)).toEqual([
      'x',
      'row-3',
    ]);
    expect(codes('title,cod,duration\nx,1,1\n,1,1')).toEqual([
      'interop/id-from-title',
      'interop/id-missing',
    ]);
    expect(cd3('cod,duration\n1,1').items).toMatchObject([{ id: 'row-2', title: '' }]);
    expect(codes('cod,duration\n1,1')).toEqual(['interop/id-from-row']);
  });

  it('says once that a text is empty', () => {
    expect(cd3('')).toMatchObject({
      items: [],
      columns: {},
      findings: [{ code: 'interop/csv-empty' }],
    });
    expect(cd3('', { columns: { id: 'x' } }).findings).toHaveLength(1);
  });

  it('passes on what the table has, and limits the whole list', () => {
    expect(codes('id,title,cod,duration\nA,x,1')).toEqual(['interop/csv-missing-cells']);
    expect(
      cd3('id,title,cod,duration\nA,x,1\nB,y,z', { limit: 1 }).findings.map(({ code }) => code),
    ).toEqual(['interop/csv-missing-cells', 'core/more-findings']);
  });

  it('survives columns and criteria that are called like parts of objects', () => {
    const model = {
      ...cd3Model,
      criteria: Object.fromEntries(
        ['__proto__', 'constructor'].map((name) => [
          name,
          { label: name, direction: 'benefit' as const },
        ]),
      ),
      formula: { sum: [{ criterion: '__proto__' }, { criterion: 'constructor' }] },
    };
    const text = 'id,__proto__,constructor,toString,hasOwnProperty\n__proto__,1,2,x,y';
    const { items } = readScoringCsv(text, model);
    const [item] = items;
    expect(Object.keys(item!)).toEqual([
      'id',
      'title',
      'row',
      'fields',
      '__proto__',
      'constructor',
    ]);
    expect(Object.keys(item!.fields)).toEqual([
      'id',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
    ]);
    expect(rankItems(items, model).ranked.map(({ id, score }) => [id, score])).toEqual([
      ['__proto__', 3],
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('throws for a criterion whose name an item needs itself, a model that is none, a text that is none', () => {
    const model: ScoringModel = {
      ...cd3Model,
      criteria: { title: { label: 'T', direction: 'benefit' } },
      formula: { criterion: 'title' },
    };
    const code = (value: string) => expect.objectContaining({ code: value });
    expect(() => readScoringCsv('title\n1', model)).toThrow(code('interop/invalid-input'));
    expect(() => readScoringCsv('a', null as never)).toThrow(code('prioritization/invalid-model'));
    expect(() => readScoringCsv(7 as never, cd3Model)).toThrow(code('interop/invalid-input'));
  });

  it('leaves frozen options and models as they are', () => {
    const options = Object.freeze({
      columns: Object.freeze({ id: 'k' }),
      limits: Object.freeze({}),
    });
    expect(cd3('k,title,cod,duration\nA,x,1,2', options).items).toMatchObject([
      { id: 'A', duration: 2 },
    ]);
  });
});
