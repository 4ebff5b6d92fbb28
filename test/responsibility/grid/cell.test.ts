import { describe, expect, it } from 'vitest';
import { isBlank, readCell } from '../../../src/responsibility/grid/cell.js';
import { foldLetters, foldText } from '../../../src/responsibility/grid/fold.js';
import { readGrid } from '../../../src/responsibility/grid/read-grid.js';
import { indexDuties } from '../../../src/responsibility/scheme-duties.js';
import { indexScheme } from '../../../src/responsibility/scheme-index.js';
import { raci } from '../../../src/responsibility/schemes/raci.js';
import { motley } from '../schemes.js';

const scheme = indexScheme(raci);
const codes = (text: string, by = scheme): string =>
  readCell(text, by)
    .codes.map((code) => by.codes[code]!.code)
    .join('');

describe('foldText', () => {
  it('takes case, width, spacing and invisible characters away', () => {
    expect(foldText('  Scrum\u00a0 master ')).toBe('SCRUM MASTER');
    expect(foldText('Ｓｃｒｕｍ\u200b master')).toBe('SCRUM MASTER');
    expect(foldText('\u200b\ufeff')).toBe('');
  });

  it('reads Greek and Cyrillic letters that look Latin as Latin ones, and leaves the others', () => {
    expect(foldText('\u0410\u0421\u0406 \u0391\u0399')).toBe('ACI AI');
    expect(foldText('\u0430\u0441\u0456 \u03b1\u03b9')).toBe('ACI AI');
    expect(foldText('Ж Ω')).toBe('Ж Ω');
    expect(foldText('Größe')).toBe('GRÖSSE');
  });
});

describe('foldLetters', () => {
  it('keeps letters and digits only', () => {
    expect(foldLetters('**A**. 1')).toBe('A1');
  });
});

describe('isBlank', () => {
  it('is true for nothing and for dashes of any length', () => {
    expect(['', '-', '--', '–', '—', '−'].every(isBlank)).toBe(true);
    expect(['A', '- A', '.', '0'].some(isBlank)).toBe(false);
  });
});

describe('readCell', () => {
  it('splits at white space, comma, slash, plus and their like', () => {
    for (const text of [
      'A/R',
      'A, R',
      'A,R',
      'A R',
      'A + R',
      'A & R',
      'A;R',
      'A|R',
      'A\nR',
      'A / - / R',
    ]) {
      expect(codes(text), text).toBe('AR');
      expect(readCell(text, scheme)).toMatchObject({ repeated: [], odd: [] });
    }
  });

  it('reads words and aliases in any case', () => {
    expect(codes('Accountable')).toBe('A');
    expect(codes('RESPONSIBLE, informed')).toBe('RI');
    expect(codes('consult/r')).toBe('CR');
    expect(codes('ld', indexScheme(motley))).toBe('L');
    expect(codes('Helper', indexScheme(motley))).toBe('S');
  });

  it('finds nothing in blanks, dashes and "n/a"', () => {
    for (const text of ['', '-', '—', 'n/a', 'N/A', 'na', 'N. A.', 'n.a.']) {
      expect(readCell(text, scheme), text).toEqual({ codes: [], repeated: [], odd: [] });
    }
  });

  it('reads "N/A" as codes where the scheme has an N', () => {
    const withN = {
      ...raci,
      codes: [...raci.codes, { code: 'N', name: 'Notary', duties: ['verify'], order: 9 } as const],
    };
    expect(codes('N/A', indexScheme(withN))).toBe('NA');
  });

  it('takes what is a code to the eye and says so', () => {
    for (const raw of [
      '\u0410',
      '\u0430',
      '\u0391',
      'Ａ',
      '**A**',
      '(A)',
      'A*',
      'A\u200b',
      'Accountable.',
    ]) {
      const reading = readCell(raw, scheme);
      expect(codes(raw), raw).toBe('A');
      expect(reading.odd).toEqual([{ raw, taken: true, codes: [0] }]);
    }
  });

  it('keeps the clean codes of a cell apart from its odd ones', () => {
    expect(readCell('\u0410,C', scheme)).toEqual({
      codes: [0, 2],
      repeated: [],
      odd: [{ raw: '\u0410', taken: true, codes: [0] }],
    });
  });

  it('lists a repeated code once', () => {
    expect(readCell('R,R', scheme)).toEqual({ codes: [1], repeated: ['R'], odd: [] });
    expect(readCell('R, Responsible, \u0420', scheme).repeated).toEqual(['Responsible']);
  });

  it('guesses a word with typing errors and letters run together', () => {
    expect(readCell('Acountable', scheme).odd).toEqual([
      { raw: 'Acountable', taken: false, codes: [0] },
    ]);
    expect(readCell('Responsable', scheme).odd[0]!.codes).toEqual([1]);
    expect(readCell('consulte', scheme).odd[0]!.codes).toEqual([2]);
    expect(readCell('RA', scheme).odd[0]!.codes).toEqual([1, 0]);
  });

  it('has no idea what is too far from any code', () => {
    for (const text of [
      'X',
      'RR',
      'Attestable',
      'Unformed',
      'Acc',
      'Responsibilities of the whole team',
      '?',
    ]) {
      expect(readCell(text, scheme).odd, text).toEqual([{ raw: text, taken: false, codes: [] }]);
    }
  });

  it('takes the nearest of several words', () => {
    const near = {
      ...raci,
      codes: [
        { code: 'X', name: 'Informant', duties: [], order: 0 },
        { code: 'Y', name: 'Informing', duties: [], order: 1 },
        ...raci.codes,
      ],
    };
    const reading = readCell('Informeng', indexScheme(near));
    expect(reading.odd[0]!.codes).toEqual([1]);
  });

  it('takes prose for one odd piece', () => {
    const text = 'Somebody acountable should decide';
    expect(readCell(text, scheme)).toEqual({
      codes: [],
      repeated: [],
      odd: [{ raw: text, taken: false, codes: [0] }],
    });
  });

  it('reads a word of several parts as a whole', () => {
    const signOff = {
      ...raci,
      codes: [{ code: 'S', name: 'Sign off', duties: ['approve'], order: 1 } as const],
    };
    expect(codes('sign off', indexScheme(signOff))).toBe('S');
    const odd = readCell('sign - off', indexScheme(signOff));
    expect(odd).toEqual({
      codes: [0],
      repeated: [],
      odd: [{ raw: 'sign - off', taken: true, codes: [0] }],
    });
  });
});

