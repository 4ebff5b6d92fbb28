import { describeDoors } from './describe-doors.js';
import { SCHEME_DOORS } from './scheme-doors.js';

describeDoors(SCHEME_DOORS);
