import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMarkdownTables } from '../../src/core/markdown-reading.js';
import { validateMatrix } from '../../src/responsibility/checks/validate.js';
import { readGrid } from '../../src/responsibility/grid/read-grid.js';
import { daci } from '../../src/responsibility/schemes/daci.js';
import { dare } from '../../src/responsibility/schemes/dare.js';
import { dri } from '../../src/responsibility/schemes/dri.js';
import { mocha } from '../../src/responsibility/schemes/mocha.js';
import { pacsi } from '../../src/responsibility/schemes/pacsi.js';
import { primarySupporting } from '../../src/responsibility/schemes/primary-supporting.js';
import { raci } from '../../src/responsibility/schemes/raci.js';
import { raciVs } from '../../src/responsibility/schemes/raci-vs.js';
import { racio } from '../../src/responsibility/schemes/racio.js';
import { rapid } from '../../src/responsibility/schemes/rapid.js';
import { rasci } from '../../src/responsibility/schemes/rasci.js';
import type { Cardinality, ResponsibilityScheme } from '../../src/responsibility/types.js';
import { validateScheme } from '../../src/responsibility/validate-scheme.js';

const SCHEMES: Readonly<Record<string, ResponsibilityScheme>> = {
  daci,
  dare,
  dri,
  mocha,
  pacsi,
  'primary-supporting': primarySupporting,
  raci,
  'raci-vs': raciVs,
  racio,
  rapid,
  rasci,
};

/** By their public names, in the order of the page. */
const exports = {
  raci,
  rasci,
  raciVs,
  racio,
  daci,
  rapid,
  dare,
  mocha,
  dri,
  pacsi,
  primarySupporting,
};

const shown = ({ min = 0, max }: Cardinality = {}): string =>
  max === undefined ? `${min}+` : min === max ? `${min}` : `${min}-${max}`;

const tableOf = ({ codes }: ResponsibilityScheme): readonly string[] =>
  codes.map(({ code, name, duties, perActivity }) =>
    [code, name, duties.join(' '), shown(perActivity)].join(', '),
  );

/** Codes of the findings about one activity and its cells. */
function rulesOf(scheme: ResponsibilityScheme, ...cells: readonly string[]): readonly string[] {
  const grid = [
    ['Activity', ...cells.map((_, i) => `Role ${i}`)],
    ['Launch', ...cells],
  ];
  const { matrix, findings } = readGrid(grid, scheme, { layout: 'activity-rows' });
  expect(findings).toEqual([]);
  return validateMatrix(matrix, scheme).flatMap(({ code }) =>
    /(activity|cell)-/.test(code) ? [code.replace('responsibility/', '')] : [],
  );
}

describe('the built-in schemes', () => {
  it('stand in a file each, under their own id', () => {
    const folder = fileURLToPath(new URL('../../src/responsibility/schemes', import.meta.url));
    const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
    expect(files.sort()).toEqual(Object.keys(SCHEMES).sort());
    expect(Object.values(SCHEMES).map(({ id }) => id)).toEqual(Object.keys(SCHEMES));
  });

  it.each(Object.entries(SCHEMES))('%s has nothing to report and a source', (_, scheme) => {
    expect(validateScheme(scheme)).toEqual([]);
    expect(scheme.source).toMatch(/\w{4}/);
    const orders = scheme.codes.map(({ order }) => order);
    expect(orders).toEqual(orders.map((_order, i) => i + 1));
  });

  it.each(Object.entries(SCHEMES))('%s is read by code, name, alias and word', (_, scheme) => {
    for (const { code, name, aliases = [], words = [] } of scheme.codes) {
      for (const text of [code, name, ...aliases, ...words, name.toUpperCase()]) {
        const { matrix, findings } = readGrid(
          [
            ['Activity', 'x'],
            ['y', text],
          ],
          scheme,
          {
            layout: 'activity-rows',
          },
        );
        expect(findings).toEqual([]);
        expect(Object.values(matrix.assignments).map((assignment) => assignment.code)).toEqual([
          code,
        ]);
      }
    }
  });
});

