import { hasOwn } from '../../core/json.js';
import type { FieldChecks } from './entity-fields.js';

const LONGEST_ID = 10_000;

/** The name of a field of a new entity that does not hold what it should; undefined = all do. */
export function wrongFieldOf(entity: object, checks: FieldChecks): string | undefined {
  const { id, ...fields } = entity as { readonly id?: unknown };
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) return 'id';
  if (!hasOwn(fields, 'name')) return 'name';
  return wrongField(fields, checks, (value) => value === undefined);
}

/** The same of changes, in which null clears what may be absent. */
export function wrongChangeOf(change: object, checks: FieldChecks): string | undefined {
  return wrongField(
    change,
    checks,
    (value, isOptional) => value === undefined || (value === null && isOptional),
  );
}

/** An entity with changes: undefined leaves a field, null takes it away. */
export function changeFields<T extends object>(entity: Partial<T>, change: object): T {
  const fields: Record<string, unknown> = { ...entity };
  for (const [field, value] of Object.entries(change) as readonly [string, unknown][]) {
    if (value === null) delete fields[field];
    // A list becomes a plain one, whatever it was.
    else if (value !== undefined) fields[field] = Array.isArray(value) ? Array.from(value) : value;
  }
  return fields as T;
}

function wrongField(
  fields: object,
  { required, optional }: FieldChecks,
  isNothing: (value: unknown, isOptional: boolean) => boolean,
): string | undefined {
  const wrong = Object.entries(fields).find(([field, value]) => {
    const isOptional = hasOwn(optional, field);
    const check = isOptional ? optional[field] : hasOwn(required, field) && required[field];
    return !check || !(isNothing(value, isOptional) || check(value));
  });
  return wrong?.[0];
}
