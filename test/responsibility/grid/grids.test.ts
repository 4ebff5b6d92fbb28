import { fileURLToPath } from 'node:url';
import { describePublishedGrid } from './published-grids.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/raci', import.meta.url));

for (const name of [
  'nist-sp800-37r2-rmf',
  'octoacme-role-matrix',
  'senior-pm-phase-1-project-initiation-planning',
  'senior-pm-phase-4-testing-quality-assurance',
  'senior-pm-strategic-decisions',
]) {
  describePublishedGrid(FIXTURES, name);
}
