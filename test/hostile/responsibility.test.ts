import { describeDoors } from './describe-doors.js';
import { RESPONSIBILITY_DOORS } from './responsibility-doors.js';

describeDoors(RESPONSIBILITY_DOORS);
