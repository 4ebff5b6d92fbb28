/** Letters of other scripts that look like a Latin capital: Greek, Cyrillic, Armenian, Cherokee, Lisu. */
const LOOK_ALIKES = {
  A: '\u0391\u0410\u13aa\ua4ee',
  B: '\u0392\u0412\u13f4\ua4d0',
  C: '\u03f9\u0421\u13df\ua4da',
  D: '\u13a0\ua4d3\u0500',
  E: '\u0395\u0415\u13ac\ua4f0',
  F: '\u03dc\ua4dd',
  G: '\u050c\u13c0\ua4d6',
  H: '\u0397\u041d\u04ba\u13bb\ua4e7',
  I: '\u0399\u0406\u04c0\ua4f2',
  J: '\u037f\u0408\u13ab\ua4d9',
  K: '\u039a\u041a\u13e6\ua4d7',
  L: '\u13de\ua4e1',
  M: '\u039c\u041c\u13b7\ua4df',
  N: '\u039d\ua4e0',
  O: '\u039f\u041e\u0555\ua4f3',
  P: '\u03a1\u0420\u13e2\ua4d1',
  Q: '\u051a',
  R: '\u13a1\u13d2\ua4e3',
  S: '\u0405\u054f\u13da\ua4e2',
  T: '\u03a4\u0422\u13a2\ua4d4',
  U: '\u054d\ua4f4',
  V: '\u0474\u13d9\ua4e6',
  W: '\u051c\u13b3\ua4ea',
  X: '\u03a7\u0425\ua4eb',
  Y: '\u03a5\u0423\u04ae\ua4ec',
  Z: '\u0396\u13c3\ua4dc',
} as const;

const OTHER_SCRIPT = /[\u0370-\u058f\u13a0-\u13ff\ua4d0-\ua4ff]/g;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;

/**
 * A text as the eye sees it: NFKC, capitals, look-alike letters as Latin ones, invisible characters gone, white space single.
 *
 * Two texts that fold to the same are one to a reader.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(OTHER_SCRIPT, toLatin)
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same without anything but letters and digits. */
export function foldLetters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function toLatin(letter: string): string {
  for (const [latin, others] of Object.entries(LOOK_ALIKES)) if (others.includes(letter)) return latin;
  return letter;
}
