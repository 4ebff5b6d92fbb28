/** Greek and Cyrillic capitals that look like a Latin one, in runs from a code point on; `.` looks like none. */
const LOOK_ALIKES = [
  [0x37f, 'J'],
  [0x391, 'AB..EZH.I'],
  [0x39a, 'K.MN.O.P..TY.X'],
  [0x3dc, 'F'],
  [0x3f9, 'C'],
  [0x405, 'SI.J'],
  [0x410, 'A.B..E....K.MHO.PCT'],
  [0x423, 'Y.X'],
  [0x474, 'V'],
  [0x4ae, 'Y'],
  [0x4c0, 'I'],
  [0x500, 'D'],
  [0x50c, 'G'],
  [0x51a, 'Q.W'],
] as const;

const PRINTABLE_ASCII = /^[ -~]*$/;
const GREEK_OR_CYRILLIC = /[\u0370-\u052f]/g;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

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
  for (const [start, latin] of LOOK_ALIKES) {
    const found = latin[letter.charCodeAt(0) - start];
    if (found !== undefined && found !== '.') return found;
  }
  return letter;
}
