import { describe, expect, it } from 'vitest';
import type { ResponsibilityFinding } from '../../src/responsibility/messages.js';
import { raci } from '../../src/responsibility/schemes/raci.js';
import { DUTIES } from '../../src/responsibility/types.js';
import { checkScheme, validateScheme } from '../../src/responsibility/validate-scheme.js';

const short = ({ code, severity, path, params }: ResponsibilityFinding): string =>
  [
    code.replace('responsibility/scheme-', ''),
    severity,
    path.join('.'),
    ...(typeof params['problem'] === 'string' ? [params['problem']] : []),
  ].join(' ');

const check = (scheme: unknown): readonly string[] => validateScheme(scheme).map(short);

const RULER = { code: 'X', name: 'Ruler', duties: ['decide'], order: 1 };
const MATE = { code: 'Y', name: 'Mate', duties: ['support'], order: 2 };

/** A sound scheme of two codes with something else in it. */
const schemeWith = (change: object): unknown => ({
  id: 'own',
  version: '1',
  name: 'Own',
  codes: [RULER, MATE],
  options: { accountImpliesPerform: false },
  ...change,
});
/** With something else in its second code. */
const mateWith = (change: object): unknown =>
  schemeWith({ codes: [RULER, { ...MATE, ...change }] });

const boom = (): never => {
  throw new Error('read');
};

