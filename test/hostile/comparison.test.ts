import { COMPARISON_DOORS } from './comparison-doors.js';
import { describeDoors } from './describe-doors.js';

describeDoors(COMPARISON_DOORS);
