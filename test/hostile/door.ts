import type { HostileKind } from './corpus.js';

/** A public function and one place of its input that a hostile value can stand in. */
export interface Door {
  readonly door: string;
  readonly place: string;
  /** Kinds of values that this place must bear. */
  readonly bears: readonly HostileKind[];
  readonly call: (api: Api, value: unknown) => unknown;
  /** Does the answer hold figures of its own, of which none may be NaN or infinite? Echoes of the input may. */
  readonly isFigures: boolean;
}

/** The public functions by name; what they are given here is wrong on purpose, so that types are of no use. */
export type Api = Readonly<Record<string, (...args: unknown[]) => unknown>> & Data;

interface Data {
  readonly riceModel: Fields;
  readonly cd3Model: Fields;
  readonly raci: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;
export type DoorCall = (api: Api, value: unknown) => unknown;

/** Data that comes from outside, through a door without limits. */
export const ANYTHING: readonly HostileKind[] = ['json', 'large', 'any'];
/** Data that comes from outside, through a door with limits: `parse*`, `create*`, `read*`, `apply*`. */
export const UNTRUSTED: readonly HostileKind[] = ['json', 'large', 'any', 'limit'];
/** A whole typed input: the right shape with hostile values of JSON in it, large and deep ones too. */
export const TYPED: readonly HostileKind[] = ['json', 'large'];
/** A field or an option of typed input: what is large was seen in the place of the whole. */
export const PART: readonly HostileKind[] = ['json'];

export const door = (
  name: string,
  place: string,
  bears: readonly HostileKind[],
  call: DoorCall,
): Door => ({ door: name, place, bears, call, isFigures: false });

/** One field of an otherwise good input after the other. */
export const fields = (
  name: string,
  bears: readonly HostileKind[],
  base: Fields,
  call: (api: Api, input: Fields) => unknown,
  of = 'field',
): readonly Door[] =>
  Object.keys(base).map((field) =>
    door(name, `${of} ${field}`, bears, (api, value) => call(api, { ...base, [field]: value })),
  );

/** One option after the other, each beside good ones. */
export const options = (
  name: string,
  base: Fields,
  call: (api: Api, options: Fields) => unknown,
): readonly Door[] => fields(name, PART, base, call, 'option');

export const figures = (doors: readonly Door[]): readonly Door[] =>
  doors.map((each) => ({ ...each, isFigures: true }));
