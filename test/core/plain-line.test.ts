import { describe, expect, it } from 'vitest';
import { toPlainLine } from '../../src/core/plain-line.js';

describe('toPlainLine', () => {
  it.each([
    ['a\nb\r\nc\rd\te\vf\fg\u0085h\u2028i\u2029j', 'a b c d e f g h i j'],
    ['a\u0000b\u0007c\u001bd\u007fe\u009bf', 'abcdef'],
    ['user\u202Etxt.exe\u202C', 'usertxt.exe'],
    ['\u2066a\u2069\u200Eb\u200Fc\u061Cd\uFEFF', 'abcd'],
    ['lone \uD800 and \uDC00', 'lone \uFFFD and \uFFFD'],
    ['  spaces \n', 'spaces'],
    ['👩‍💻 café ｗ', '👩‍💻 café ｗ'],
    ['', ''],
  ])('makes %j one plain line', (text, line) => {
    expect(toPlainLine(text)).toBe(line);
  });
});
