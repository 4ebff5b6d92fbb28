import { COMPARISON_DOORS } from './comparison-doors.js';
import { CORE_DOORS } from './core-doors.js';
import type { Door } from './door.js';
import { GRANT_DOORS } from './grant-doors.js';
import { INTEROP_DOORS } from './interop-doors.js';
import { MATRIX_DOORS } from './matrix-doors.js';
import { METHOD_DOORS } from './method-doors.js';
import { RANKING_DOORS } from './ranking-doors.js';
import { RESPONSIBILITY_DOORS } from './responsibility-doors.js';
import { SCHEME_DOORS } from './scheme-doors.js';
import { STAFFING_DOORS } from './staffing-doors.js';
import { TEMPLATE_DOORS } from './template-doors.js';
import { UNCERTAINTY_DOORS } from './uncertainty-doors.js';

export const DOORS: readonly Door[] = [
  ...RANKING_DOORS,
  ...METHOD_DOORS,
  ...UNCERTAINTY_DOORS,
  ...RESPONSIBILITY_DOORS,
  ...MATRIX_DOORS,
  ...SCHEME_DOORS,
  ...STAFFING_DOORS,
  ...COMPARISON_DOORS,
  ...GRANT_DOORS,
  ...TEMPLATE_DOORS,
  ...CORE_DOORS,
  ...INTEROP_DOORS,
];

/** Public functions that no hostile value can be given to, each with the reason. */
export const WITHOUT_DOOR: Readonly<Record<string, string>> = {
  prioritizationMessages: 'takes no argument',
  responsibilityMessages: 'takes no argument',
};
