import { hasOwn } from '../core/json.js';

/** A name without case, spaces and marks: `Job size`, `job_size` and `jobSize` are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const UNIT = /[([][^()[\]]*[)\]]$/;
/** Jira writes `Custom field (Effort)`. */
const CUSTOM_FIELD = /^custom field \((.*)\)$/i;

/** The name without the unit in brackets behind it, folded: `Effort (person-months)` is `effort`. */
export function foldWithoutUnit(name: string): string {
  const trimmed = name.trim();
  const inner = CUSTOM_FIELD.exec(trimmed)?.[1] ?? trimmed;
  return foldName(inner.replace(UNIT, ''));
}

/** Other names, folded, by which people call a criterion, folded; in the order in which they are tried. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  id: [
    'key',
    'issuekey',
    'issueid',
    'itemid',
    'workitemid',
    'ticket',
    'ticketid',
    'number',
    'nr',
    'no',
  ],
  title: [
    'name',
    'summary',
    'feature',
    'initiative',
    'idea',
    'project',
    'item',
    'epic',
    'story',
    'task',
    'subject',
  ],
  reach: [
    'users',
    'customers',
    'usersreached',
    'peoplereached',
    'reachperquarter',
    'reachpermonth',
    'audience',
  ],
  impact: ['impactscore', 'impactperuser'],
  confidence: ['conf', 'confidencelevel', 'confidencescore', 'certainty'],
  effort: [
    'effortestimate',
    'estimatedeffort',
    'personmonths',
    'personweeks',
    'persondays',
    'manmonths',
    'manweeks',
    'mandays',
    'estimate',
  ],
  ease: ['easeofimplementation', 'easescore', 'simplicity'],
  businessvalue: [
    'userbusinessvalue',
    'userandbusinessvalue',
    'userorbusinessvalue',
    'ubv',
    'bv',
    'uservalue',
    'value',
  ],
  timecriticality: ['tc', 'timecritical', 'urgency'],
  riskreduction: [
    'rroe',
    'rrandoe',
    'riskreductionopportunityenablement',
    'riskreductionandopportunityenablement',
    'riskreductionandoropportunityenablement',
    'riskreductionoropportunityenablement',
    'opportunityenablement',
    'rr',
    'oe',
  ],
  jobsize: ['size', 'jobduration', 'js', 'storypoints', 'points', 'duration', 'effort'],
  costofdelay: [
    'cod',
    'delaycost',
    'costofdelayperweek',
    'costofdelaypermonth',
    'costofdelayperday',
  ],
  duration: ['jobduration', 'weeks', 'days', 'months', 'jobsize', 'size'],
  importance: ['imp'],
  satisfaction: ['sat'],
};

/** Other names of a criterion, folded; none for one of the user's own making. */
export function synonymsOf(name: string): readonly string[] {
  const folded = foldName(name);
  return hasOwn(SYNONYMS, folded) ? SYNONYMS[folded]! : [];
}