describe('indexScheme', () => {
  it('numbers codes by strength and never lets a word hide a code', () => {
    const index = indexScheme({
      ...raci,
      codes: [
        { code: 'I', name: 'A', duties: ['notify'], order: 2, aliases: ['a'], words: ['...'] },
        { code: 'A', name: 'Accountable', duties: ['account'], order: 1 },
        { code: '', name: '', duties: [], order: 3 },
      ],
    });
    expect(index.codes.map(({ code }) => code)).toEqual(['A', 'I', '']);
    expect(index.plain.get('a')).toBe(0);
    expect(index.folded.has('')).toBe(false);
    expect(index.plain.has('')).toBe(false);
  });

  it('takes the cardinality of a duty from the codes that bear it', () => {
    const index = indexDuties(motley);
    expect(index.bounds).toMatchObject([
      { min: 1, max: 1 },
      { min: 1, max: Infinity },
      { mask: 1 << 2, min: 0, max: Infinity },
      { mask: 1 << 3, min: 1, max: 1 },
      { mask: 1 << 5, min: 1, max: Infinity },
    ]);
    expect(indexDuties({ ...raci, codes: [] })).toMatchObject({
      bounds: [
        { min: 0, max: 0 },
        { min: 0, max: Infinity },
      ],
    });
    const open = raci.codes.map((code) => ({ ...code, perActivity: undefined }));
    expect(indexDuties({ ...raci, codes: open }).bounds[0]).toMatchObject({
      min: 0,
      max: Infinity,
    });
  });

  it('throws where there is no list of codes', () => {
    for (const none of [undefined, null, 7, {}, { codes: 'RACI' }]) {
      expect(() => indexScheme(none as never)).toThrow('responsibility/invalid-scheme');
    }
  });

  it('knows 30 codes at most', () => {
    const many = Array.from({ length: 40 }, (_, order) => ({
      code: `c${order}`,
      name: `Code ${order}`,
      duties: ['advise' as const],
      order,
    }));
    expect(indexScheme({ ...raci, codes: many }).codes).toHaveLength(30);
  });
});

describe('readGrid, of a letter that only looks like a code', () => {
  it('says which letter it is, since the eye cannot', () => {
    const { findings, matrix } = readGrid(
      [
        ['', 'PM'],
        ['Build', '\u0421'],
        ['Test', 'R?'],
      ],
      raci,
    );
    expect(findings.map(({ message }) => message)).toContain(
      '"\u0421" (U+0421) of "PM" on "Build" is not a code of the scheme.',
    );
    expect(Object.values(matrix.assignments).map(({ code }) => code)).toContain('C');
  });
});
