import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { DomainError } from './domain-error.js';
import { toJsonScalar } from './json.js';

/** A source of random numbers that gives the same sequence for the same seed; each call moves it on. */
export interface Random {
  /** A multiple of 2^-53 in [0, 1), each equally likely. */
  readonly uniform: () => number;
  /** An integer in [0, bound), each equally likely; bound is an integer from 1 to 2^32. */
  readonly integer: (bound: number) => number;
  /**
   * A standard normal number (mean 0, standard deviation 1) by Marsaglia's polar method.
   *
   * It needs a logarithm, on which runtimes agree only to 1e-12; how many numbers it consumes is the same everywhere.
   */
  readonly normal: () => number;
}

/**
 * A random source from a seed, the same bits on every runtime (xoroshiro128+).
 *
 * @param seed - any safe integer; neighbouring seeds give unrelated sequences
 * @throws DomainError `core/invalid-seed`
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) {
    throw new DomainError('core/invalid-seed', { seed: toJsonScalar(seed) });
  }
  const low = seed | 0;
  const high = Math.floor(seed / 0x1_0000_0000) | 0;
  // `scramble` is one to one: two seeds never share a state, and no state is all zeros.
  const generator = xoroshiro128plusFromState([
    scramble(low),
    scramble(high ^ 0x9e3779b9),
    scramble(low ^ 0x85ebca6b),
    scramble(high ^ 0xc2b2ae35),
  ]);
  // The first numbers still show how alike two states are.
  for (let i = 0; i < 20; i++) generator.next();

  const uniform = () => {
    const high27 = generator.next() >>> 5;
    const low26 = generator.next() >>> 6;
    return (high27 * 0x4000000 + low26) / 0x20_0000_0000_0000;
  };
  const integer = (bound: number) => {
    if (!Number.isInteger(bound) || bound < 1 || bound > 0x1_0000_0000) {
      throw new DomainError('core/invalid-bound', { bound: toJsonScalar(bound) });
    }
    // Equal shares of the 2^32 numbers; what is left over beyond the last share is drawn again. Not a remainder,
    // which would be made of the low bits, the weak ones of this generator.
    const share = Math.floor(0x1_0000_0000 / bound);
    let drawn = generator.next() >>> 0;
    while (drawn >= share * bound) drawn = generator.next() >>> 0;
    return Math.floor(drawn / share);
  };
  let spare: number | undefined;
  const normal = () => {
    if (spare !== undefined) {
      const second = spare;
      spare = undefined;
      return second;
    }
    let x = 0;
    let y = 0;
    let square = 0;
    while (square >= 1 || square === 0) {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    }
    const factor = Math.sqrt((-2 * Math.log(square)) / square);
    spare = y * factor;
    return x * factor;
  };
  return { uniform, integer, normal };
}

/** The final mix of MurmurHash3 (Austin Appleby, 2011): every input bit moves about half of the output bits. */
function scramble(word: number): number {
  let mixed = word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
