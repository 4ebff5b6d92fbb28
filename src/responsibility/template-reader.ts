import { createFinding } from '../core/finding.js';
import { type JsonRecord, toJsonScalar } from '../core/json.js';
import type { ResponsibilityFinding } from './messages.js';
import { TEMPLATE_MESSAGES } from './template-messages.js';
import type {
  InstantiateTemplateOptions,
  TemplateActivity,
  TemplatePhase,
  TemplateRole,
  TemplateRoleChange,
} from './template-types.js';
import type { Activity, ActivityId, Role, RoleId } from './types.js';

type Path = readonly (string | number)[];

/** Collects what is wrong with a template or its options. */
export interface TemplateReader {
  readonly refuse: (code: keyof typeof TEMPLATE_MESSAGES, path: Path, params: JsonRecord) => void;
  /** Is it an object? What is none is refused: spreading a text would take it apart. */
  readonly isRecord: (value: unknown, path: Path) => boolean;
  /** The text; what is none or empty is refused. The last step of the path names the field. */
  readonly textOf: (value: unknown, collection: string, path: Path) => string;
}

/** What each role of the template is called in the matrix; null = left out. */
export type RoleIds = ReadonlyMap<RoleId, RoleId | null>;

/** An activity of the template that is taken. */
export interface TemplateRow {
  readonly activity: TemplateActivity;
  readonly path: Path;
}

export function createTemplateReader(findings: ResponsibilityFinding[]): TemplateReader {
  const refuse: TemplateReader['refuse'] = (code, path, params) => {
    findings.push(createFinding(TEMPLATE_MESSAGES, code, 'error', params, { path }));
  };
  return {
    refuse,
    isRecord: (value, path) => {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
      refuse('responsibility/template-unreadable', path, {});
      return false;
    },
    textOf: (value, collection, path) => {
      if (typeof value === 'string' && value !== '') return value;
      const params = { collection, field: path.at(-1)!, given: toJsonScalar(value) };
      refuse('responsibility/template-invalid-text', path, params);
      return '';
    },
  };
}

/** The roles that are taken, under their new ids and names. */
export function readTemplateRoles(
  reader: TemplateReader,
  roles: readonly TemplateRole[],
  changes: Readonly<Record<RoleId, TemplateRoleChange | null>>,
): { readonly ids: RoleIds; readonly entities: readonly Omit<Role, 'rank'>[] } {
  const given = new Map(Object.entries(changes));
  const sound = roles.flatMap((role, i) => {
    const path = ['template', 'roles', i];
    return reader.isRecord(role, path) ? [{ role, ownPath: path }] : [];
  });
  const known = new Set(sound.map(({ role }) => role.id));
  for (const roleId of given.keys()) {
    if (known.has(roleId)) continue;
    reader.refuse('responsibility/template-unknown-role', ['options', 'roles', roleId], { roleId });
  }
  const ids = new Map<RoleId, RoleId | null>();
  const isFree = createUniqueness(reader, 'roles');
  const taken = sound.flatMap(({ role, ownPath }) => {
    const change = given.get(role.id);
    ids.set(role.id, change === null ? null : (change?.id ?? role.id));
    if (change === null) return [];
    const path = change === undefined ? ownPath : ['options', 'roles', role.id];
    if (change !== undefined) reader.isRecord(change, path);
    const id = reader.textOf(change?.id ?? role.id, 'roles', [...path, 'id']);
    const namePath = change?.name === undefined ? ownPath : path;
    const name = reader.textOf(change?.name ?? role.name, 'roles', [...namePath, 'name']);
    isFree(id, path);
    return [{ ...role, id, name }];
  });
  const follow = (list: readonly RoleId[]): readonly RoleId[] =>
    list.flatMap((id) => {
      const own = ids.get(id);
      return own === null ? [] : [own ?? id];
    });
  const entities = taken.map((role) => ({
    ...role,
    ...(role.members === undefined ? {} : { members: follow(role.members) }),
    ...(role.anyOf === undefined ? {} : { anyOf: follow(role.anyOf) }),
  }));
  return { ids, entities };
}

/** The activities that are taken, under their new names. */
export function readTemplateRows(
  reader: TemplateReader,
  phases: readonly TemplatePhase[],
  { include, exclude, rename }: InstantiateTemplateOptions,
): {
  readonly taken: readonly TemplateRow[];
  readonly entities: readonly Omit<Activity, 'rank'>[];
} {
  const isFree = createUniqueness(reader, 'activities');
  const known = new Set<ActivityId>();
  const rows = phases.flatMap(({ name: phase, activities }, p) => {
    const phasePath = ['template', 'phases', p];
    if (phase !== '') reader.textOf(phase, 'phases', [...phasePath, 'name']);
    return activities.flatMap((activity, a) => {
      const path = [...phasePath, 'activities', a];
      if (!reader.isRecord(activity, path)) return [];
      const id = reader.textOf(activity.id, 'activities', [...path, 'id']);
      isFree(id, path);
      known.add(id);
      return [{ activity, phase, path }];
    });
  });
  const names = new Map(Object.entries(rename ?? {}));
  const check = (list: Iterable<ActivityId>, pathOf: (id: ActivityId, i: number) => Path): void => {
    [...list].forEach((activityId, i) => {
      if (known.has(activityId)) return;
      const params = { activityId: toJsonScalar(activityId) };
      reader.refuse('responsibility/template-unknown-activity', pathOf(activityId, i), params);
    });
  };
  check(include ?? [], (_, i) => ['options', 'include', i]);
  check(exclude ?? [], (_, i) => ['options', 'exclude', i]);
  check(names.keys(), (id) => ['options', 'rename', id]);
  const wanted = new Set(include ?? known);
  for (const id of exclude ?? []) wanted.delete(id);
  const taken = rows.filter(({ activity }) => wanted.has(activity.id));
  const entities = taken.map(({ activity, phase, path }) => {
    const { refs: _r, stated: _s, viaGroup: _v, inferred: _i, parentId, ...rest } = activity;
    const name = names.get(activity.id);
    const namePath = name === undefined ? [...path, 'name'] : ['options', 'rename', activity.id];
    const isParentGone = parentId === undefined || (known.has(parentId) && !wanted.has(parentId));
    return {
      ...rest,
      name: reader.textOf(name ?? activity.name, 'activities', namePath),
      ...(phase === '' ? {} : { phase }),
      ...(isParentGone ? {} : { parentId }),
    };
  });
  return { taken, entities };
}

/** A check that refuses each id that it is given again. */
function createUniqueness(
  reader: TemplateReader,
  collection: string,
): (id: string, path: Path) => void {
  const seen = new Set<string>();
  return (id, path) => {
    // An id that is none is refused already.
    if (id !== '' && seen.has(id)) {
      reader.refuse('responsibility/template-duplicate-id', path, { collection, id });
    }
    seen.add(id);
  };
}
