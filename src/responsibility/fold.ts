/** Greek and Cyrillic letters that look like a Latin capital. */
const LOOK_ALIKES = {
  A: '\u0391\u0410',
  B: '\u0392\u0412',
  C: '\u03f9\u0421',
  D: '\u0500',
  E: '\u0395\u0415',
  F: '\u03dc',
  G: '\u050c',
  H: '\u0397\u041d',
  I: '\u0399\u0406\u04c0',
  J: '\u037f\u0408',
  K: '\u039a\u041a',
  M: '\u039c\u041c',
  N: '\u039d',
  O: '\u039f\u041e',
  P: '\u03a1\u0420',
  Q: '\u051a',
  S: '\u0405',
  T: '\u03a4\u0422',
  V: '\u0474',
  W: '\u051c',
  X: '\u03a7\u0425',
  Y: '\u03a5\u0423\u04ae',
  Z: '\u0396',
} as const;

const PRINTABLE_ASCII = /^[ -~]*$/;
const GREEK_OR_CYRILLIC = /[\u0370-\u052f]/g;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;

/**
 * A text as the eye sees it: NFKC, capitals, look-alike letters as Latin ones, invisible characters gone, white space single.
 *
 * Two texts that fold to the same are one to a reader.
 */
export function foldText(text: string): string {
  const capitals = PRINTABLE_ASCII.test(text)
    ? text.toUpperCase()
    : text
        .normalize('NFKC')
        .toUpperCase()
        .replace(GREEK_OR_CYRILLIC, toLatin)
        .replace(INVISIBLE, '');
  return capitals.replace(/\s+/g, ' ').trim();
}

/** The same without anything but letters and digits. */
export function foldLetters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function toLatin(letter: string): string {
  for (const [latin, others] of Object.entries(LOOK_ALIKES))
    if (others.includes(letter)) return latin;
  return letter;
}
