import { type JsonRecord, toJsonScalar } from '../../core/json.js';
import { checkLimit, type Limits } from '../../core/limits.js';
import { isBlank } from '../grid/cell.js';
import { foldText } from '../grid/fold.js';
import type { INPUT_MESSAGES, ResponsibilityFinding } from '../messages.js';
import { ACTIVITY_FIELDS, ROLE_FIELDS } from '../operations/entity-fields.js';
import type { Activity, ActivityInput, Role, RoleId, RoleInput } from '../types.js';
import { createIdMaker, findTwinNames } from './names.js';

type Path = readonly (string | number)[];

/** Collects what is wrong with an input. */
export interface InputReader {
  readonly limits: Limits;
  readonly findings: ResponsibilityFinding[];
  readonly refuse: (code: keyof typeof INPUT_MESSAGES, path: Path, params?: JsonRecord) => void;
}

/** Roles or activities, and the way to find one. */
export interface EntityList<T> {
  readonly entities: readonly T[];
  /** The id of what a text names; a text that names nothing, or two things, is refused. */
  readonly find: (text: unknown, path: Path) => string | undefined;
}

export function readRoles(
  reader: InputReader,
  given: readonly (string | RoleInput)[],
): EntityList<Omit<Role, 'rank'>> {
  const { entities, find } = readEntities(reader, 'roles', given, (role, path) =>
    readFields(reader, role, ROLE_FIELDS.optional, path),
  );
  const idsOf = (names: readonly string[], path: Path): readonly RoleId[] =>
    names.flatMap((name, j) => find(name, [...path, j]) ?? []);
  const roles = entities.map((role, i) => ({
    ...role,
    ...(role.members && { members: idsOf(role.members, ['roles', i, 'members']) }),
    ...(role.anyOf && { anyOf: idsOf(role.anyOf, ['roles', i, 'anyOf']) }),
  }));
  return { entities: roles, find };
}

export function readActivities(
  reader: InputReader,
  given: readonly (string | ActivityInput)[],
): EntityList<Omit<Activity, 'rank'>> {
  const { entities, find } = readEntities(reader, 'activities', given, (activity, path) => {
    const { phase, critical, ...rest } = readFields(
      reader,
      activity,
      ACTIVITY_FIELDS.optional,
      path,
    );
    return {
      ...rest,
      ...(phase === undefined || isBlank(phase) ? {} : { phase }),
      ...(critical === true ? { critical } : {}),
    };
  });
  const activities = entities.map(({ parentId, ...activity }, i) => {
    const parent =
      parentId === undefined ? undefined : find(parentId, ['activities', i, 'parentId']);
    return parent === undefined ? activity : { ...activity, parentId: parent };
  });
  return { entities: activities, find };
}

/** The fields beside id, name and rank that are there; texts are trimmed, and what does not fit is refused. */
function readFields<T extends object, F extends keyof T & string>(
  reader: InputReader,
  given: T,
  checks: Readonly<Record<F, (value: unknown) => boolean>>,
  path: Path,
): { readonly [K in F]?: T[K] } {
  const fields: { [K in F]?: T[K] } = {};
  for (const field of Object.keys(checks) as F[]) {
    const value: unknown = given[field];
    if (value === undefined) continue;
    const place = [...path, field];
    if (!checks[field](value)) reader.refuse('responsibility/input-unreadable', place);
    else fields[field] = trim(reader, value, place) as T[F];
  }
  return fields;
}

function trim(reader: InputReader, value: unknown, path: Path): unknown {
  if (typeof value === 'string') return textOf(reader, value, path);
  if (!Array.isArray(value)) return value;
  return value.map((text, i) => textOf(reader, text, [...path, i]));
}

/** The text, trimmed; what is none or too long is refused. */
export function textOf(reader: InputReader, value: unknown, path: Path): string {
  if (typeof value !== 'string') {
    reader.refuse('responsibility/input-unreadable', path);
    return '';
  }
  const tooLong = checkLimit('core/text-too-long', value.length, reader.limits.stringLength, path);
  if (tooLong === undefined) return value.trim();
  reader.findings.push(tooLong);
  return '';
}

