import type { MessageTemplate } from '../../core/finding.js';
import type { StaffingRuleCode } from './staffing-rules.js';

/** Of the rules of `validateStaffing`. */
export const STAFFING_MESSAGES = {
  'responsibility/staffing-not-a-record': {
    message: '"{id}" in {collection} is not an object.',
    hint: 'Correct or remove it.',
  },
  'responsibility/staffing-unknown-person': {
    message: '"{id}" in {collection} names no person: "{personId}".',
    hint: 'Add the person, or correct it.',
  },
  'responsibility/staffing-unknown-role': {
    message: '"{id}" in {collection} names no role of the matrix: "{roleId}".',
    hint: 'Correct or remove it.',
  },
  'responsibility/staffing-unknown-activity': {
    message: '"{id}" in {collection} names no activity of the matrix: "{activityId}".',
    hint: 'Correct or remove it.',
  },
  'responsibility/staffing-unknown-separation': {
    message: 'The waiver "{id}" names no separation: "{separationId}".',
    hint: 'Correct or remove it.',
  },
  'responsibility/staffing-invalid-value': {
    message: 'The field {field} of "{id}" in {collection} holds {value}, which it may not.',
    hint: 'It takes {expected}.',
  },
  'responsibility/staffing-invalid-date': {
    message: 'The field {field} of "{id}" in {collection} holds {value}, which is no date.',
    hint: 'Write the day as YYYY-MM-DD; until then the period counts on no day.',
  },
  'responsibility/staffing-reversed-period': {
    message: '"{id}" in {collection} counts on no day: it begins on {from} and ends before {to}.',
    hint: 'Let it end later than it begins; the end is the first day that is out.',
  },
  'responsibility/staffing-vacant-role': {
    message: 'Nobody holds "{role}" on {on}.',
    hint: 'Appoint somebody. Candidates: {candidates}.',
  },
  'responsibility/staffing-nobody-present': {
    message: 'Nobody is there for "{role}" on {on}: {people} is away and nobody stands in.',
    hint: 'Appoint a deputy, or somebody who acts for the time.',
  },
  'responsibility/staffing-placeholder-holder': {
    message: '"{person}" stands where the name of a person is to come.',
    hint: 'Name the person, or remove the appointment: until then nobody holds the role.',
  },
  'responsibility/staffing-inactive-holder': {
    message: '"{person}" left on {left} and is still appointed to "{role}".',
    hint: 'End the appointment and appoint somebody who is there.',
  },
  'responsibility/staffing-multiple-holders-of-accountable': {
    message: '{count} people hold "{role}", which is accountable: {people}.',
    hint: 'Let one of them answer, or split the role.',
  },
  'responsibility/staffing-below-occupancy': {
    message: '{count} of at least {min} people hold "{role}" on {on}.',
    hint: 'Appoint more people, or lower what the role asks for.',
  },
  'responsibility/staffing-above-occupancy': {
    message: '{count} people hold "{role}" on {on}; at most {max} are to.',
    hint: 'End an appointment, or raise what the role allows.',
  },
  'responsibility/staffing-expired': {
    message: 'The time of "{person}" as "{role}" ended on {to}, and nobody has followed.',
    hint: 'Extend the appointment, or appoint somebody else.',
  },
  'responsibility/staffing-not-yet-effective': {
    message: '"{person}" becomes "{role}" on {from}; until then nobody is.',
    hint: 'Let the appointment begin earlier, or appoint somebody who acts until then.',
  },
  'responsibility/staffing-gap': {
    message: 'Nobody holds "{role}" from {from} to before {to}.',
    hint: 'Let one of the appointments beside the gap begin earlier or end later.',
  },
  'responsibility/staffing-overlap': {
    message: '"{person}" and "{other}" both hold "{role}" in {period}.',
    hint: 'If it is no handover, let one end when the other begins.',
  },
  'responsibility/staffing-no-deputy': {
    message: '"{role}" is accountable, and one person alone holds it, without deputy or shadow.',
    hint: 'Appoint a deputy, or a shadow who learns it.',
  },
  'responsibility/staffing-skill-missing': {
    message: '"{person}" holds "{role}" without the skills {skills}.',
    hint: 'Plan how to learn them, or appoint a deputy who has them.',
  },
  'responsibility/staffing-skills-unknown': {
    message: 'What "{person}" can do is not known; "{role}" asks for {skills}.',
    hint: 'Write down the skills of the person, an empty list if there are none.',
  },
  'responsibility/staffing-over-allocated': {
    message: '"{person}" is allocated {allocated} of {capacity} in {period}.',
    hint: 'Lower an allocation, or move an appointment to somebody else.',
  },
  'responsibility/staffing-same-person-both-codes': {
    message: '"{person}" does "{activity}" as {performing} and controls it as {controlling}.',
    hint: 'Let somebody else do one of the two.',
  },
  'responsibility/delegation-self': {
    message: 'The delegation "{delegationId}" goes from "{person}" to the same person.',
    hint: 'Name somebody else, or remove it.',
  },
  'responsibility/delegation-includes-account': {
    message: 'The delegation "{delegationId}" hands on accountability, which cannot be handed on.',
    hint: 'Leave account out, or appoint somebody who acts in the role.',
  },
  'responsibility/delegation-too-long': {
    message: 'The delegation "{delegationId}" lasts {days} days; at most {max} are usual.',
    hint: 'Appoint the person to the role, or shorten the delegation.',
  },
  'responsibility/delegation-expired': {
    message: 'The delegation "{delegationId}" ended on {to}.',
    hint: 'Remove it, or renew it.',
  },
  'responsibility/delegation-delegate-inactive': {
    message: '"{person}", to whom "{delegationId}" hands on, is not there on {on}.',
    hint: 'Name somebody who is there.',
  },
  'responsibility/delegation-exceeds-authority': {
    message: 'The delegation "{delegationId}" hands on what "{person}" does not have: {excess}.',
    hint: 'Hand on only what the person has on the day.',
  },
  'responsibility/delegation-chained': {
    message:
      'The delegation "{delegationId}" hands on what "{person}" was given and may not hand on: {excess}.',
    hint: 'Let the first person hand it on directly, or allow it there.',
  },
  'responsibility/delegation-cycle': {
    message: 'The delegations {delegationIds} lead in a circle: {people}.',
    hint: 'Remove one of them.',
  },
  'responsibility/separation-role-conflict': {
    message: '"{person}" holds {count} of the roles that are to be apart: {roles}.',
    hint: 'End all but {most} of the appointments, or waive the separation for some time.',
  },
  'responsibility/separation-duty-conflict': {
    message: '"{person}" has both {duties} on "{activity}", which are to be apart.',
    hint: 'Let somebody else do one of the two, or waive the separation for some time.',
  },
  'responsibility/separation-activity-conflict': {
    message: '"{person}" has a part in {count} activities that are to be apart: {activities}.',
    hint: 'Let somebody else do one of them, or waive the separation for some time.',
  },
  'responsibility/separation-waiver-expired': {
    message: 'The waiver "{waiverId}" for "{person}" ended on {to}.',
    hint: 'Remove it, or decide anew.',
  },
  'responsibility/separation-waiver-unused': {
    message: 'The waiver "{waiverId}" for "{person}" waives nothing on {on}.',
    hint: 'Remove it.',
  },
  'responsibility/escalation-unknown-role': {
    message: 'The escalation of "{roleId}" names no role of the matrix: "{unknownId}".',
    hint: 'Correct or remove it.',
  },
  'responsibility/escalation-self': {
    message: '"{role}" turns to itself.',
    hint: 'Name the role that settles what this one cannot, or remove the step.',
  },
  'responsibility/escalation-cycle': {
    message: 'Who turns to whom leads in a circle: {roles}.',
    hint: 'Let one of them have the last word.',
  },
  'responsibility/escalation-missing': {
    message: '"{role}" is accountable and has nobody to turn to.',
    hint: 'Name the role that settles what this one cannot.',
  },
} as const satisfies Readonly<Record<StaffingRuleCode, MessageTemplate>>;
