import { describeDoors } from './describe-doors.js';
import { TEMPLATE_DOORS } from './template-doors.js';

describeDoors(TEMPLATE_DOORS);