describe('raci', () => {
  it('has one accountable role, and who does it', () => {
    expect(tableOf(raci)).toEqual([
      'A, Accountable, account approve, 1',
      'R, Responsible, perform, 1+',
      'C, Consulted, advise, 0+',
      'I, Informed, notify, 0+',
    ]);
    expect(raci.combinations).toEqual([['A', 'R']]);
    expect(rulesOf(raci, 'A', 'R', 'C/I')).toEqual(['cell-redundant-code']);
  });
});

describe('rasci', () => {
  it('has support, which is no work of one’s own', () => {
    expect(tableOf(rasci)).toEqual([
      'A, Accountable, account approve, 1',
      'R, Responsible, perform, 1+',
      'S, Support, support, 0+',
      'C, Consulted, advise, 0+',
      'I, Informed, notify, 0+',
    ]);
    expect(rulesOf(rasci, 'A', 'S', 'C')).toEqual(['activity-no-performer']);
    expect(rulesOf(rasci, 'A/R', 'S', 'C/I')).toEqual(['cell-redundant-code']);
    expect(rulesOf(rasci, 'A', 'R/S', 'C')).toEqual(['cell-combination-not-allowed']);
  });
});

describe('raciVs', () => {
  it('has a verifier who is not the doer, and a signatory who may be accountable', () => {
    expect(tableOf(raciVs)).toEqual([
      'A, Accountable, account approve, 1',
      'S, Signatory, approve, 0+',
      'R, Responsible, perform, 1+',
      'V, Verifier, verify, 0+',
      'C, Consulted, advise, 0+',
      'I, Informed, notify, 0+',
    ]);
    expect(rulesOf(raciVs, 'A/S', 'R', 'V', 'C')).toEqual([]);
    expect(rulesOf(raciVs, 'A/R/S', 'V', 'I')).toEqual([]);
    expect(rulesOf(raciVs, 'A/V', 'R', 'C')).toEqual([]);
    expect(rulesOf(raciVs, 'A', 'R/V', 'C')).toEqual(['cell-combination-not-allowed']);
    expect(rulesOf(raciVs, 'A', 'R', 'S/V', 'C/I')).toEqual([
      'cell-combination-not-allowed',
      'cell-redundant-code',
    ]);
  });
});

describe('racio', () => {
  it('has a code that says no, alone in its cell', () => {
    expect(tableOf(racio)).toEqual([
      'A, Accountable, account approve, 1',
      'R, Responsible, perform, 1+',
      'C, Consulted, advise, 0+',
      'I, Informed, notify, 0+',
      'O, Omitted, excluded, 0+',
    ]);
    expect(rulesOf(racio, 'A/R', 'C', 'O')).toEqual([]);
    expect(rulesOf(racio, 'A/R', 'C', 'I/O')).toEqual(['cell-excluded-with-other']);
    expect(rulesOf(racio, 'A/R', 'C/I')).toEqual(['cell-redundant-code']);
  });
});

describe('daci', () => {
  it('has one driver and one approver, and asks nobody to do it', () => {
    expect(tableOf(daci)).toEqual([
      'A, Approver, decide account, 1',
      'D, Driver, coordinate, 1',
      'C, Contributor, advise, 0+',
      'I, Informed, notify, 0+',
    ]);
    expect(rulesOf(daci, 'A', 'D', 'C', 'I')).toEqual([]);
    expect(rulesOf(daci, 'A/D', 'C/I')).toEqual(['cell-redundant-code']);
    expect(rulesOf(daci, 'A', 'D', 'D', 'C')).toEqual(['activity-code-cardinality']);
    expect(rulesOf(daci, 'A', 'C')).toEqual(['activity-code-cardinality']);
    expect(rulesOf(daci, 'A', 'D/C')).toEqual(['cell-combination-not-allowed']);
  });
});

describe('rapid', () => {
  it('has one who decides, and any codes may share a cell', () => {
    expect(tableOf(rapid)).toEqual([
      'D, Decide, decide account, 1',
      'A, Agree, veto, 0+',
      'R, Recommend, recommend, 1+',
      'P, Perform, perform, 1+',
      'I, Input, advise, 0+',
    ]);
    expect(rapid.combinations).toBeUndefined();
    expect(rulesOf(rapid, 'D', 'R/P', 'A', 'A', 'I')).toEqual([]);
    expect(rulesOf(rapid, 'D', 'D', 'P', 'I')).toEqual([
      'activity-multiple-accountable',
      'activity-code-cardinality',
    ]);
    expect(rulesOf(rapid, 'D', 'R', 'I')).toEqual(['activity-no-performer']);
  });
});

