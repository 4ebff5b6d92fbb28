import { describeDoors } from './describe-doors.js';
import { STAFFING_DOORS } from './staffing-doors.js';

describeDoors(STAFFING_DOORS);
