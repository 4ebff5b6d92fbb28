import { textsIn } from '../../core/json.js';
import { readOptions } from '../../core/options.js';
import { foldText } from '../grid/fold.js';

/** Of a person or a role that is stored; they may hold anything. */
type Skilled = { readonly skills?: unknown };

/** What the role asks for and the person has not, spelling aside; undefined = what the person can do is not known. */
export function missingSkills(person: Skilled, role: Skilled): readonly string[] | undefined {
  const wanted = wantedSkills(role);
  if (wanted.length === 0) return [];
  if (!Array.isArray(person.skills)) return undefined;
  const known = new Set(textsIn(person.skills).map(foldText));
  return wanted.filter((skill) => !known.has(foldText(skill)));
}

export function wantedSkills(role: Skilled): readonly string[] {
  return textsIn(readOptions(role).skills);
}