describe('dare', () => {
  it('has one or more who decide', () => {
    expect(tableOf(dare)).toEqual([
      'D, Decider, decide account, 1+',
      'E, Execution stakeholder, perform notify, 0+',
      'R, Recommender, recommend, 1+',
      'A, Adviser, advise, 0+',
    ]);
    expect(dare.combinations).toBeUndefined();
    expect(rulesOf(dare, 'D', 'D', 'R', 'E')).toEqual([]);
    expect(rulesOf(dare, 'D', 'A')).toEqual(['activity-code-cardinality']);
    expect(rulesOf(dare, 'R', 'A')).toEqual(['activity-no-accountable']);
  });
});

describe('mocha', () => {
  it('has one owner and one manager, who are two; the owner does it where nobody helps', () => {
    expect(tableOf(mocha)).toEqual([
      'O, Owner, account coordinate, 1',
      'A, Approver, approve, 0+',
      'M, Manager, supervise, 1',
      'H, Helper, perform support, 0+',
      'C, Consulted, advise, 0+',
    ]);
    expect(mocha.options).toEqual({ accountImpliesPerform: true });
    expect(rulesOf(mocha, 'M/A', 'O', 'C')).toEqual([]);
    expect(rulesOf(mocha, 'M', 'O/A', 'H', 'C')).toEqual([]);
    expect(rulesOf(mocha, 'M/O', 'C')).toEqual(['cell-combination-not-allowed']);
    expect(rulesOf(mocha, 'O', 'C')).toEqual(['activity-code-cardinality']);
  });
});

describe('dri', () => {
  it('has one individual, and nothing else', () => {
    expect(tableOf(dri)).toEqual(['D, Directly responsible individual, account decide, 1']);
    expect(rulesOf(dri, 'DRI', '-')).toEqual([]);
    expect(rulesOf(dri, 'D', 'dri')).toEqual(['activity-multiple-accountable']);
  });
});

describe('pacsi', () => {
  it('has a control that binds, and is not the accountable role', () => {
    expect(tableOf(pacsi)).toEqual([
      'A, Accountable, account, 1',
      'P, Perform, perform, 1+',
      'C, Control, verify veto, 0+',
      'S, Suggest, advise, 0+',
      'I, Informed, notify, 0+',
    ]);
    expect(rulesOf(pacsi, 'A/P', 'C', 'C', 'S')).toEqual([]);
    expect(rulesOf(pacsi, 'A/C', 'P', 'S/I')).toEqual([
      'cell-combination-not-allowed',
      'cell-redundant-code',
    ]);
  });
});

describe('primarySupporting', () => {
  it('has one or more primary roles', () => {
    expect(tableOf(primarySupporting)).toEqual([
      'P, Primary, perform account, 1+',
      'S, Supporting, support, 0+',
    ]);
    expect(rulesOf(primarySupporting, 'P', 'P', 'P/S')).toEqual([]);
    expect(rulesOf(primarySupporting, 'S', 'S')).toEqual([
      'activity-no-accountable',
      'activity-no-performer',
    ]);
  });
});

describe('the table in docs/concepts/schemes.md', () => {
  it('says of each code what the scheme says', () => {
    const page = fileURLToPath(new URL('../../docs/concepts/schemes.md', import.meta.url));
    const [, ...rows] = readMarkdownTables(readFileSync(page, 'utf8'))[0]!;
    const holdersOf = ({ min = 0, max }: Cardinality = {}): string =>
      max === undefined ? (min === 0 ? 'any' : `${min} or more`) : `${max}`;
    const all = Object.entries(exports).flatMap(([called, scheme]) =>
      scheme.codes.map(({ code, name, duties, perActivity }, i) => [
        i === 0 ? called : '',
        code,
        name,
        duties.join(', '),
        holdersOf(perActivity),
        i === 0 ? scheme.source : '',
      ]),
    );
    expect(rows).toEqual(all);
  });
});
