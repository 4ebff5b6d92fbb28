import { textsIn } from '../../core/json.js';
import { foldText } from '../grid/fold.js';
import { AMBIGUOUS_ALIASES } from './ambiguous-aliases.js';
import type { Check } from './check.js';

/** An alias means one role: it is no name, id or alias of another one, and none that means several to everybody. */
export function checkAliases({ index, report }: Check): void {
  const { ids, names, entities } = index.roles;
  const aliases = entities.map((role) => [...new Set(textsIn(role.aliases))]);
  if (aliases.every(({ length }) => length === 0)) return;
  /** What a text names: the first two roles suffice to tell that another one is meant as well. */
  const meanings = new Map<string, number[]>();
  ids.forEach((id, role) => {
    for (const text of [id, names[role]!, ...aliases[role]!]) {
      const roles = meanings.get(foldText(text)) ?? [];
      if (roles.at(-1) !== role)
        meanings.set(foldText(text), [...roles, role].slice(0, MOST_OTHERS));
    }
  });
  aliases.forEach((list, role) => {
    list.forEach((alias) => {
      const text = foldText(alias);
      const others = meanings.get(text)!.filter((other) => other !== role);
      const known = AMBIGUOUS_ALIASES.find((entry) => foldText(entry.alias) === text);
      const own = [foldText(names[role]!), foldText(ids[role]!).replace(/-/g, ' ')];
      const usual = (known?.meanings ?? []).filter((meaning) => !own.includes(foldText(meaning)));
      const other = [...new Set([...others.map((i) => names[i]!), ...usual])];
      if (other.length === 0) return;
      const at = (entities[role]!.aliases as readonly string[]).indexOf(alias);
      const path = ['roles', ids[role]!, 'aliases', String(at)];
      const params = { alias, meanings: other, roleIds: others.map((i) => ids[i]!) };
      report('responsibility/ref-ambiguous-alias', { role, path }, params, () => {
        const rest = list.filter((each) => foldText(each) !== text);
        const change = { aliases: rest.length === 0 ? null : rest };
        const operations = [{ kind: 'change-role', roleId: ids[role]!, change } as const];
        return [{ title: 'drop-alias', params: { alias }, operations }];
      });
    });
  });
}

/** Of how many roles one text may be the name, for the sentence. */
const MOST_OTHERS = 8;
