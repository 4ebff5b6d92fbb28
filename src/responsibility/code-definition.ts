import { toJsonScalar } from '../core/json.js';
import { toPlainLine } from '../core/plain-line.js';
import { isBlank, SEPARATORS } from './grid/cell.js';
import { CARDINALITY_PROBLEMS, CODE_PROBLEMS } from './scheme-messages.js';
import { type PlacedText, readPart, type SchemePath, type SchemeReader } from './scheme-reader.js';
import { DUTIES, type Duty } from './types.js';

/** One code of a scheme as far as it can be read. */
export interface CodeParts {
  readonly code: string;
  /** Place in the list of the scheme. */
  readonly path: SchemePath;
  readonly duties: readonly Duty[];
  /** Undefined = it is no number. */
  readonly order: number | undefined;
  /** What names it in a cell, by precedence: the code, its aliases, its name and words. */
  readonly texts: readonly (readonly PlacedText[])[];
  readonly implies: readonly PlacedText[];
}

/** Reads one code and reports what is wrong with it alone; undefined when it cannot be told from others. */
export function readCodeDefinition(
  reader: SchemeReader,
  value: unknown,
  path: SchemePath,
): CodeParts | undefined {
  const source = reader.recordOf(value, path);
  if (source === undefined) return undefined;
  const at = (field: string): SchemePath => [...path, field];
  const code = reader.textOf(readPart(source, 'code'), at('code'));
  const name = reader.textOf(readPart(source, 'name'), at('name'));
  const aliases = reader.textsOf(readPart(source, 'aliases'), at('aliases'));
  const words = reader.textsOf(readPart(source, 'words'), at('words'));
  const implies = reader.textsOf(readPart(source, 'implies'), at('implies'));
  const own = code === undefined ? [] : [{ text: code, path: at('code') }];
  for (const each of [...own, ...aliases]) checkReadable(reader, each);
  const shown = code ?? String(toJsonScalar(readPart(source, 'code')));
  const duties = readDuties(reader, readPart(source, 'duties'), at('duties'), shown);
  const order = readPart(source, 'order');
  const isOrder = typeof order === 'number' && Number.isFinite(order);
  if (!isOrder) reader.malformed(at('order'), 'no-number');
  checkCardinality(reader, readPart(source, 'perActivity'), at('perActivity'), shown);
  const named = name === undefined ? [] : [{ text: name, path: at('name') }];
  if (code === undefined) return undefined;
  const texts = [own, aliases, [...named, ...words]];
  return { code, path, duties, order: isOrder ? order : undefined, texts, implies };
}

/** A code must come out of a cell, and out of a Markdown table, as it went in. */
function checkReadable(reader: SchemeReader, { text, path }: PlacedText): void {
  const problem = SEPARATORS.test(text)
    ? 'separator'
    : isBlank(text)
      ? 'dash'
      : toPlainLine(text) === text
        ? undefined
        : 'unseen';
  if (problem === undefined) return;
  const params = { text, problem, why: CODE_PROBLEMS[problem] };
  reader.report('responsibility/scheme-invalid-code', 'error', path, params);
}

function readDuties(
  reader: SchemeReader,
  value: unknown,
  path: SchemePath,
  code: string,
): readonly Duty[] {
  const given = reader.listOf(value, path);
  if (given?.length === 0) {
    const params = { code, expected: [...DUTIES] };
    reader.report('responsibility/scheme-no-duty', 'error', path, params);
  }
  const duties = (given ?? []).filter((duty, i): duty is Duty => {
    const isKnown = (DUTIES as readonly unknown[]).includes(duty);
    if (!isKnown) {
      const params = { code, duty: toJsonScalar(duty), expected: [...DUTIES] };
      reader.report('responsibility/scheme-unknown-duty', 'error', [...path, i], params);
    }
    return isKnown;
  });
  if (duties.includes('excluded') && duties.some((duty) => duty !== 'excluded')) {
    reader.report('responsibility/scheme-excluded-with-duty', 'error', path, { code });
  }
  return duties;
}

function checkCardinality(
  reader: SchemeReader,
  value: unknown,
  path: SchemePath,
  code: string,
): void {
  if (value === undefined) return;
  const source = reader.recordOf(value, path);
  if (source === undefined) return;
  const { min = 0, max } = { min: readPart(source, 'min'), max: readPart(source, 'max') };
  const isMin = isInteger(min) && min >= 0;
  const isMax = max === undefined || (isInteger(max) && max >= 1);
  const isEmpty = isMin && isMax && max !== undefined && min > max;
  const problems = [
    ...(isMin ? [] : (['min'] as const)),
    ...(isMax ? [] : (['max'] as const)),
    ...(isEmpty ? (['order'] as const) : []),
  ];
  for (const problem of problems) {
    const params = { code, problem, why: CARDINALITY_PROBLEMS[problem] };
    reader.report('responsibility/scheme-invalid-cardinality', 'error', path, params);
  }
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}
