import { describeDoors } from './describe-doors.js';
import { RANKING_DOORS } from './ranking-doors.js';

describeDoors(RANKING_DOORS);
