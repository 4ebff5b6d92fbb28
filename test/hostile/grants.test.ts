import { describeDoors } from './describe-doors.js';
import { GRANT_DOORS } from './grant-doors.js';

describeDoors(GRANT_DOORS);
