import { readOptions } from '../../core/options.js';
import { foldText } from '../grid/fold.js';

/** Of a person or a role that is stored; they may hold anything. */
type Skilled = { readonly skills?: unknown };

/** What the role asks for and the person has not, spelling aside; undefined = what the person can do is not known. */
export function missingSkills(person: Skilled, role: Skilled): readonly string[] | undefined {
  const wanted = wantedSkills(role);
  if (wanted.length === 0) return [];
  const skills = textsOf(person.skills);
  const known = new Set(skills?.map(foldText));
  return skills && wanted.filter((skill) => !known.has(foldText(skill)));
}

export function wantedSkills(role: Skilled): readonly string[] {
  return textsOf(readOptions(role).skills) ?? [];
}

function textsOf(list: unknown): readonly string[] | undefined {
  return Array.isArray(list) ? list.filter((skill) => typeof skill === 'string') : undefined;
}
