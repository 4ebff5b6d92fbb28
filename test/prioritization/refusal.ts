import { expect } from 'vitest';

/** Matches the DomainError of a refused input with exactly these params. */
export function refusal(params: Readonly<Record<string, unknown>>): Error {
  return expect.objectContaining({
    name: 'DomainError',
    code: 'prioritization/invalid-input',
    params,
  }) as Error;
}
