import { beforeAll, describe, expect, it } from 'vitest';
import { publicScope } from '../docs/public-names.js';
import { CORPUS } from './corpus.js';
import type { Api, Door } from './door.js';
import { problemOf } from './expect-total.js';

const DOOR_TIMEOUT_MS = 120_000;
const SHOWN = 20;

/** One test for each place of each door. The doors stand in several files, so that they run on all processors. */
export function describeDoors(doors: readonly Door[]): void {
  describe('hostile values', () => {
    let api: Api;
    beforeAll(async () => {
      api = (await publicScope()) as Api;
    });

    const names = [...new Set(doors.map(({ door }) => door))];
    describe.each(names)('%s', (name) => {
      const places = doors.filter(({ door }) => door === name);

      it.each(places)(
        '$place: an answer or a DomainError',
        ({ bears, call, isFigures }) => {
          expect(api[name], `${name} is not exported`).toBeTypeOf('function');
          const isParse = name.startsWith('parse');
          const problems = CORPUS.filter(({ kind }) => bears.includes(kind)).flatMap((value) => {
            const problem = problemOf((made) => call(api, made), value, { isParse, isFigures });
            return problem === undefined ? [] : [`${value.name}: ${problem}`];
          });
          const more = problems.length > SHOWN ? `\n… ${problems.length - SHOWN} more` : '';
          const report = `${problems.slice(0, SHOWN).join('\n')}${more}`;
          expect(report, 'values that it does not bear').toBe('');
        },
        DOOR_TIMEOUT_MS,
      );
    });
  });
}