/** The codes of an assignment, one text or a list; a longer list than any scheme has codes is refused. */
export function codesOf(reader: InputReader, codes: unknown, path: Path): readonly unknown[] {
  if (!Array.isArray(codes)) return [codes];
  const { length } = codes;
  if (length <= MOST_CODES) return Array.from({ length }, (_, i) => codes[i] as unknown);
  reader.refuse('responsibility/input-unreadable', path);
  return [];
}

const MOST_CODES = 100;

function readEntities<
  Input extends { readonly id?: string | undefined; readonly name: string },
  Rest,
>(
  reader: InputReader,
  collection: 'roles' | 'activities',
  list: readonly (string | Input)[],
  restOf: (
    given: Input,
    path: Path,
  ) => Rest & { readonly phase?: string; readonly aliases?: readonly string[] | undefined },
): EntityList<{ readonly id: string; readonly name: string } & Rest> {
  const ids = createIdMaker(collection === 'roles' ? 'role' : 'activity');
  const given = Array.from(list, (item) =>
    typeof item === 'string' ? ({ name: item } as Input) : item,
  );
  // An id that is no id gets a stand-in, so that nothing is done with it.
  const refused = new Set<number>();
  given.forEach(({ id }, i) => {
    if (id === undefined) return;
    const path = [collection, i, 'id'];
    if (textOf(reader, id, path) === '') {
      refused.add(i);
      reader.refuse('responsibility/input-invalid-id', path, { collection });
    } else if (!ids.reserve(id)) {
      reader.refuse('responsibility/ref-duplicate-id', path, { collection, id });
    }
  });
  const entities = given.map((item, i) => {
    const path = [collection, i];
    const name = textOf(reader, item.name, [...path, 'name']);
    if (foldText(name) === '')
      reader.refuse('responsibility/input-invalid-name', path, { collection });
    const id = refused.has(i) ? undefined : item.id;
    return { id: id ?? ids.make(name), name, ...restOf(item, path) };
  });
  const names = entities.map(({ name }) => name);
  const phases = entities.map(({ phase }) => phase);
  for (const { first, second, equal } of findTwinNames(names, phases)) {
    const params = { collection, name: names[second]!, other: names[first]! };
    if (equal) reader.refuse('responsibility/ref-duplicate-name', [collection, second], params);
  }
  return { entities, find: createFinder(reader, collection, entities) };
}

function createFinder(
  reader: InputReader,
  collection: 'roles' | 'activities',
  entities: readonly {
    readonly id: string;
    readonly name: string;
    readonly aliases?: readonly string[] | undefined;
  }[],
): (text: unknown, path: Path) => string | undefined {
  const names = entities.map(({ id, name }) => ({ id, texts: [name] }));
  const aliases = entities.map(({ id, aliases: texts = [] }) => ({ id, texts }));
  const known = new Map([...indexTexts(aliases), ...indexTexts(names)]);
  const ids = new Set(entities.map(({ id }) => id));
  return (text, path) => {
    const isName = typeof text === 'string' && text.length <= reader.limits.stringLength;
    if (isName && ids.has(text)) return text;
    const id = isName ? known.get(foldText(text)) : undefined;
    if (id === undefined) {
      const given = toJsonScalar(text);
      if (collection === 'roles')
        reader.refuse('responsibility/input-unknown-role', path, { role: given });
      else reader.refuse('responsibility/input-unknown-activity', path, { activity: given });
    }
    return id;
  };
}

/** The id that each text stands for; under two phases one name may stand for two activities, and then it names neither. */
function indexTexts(
  entities: readonly { readonly id: string; readonly texts: readonly string[] }[],
): ReadonlyMap<string, string | undefined> {
  const known = new Map<string, string | undefined>();
  for (const { id, texts } of entities) {
    for (const key of new Set(texts.map(foldText))) known.set(key, known.has(key) ? undefined : id);
  }
  return known;
}
