/** Values that are no number for a criterion, with the JSON form under which a finding names them. */
export const NOT_NUMBERS: readonly (readonly [name: string, value: unknown, json: unknown])[] = [
  ['NaN', Number.NaN, 'NaN'],
  ['Infinity', Infinity, 'Infinity'],
  ['-Infinity', -Infinity, '-Infinity'],
  ['a BigInt', 5n, '5n'],
  ['a text', '5', '5'],
  ['an empty text', '', ''],
  ['a boolean', true, true],
  ['a symbol', Symbol('5'), 'symbol'],
  ['a function', () => 5, 'function'],
  ['an object', { valueOf: () => 5 }, 'object'],
  ['a list', [5], 'object'],
  ['a boxed number', Object(5), 'object'],
];

export const revoked = <T extends object>(target: T): T => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

const refuse = (): never => {
  throw new TypeError('foreign');
};

/** A Proxy whose every trap throws. */
export const refusing = <T extends object>(target: T): T =>
  new Proxy(target, {
    get: refuse,
    has: refuse,
    ownKeys: refuse,
    getPrototypeOf: refuse,
    getOwnPropertyDescriptor: refuse,
  });

/** The params of the DomainError that a call throws. */
export const thrownBy = (
  call: () => unknown,
): { readonly code: unknown; readonly params: unknown } => {
  try {
    call();
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError')
      return { ...(error as unknown as { code: unknown; params: unknown }) };
    throw error;
  }
  throw new Error('nothing was thrown');
};
