import { CORE_DOORS } from './core-doors.js';
import { describeDoors } from './describe-doors.js';
import { INTEROP_DOORS } from './interop-doors.js';

describeDoors([...CORE_DOORS, ...INTEROP_DOORS]);
