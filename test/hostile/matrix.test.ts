import { describeDoors } from './describe-doors.js';
import { MATRIX_DOORS } from './matrix-doors.js';

describeDoors(MATRIX_DOORS);
