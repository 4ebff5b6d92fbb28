import { describeDoors } from './describe-doors.js';
import { METHOD_DOORS } from './method-doors.js';
import { UNCERTAINTY_DOORS } from './uncertainty-doors.js';

describeDoors([...METHOD_DOORS, ...UNCERTAINTY_DOORS]);