describe('validateScheme', () => {
  it('finds nothing in a sound scheme', () => {
    expect(check(schemeWith({}))).toEqual([]);
    expect(check(schemeWith({ source: 'a book', combinations: [['X', 'Y'], []] }))).toEqual([]);
    expect(check(mateWith({ aliases: ['M'], words: ['by my side'], implies: [] }))).toEqual([]);
  });

  it.each([null, undefined, 'raci', 7, [], [raci], () => raci])(
    'tells that %j is no scheme',
    (value) => {
      expect(validateScheme(value)).toEqual([
        {
          code: 'responsibility/scheme-malformed',
          severity: 'error',
          path: [],
          params: { place: 'its root', problem: 'no-object', why: 'it is no object' },
          message: 'The scheme is malformed at its root: it is no object.',
          hint: 'See the type ResponsibilityScheme.',
        },
      ]);
    },
  );

  it('tells everything that an empty object lacks', () => {
    expect(check({})).toEqual([
      'malformed error id no-text',
      'malformed error version no-text',
      'malformed error name no-text',
      'malformed error options no-object',
      'malformed error codes no-list',
    ]);
  });

  it('tells fields of the wrong kind', () => {
    expect(check(schemeWith({ id: '', version: 1, name: null, source: '' }))).toEqual([
      'malformed error id no-text',
      'malformed error version no-text',
      'malformed error name no-text',
      'malformed error source no-text',
    ]);
    expect(check(schemeWith({ options: {} }))).toEqual([
      'malformed error options.accountImpliesPerform no-boolean',
    ]);
    expect(check(schemeWith({ options: [] }))).toEqual(['malformed error options no-object']);
    expect(check(schemeWith({ options: { accountImpliesPerform: 1 } }))).toEqual([
      'malformed error options.accountImpliesPerform no-boolean',
    ]);
    expect(check(schemeWith({ codes: { X: RULER } }))).toEqual(['malformed error codes no-list']);
    expect(check(schemeWith({ combinations: 'XY' }))).toEqual([
      'malformed error combinations no-list',
    ]);
    expect(check(schemeWith({ combinations: ['XY', [1], undefined] }))).toEqual([
      'malformed error combinations.0 no-list',
      'malformed error combinations.1.0 no-text',
      'malformed error combinations.2 no-list',
    ]);
  });

  it('bounds texts and lists', () => {
    const long = (length: number): string => 'n'.repeat(length);
    expect(check(schemeWith({ name: long(10_000) }))).toEqual([]);
    expect(check(schemeWith({ name: long(10_001) }))).toEqual(['malformed error name long-text']);
    const words = (length: number): readonly string[] => Array.from({ length }, (_, i) => `w${i}`);
    expect(check(mateWith({ words: words(1000) }))).toEqual([]);
    expect(check(mateWith({ words: words(1001) }))).toEqual([
      'malformed error codes.1.words long-list',
    ]);
  });

  it('wants 1 to 30 codes', () => {
    const codes = (length: number): readonly object[] =>
      Array.from({ length }, (_, i) => ({
        code: `c${i}`,
        name: `Code ${i}`,
        duties: ['account'],
        order: i,
      }));
    expect(check(schemeWith({ codes: codes(1) }))).toEqual([]);
    expect(check(schemeWith({ codes: codes(30) }))).toEqual([]);
    expect(check(schemeWith({ codes: [] }))).toEqual(['no-codes error codes']);
    const [tooMany, ...more] = validateScheme(schemeWith({ codes: codes(31), combinations: 1 }));
    expect(more).toEqual([]);
    expect(tooMany).toMatchObject({
      code: 'responsibility/scheme-too-many-codes',
      severity: 'error',
      path: ['codes'],
      params: { count: 31, limit: 30 },
    });
  });

  it('tells codes that are none', () => {
    expect(check(schemeWith({ codes: [RULER, null, 'Y', []] }))).toEqual([
      'malformed error codes.1 no-object',
      'malformed error codes.2 no-object',
      'malformed error codes.3 no-object',
    ]);
    expect(check(schemeWith({ codes: [RULER, {}] }))).toEqual([
      'malformed error codes.1.code no-text',
      'malformed error codes.1.name no-text',
      'malformed error codes.1.duties no-list',
      'malformed error codes.1.order no-number',
    ]);
    expect(check(mateWith({ aliases: 'M', words: [''], implies: null, order: '2' }))).toEqual([
      'malformed error codes.1.aliases no-list',
      'malformed error codes.1.words.0 no-text',
      'malformed error codes.1.implies no-list',
      'malformed error codes.1.order no-number',
    ]);
    for (const order of [Number.NaN, Infinity, undefined]) {
      expect(check(mateWith({ order }))).toEqual(['malformed error codes.1.order no-number']);
    }
    expect(check(mateWith({ order: -2.5 }))).toEqual([]);
  });

  it.each([
    ['a b', 'separator'],
    [' a', 'separator'],
    ['A/R', 'separator'],
    ['A,', 'separator'],
    ['+', 'separator'],
    ['A;R', 'separator'],
    ['A&R', 'separator'],
    ['A|R', 'separator'],
    ['-', 'dash'],
    ['—–', 'dash'],
    ['a\u0000', 'unseen'],
    ['\u202EA', 'unseen'],
  ])('tells that %j cannot be read from a cell', (text, problem) => {
    expect(check(mateWith({ code: text }))).toEqual([`invalid-code error codes.1.code ${problem}`]);
    expect(check(mateWith({ aliases: ['M', text] }))).toEqual([
      `invalid-code error codes.1.aliases.1 ${problem}`,
    ]);
    expect(
      check(mateWith({ words: [text] })).filter((line) => !line.includes('ambiguous')),
    ).toEqual([]);
  });

  it('says why a code cannot be read', () => {
    expect(validateScheme(mateWith({ code: '-' }))).toMatchObject([
      {
        message: '"-" cannot be read from a cell: a dash says that there is no code.',
        params: { text: '-', problem: 'dash', why: 'a dash says that there is no code' },
      },
    ]);
  });

  it('tells duties that are none, and codes without one', () => {
    const [unknown, ...more] = validateScheme(mateWith({ duties: ['verify', 'check', 7] }));
    expect(unknown).toMatchObject({
      code: 'responsibility/scheme-unknown-duty',
      severity: 'error',
      path: ['codes', 1, 'duties', 1],
      params: { code: 'Y', duty: 'check', expected: DUTIES },
    });
    expect(more.map(short)).toEqual(['unknown-duty error codes.1.duties.2']);
    const [none, ...rest] = validateScheme(mateWith({ duties: [] }));
    expect(none).toMatchObject({
      code: 'responsibility/scheme-no-duty',
      severity: 'error',
      path: ['codes', 1, 'duties'],
      params: { code: 'Y', expected: DUTIES },
    });
    expect(rest).toEqual([]);
    expect(validateScheme(mateWith({ code: 5, duties: [] }))[1]).toMatchObject({
      code: 'responsibility/scheme-no-duty',
      params: { code: '5' },
    });
  });

  it('tells a code that excludes and obliges at once', () => {
    expect(check(mateWith({ duties: ['excluded'] }))).toEqual([]);
    expect(check(mateWith({ duties: ['excluded', 'excluded'] }))).toEqual([]);
    const [finding, ...more] = validateScheme(mateWith({ duties: ['notify', 'excluded'] }));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'responsibility/scheme-excluded-with-duty',
      severity: 'error',
      path: ['codes', 1, 'duties'],
      params: { code: 'Y' },
    });
  });

  it.each([
    [{}, []],
    [{ min: 0, max: 1 }, []],
    [{ min: 2, max: 2 }, []],
    [{ min: undefined, max: undefined }, []],
    [{ min: 3 }, []],
    [{ min: -1 }, ['min']],
    [{ min: 0.5 }, ['min']],
    [{ min: '1' }, ['min']],
    [{ min: null }, ['min']],
    [{ max: 0 }, ['max']],
    [{ max: 1.5 }, ['max']],
    [{ max: Infinity }, ['max']],
    [{ max: null }, ['max']],
    [{ min: -1, max: 0 }, ['min', 'max']],
    [{ min: -1, max: -2 }, ['min', 'max']],
    [{ min: 3, max: 2 }, ['order']],
    [{ min: '3', max: 2 }, ['min']],
  ])('checks the number of holders %j', (perActivity, problems) => {
    expect(check(mateWith({ perActivity }))).toEqual(
      problems.map((problem) => `invalid-cardinality error codes.1.perActivity ${problem}`),
    );
  });

  it('says what is wrong with the number of holders', () => {
    expect(validateScheme(mateWith({ perActivity: { min: 3, max: 2 } }))).toMatchObject([
      { message: 'The number of holders of the code "Y" cannot be: its min is above its max.' },
    ]);
    expect(check(mateWith({ perActivity: null }))).toEqual([
      'malformed error codes.1.perActivity no-object',
    ]);
  });

  it('tells codes that are there twice', () => {
    const [finding, ...more] = validateScheme(mateWith({ code: 'X', name: 'Second' }));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'responsibility/scheme-duplicate-code',
      severity: 'error',
      path: ['codes', 1, 'code'],
      params: { code: 'X' },
      message: 'Two codes are "X".',
    });
  });

  it('tells texts that name two codes, and which one is read', () => {
    const [finding, ...more] = validateScheme(mateWith({ words: ['helper', 'ruler'] }));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'responsibility/scheme-ambiguous-text',
      severity: 'warning',
      path: ['codes', 1, 'words', 1],
      params: { text: 'ruler', code: 'Y', other: 'X' },
      message: '"ruler" names the code "X" as well as "Y", and is read as "X".',
    });
    // A code comes before an alias, an alias before a name, whatever the order of the codes.
    expect(check(schemeWith({ codes: [{ ...RULER, aliases: ['y'] }, MATE] }))).toEqual([
      'ambiguous-text warning codes.0.aliases.0',
    ]);
    expect(
      check(
        schemeWith({
          codes: [
            { ...RULER, name: 'M' },
            { ...MATE, aliases: ['m'] },
          ],
        }),
      ),
    ).toEqual(['ambiguous-text warning codes.0.name']);
    // To the eye they are one.
    expect(check(mateWith({ code: 'Х' }))).toEqual(['ambiguous-text warning codes.1.code']);
    expect(check(mateWith({ code: '!', aliases: ['?'] }))).toEqual([]);
    expect(
      check(
        schemeWith({
          codes: [
            { ...RULER, aliases: ['!'] },
            { ...MATE, aliases: ['!'] },
          ],
        }),
      ),
    ).toEqual(['ambiguous-text warning codes.1.aliases.0']);
    // Of one code it is no matter.
    expect(check(mateWith({ name: 'y', aliases: ['Y'], words: ['Y'] }))).toEqual([]);
  });

  it('tells codes of equal strength', () => {
    const [finding, ...more] = validateScheme(mateWith({ order: 1 }));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'responsibility/scheme-equal-order',
      severity: 'warning',
      path: ['codes', 1, 'order'],
      params: { code: 'Y', other: 'X' },
    });
    const third = { code: 'Z', name: 'Third', duties: ['notify'], order: 1 };
    expect(check(schemeWith({ codes: [RULER, { ...MATE, order: 1 }, third] }))).toEqual([
      'equal-order warning codes.1.order',
      'equal-order warning codes.2.order',
    ]);
    expect(
      validateScheme(schemeWith({ codes: [RULER, { ...MATE, order: 1 }, third] }))[1],
    ).toMatchObject({
      params: { code: 'Z', other: 'X' },
    });
    // What is no number has no strength to be equal in.
    expect(
      check(
        schemeWith({
          codes: [
            { ...RULER, order: 'a' },
            { ...MATE, order: 'a' },
          ],
        }),
      ),
    ).toEqual([
      'malformed error codes.0.order no-number',
      'malformed error codes.1.order no-number',
    ]);
  });

  it('tells implied codes that do not exist or are not weaker', () => {
    expect(check(schemeWith({ codes: [{ ...RULER, implies: ['Y'] }, MATE] }))).toEqual([]);
    const [unknown, stronger, itself, ...more] = validateScheme(
      mateWith({ implies: ['y', 'X', 'Y'] }),
    );
    expect(more).toEqual([]);
    expect(unknown).toMatchObject({
      code: 'responsibility/scheme-unknown-implied',
      severity: 'error',
      path: ['codes', 1, 'implies', 0],
      params: { code: 'Y', implied: 'y' },
    });
    expect(stronger).toMatchObject({
      code: 'responsibility/scheme-implied-not-weaker',
      severity: 'warning',
      path: ['codes', 1, 'implies', 1],
      params: { code: 'Y', implied: 'X' },
    });
    expect(itself).toMatchObject({
      code: 'responsibility/scheme-implied-not-weaker',
      params: { code: 'Y', implied: 'Y' },
    });
    // Strength is the order, not the place in the list.
    expect(
      check(
        schemeWith({
          codes: [
            { ...MATE, implies: ['X'] },
            { ...RULER, implies: ['Y'] },
          ],
        }),
      ),
    ).toEqual(['implied-not-weaker warning codes.0.implies.0']);
  });

  it('tells combinations of codes that do not exist or stand alone', () => {
    const out = { code: 'O', name: 'Out', duties: ['excluded'], order: 3 };
    const [unknown, alone, ...more] = validateScheme(
      schemeWith({
        codes: [RULER, MATE, out],
        combinations: [
          ['X', 'Y'],
          ['Z', 'X', 'O'],
        ],
      }),
    );
    expect(more).toEqual([]);
    expect(unknown).toMatchObject({
      code: 'responsibility/scheme-unknown-combined',
      severity: 'error',
      path: ['combinations', 1, 0],
      params: { code: 'Z' },
    });
    expect(alone).toMatchObject({
      code: 'responsibility/scheme-combined-excluded',
      severity: 'warning',
      path: ['combinations', 1, 2],
      params: { code: 'O' },
    });
  });

  it('tells a scheme in which nobody answers', () => {
    const codes = (duty: string): readonly object[] => [{ ...RULER, duties: [duty] }, MATE];
    expect(check(schemeWith({ codes: codes('account') }))).toEqual([]);
    expect(check(schemeWith({ codes: codes('decide') }))).toEqual([]);
    expect(check(schemeWith({ codes: codes('approve') }))).toEqual([
      'nobody-answers warning codes',
    ]);
    // A warning elsewhere changes nothing, an error may be the reason.
    expect(check(schemeWith({ codes: [MATE, { ...MATE, code: 'Z', name: 'Z' }] }))).toEqual([
      'equal-order warning codes.1.order',
      'nobody-answers warning codes',
    ]);
    expect(check(schemeWith({ codes: [null, MATE] }))).toEqual([
      'malformed error codes.0 no-object',
    ]);
  });

  it('survives what throws when it is read', () => {
    const thrower = Object.defineProperty({}, 'codes', { get: boom, enumerable: true });
    expect(
      check(
        Object.assign(thrower, {
          id: 'own',
          version: '1',
          name: 'Own',
          options: { accountImpliesPerform: true },
        }),
      ),
    ).toEqual(['malformed error codes no-list']);
    const { proxy, revoke } = Proxy.revocable([RULER], {});
    revoke();
    expect(check(schemeWith({ codes: proxy }))).toEqual(['malformed error codes no-list']);
    expect(check(schemeWith({ codes: new Proxy([RULER], { get: boom }) }))).toEqual([
      'malformed error codes no-list',
    ]);
  });

  it('lists as many findings as it may', () => {
    const all = validateScheme({});
    expect(validateScheme({}, { limit: 5 })).toEqual(all);
    expect(validateScheme({}, { limit: 1 })).toEqual([
      all[0],
      expect.objectContaining({
        code: 'core/more-findings',
        params: { count: 4, byCode: { 'responsibility/scheme-malformed': 4 } },
      }),
    ]);
    expect(validateScheme({}, null as never)).toEqual(all);
    expect(() => validateScheme({}, { limit: -1 })).toThrow('core/invalid-limit');
  });
});

describe('checkScheme', () => {
  it('throws the first error, and lets warnings pass', () => {
    expect(checkScheme(raci)).toBeUndefined();
    expect(checkScheme(mateWith({ order: 1 }))).toBeUndefined();
    const wrong = mateWith({ order: 1, aliases: ['a/b'], implies: ['Q'] });
    expect(() => checkScheme(wrong)).toThrow(
      expect.objectContaining({
        name: 'DomainError',
        code: 'responsibility/invalid-scheme',
        params: {
          finding: 'responsibility/scheme-invalid-code',
          path: ['codes', 1, 'aliases', 0],
          text: 'a/b',
          problem: 'separator',
          why: 'it holds white space or one of / , + ; & |, which separate codes',
        },
      }),
    );
  });
});
