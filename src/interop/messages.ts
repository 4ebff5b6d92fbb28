import type { Finding, MessageTemplate } from '../core/finding.js';
import type { LimitCode } from '../core/limits.js';

/** Codes of the findings of this module, and those of `core` that it passes on. */
export type InteropCode = keyof typeof INTEROP_MESSAGES | LimitCode | 'core/more-findings';

export type InteropFinding = Finding<InteropCode, never>;

/** The English sentence of each finding code of this module. `row` is the line of the file as a person counts: the first is 1. */
export const INTEROP_MESSAGES = {
  'interop/csv-empty': {
    message: 'The text holds nothing.',
    hint: 'Its first row names the columns; each row below is one item.',
  },
  'interop/csv-no-rows': {
    message: 'There is a header and no row below it.',
    hint: 'Add a row for each item.',
  },
  'interop/csv-encoding': {
    message:
      'The text holds characters that no editor writes: it was not saved as UTF-8, or is no text.',
    hint: 'Save it as "CSV UTF-8" and read it again.',
  },
  'interop/csv-title-row': {
    message: 'Row {row}, "{text}", stands above the header and was taken for a title.',
    hint: 'Remove it if it is none.',
  },
  'interop/csv-missing-cells': {
    message:
      'Row {row} has {cells} cells, the header {expected}; the missing ones are read as empty.',
    hint: 'Check that no cell has moved.',
  },
  'interop/csv-extra-cells': {
    message:
      'Row {row} has {cells} cells, the header {expected}: its cells may stand under wrong names.',
    hint: 'Put quotes around a cell that holds the delimiter, or name every column.',
  },
  'interop/csv-stray-quote': {
    message:
      'A cell that begins in row {row} has a quote inside that is not doubled; it was kept as it is.',
    hint: 'Write two quotes for one inside of a quoted cell.',
  },
  'interop/csv-unclosed-quote': {
    message:
      'The quote that opens a cell in row {row} is never closed: all that follows is in that cell.',
    hint: 'Close the quote.',
  },
  'interop/csv-duplicate-name': {
    message: '{count} columns are called "{column}"; the later ones are "{column} (2)" and so on.',
    hint: 'Nothing is lost; rename them if one of them is meant.',
  },
  'interop/csv-unnamed-column': {
    message: 'Column {number} has no name; "{column}" stands for it.',
    hint: 'Name it.',
  },
  'interop/csv-lines-left-out': {
    message: 'The text was read up to row {row}; {count} more lines were left out.',
    hint: 'Split the file, or raise the limit `entities`.',
  },
  'interop/column-not-found': {
    message: 'There is no column "{column}", which the option `columns` gives for {target}.',
    hint: 'The columns are: {columns}.',
  },
  'interop/column-ambiguous': {
    message: '{target} may be any of the columns {columns}; "{column}" was taken.',
    hint: 'Say which one by the option `columns`.',
  },
  'interop/column-unused': {
    message: '{count} columns are not used: {columns}.',
    hint: 'They stay in `fields` of each item; if one holds a criterion, say so by the option `columns`.',
  },
  'interop/column-unknown-target': {
    message: 'The option `columns` names "{target}", which the model does not have.',
    hint: 'It may name: {targets}.',
  },
  'interop/cell-out-of-range': {
    message: 'Row {row}, column "{column}" holds {value}; allowed is {range}.',
    hint: 'Correct the value, or widen the range in the model.',
  },
  'interop/column-looks-like-percent': {
    message:
      'In "{column}", {count} cells of {of} are above 1, the highest {label}: they look like percentages.',
    hint: 'Set the option `percent` to read 80 as 0.8.',
  },
  'interop/column-looks-like-ratio': {
    message:
      'In "{column}", {count} cells of {of} are 1 or less and were read as percentages: {from} became {to}.',
    hint: 'Leave the option `percent` out if the column holds ratios.',
  },
  'interop/criterion-without-column': {
    message: 'No column holds {label}.',
    hint: 'Name a column "{label}", or say which one it is by the option `columns`.',
  },
  'interop/id-from-title': {
    message: 'No column holds ids; the titles stand for them.',
    hint: 'Add a column "id", so that an item keeps its id when its title changes.',
  },
  'interop/id-from-row': {
    message: 'No column holds ids or titles; the numbers of the rows stand for them.',
    hint: 'Add the columns "id" and "title".',
  },
  'interop/id-missing': {
    message: 'Row {row} has no id; "{id}" stands for it.',
    hint: 'Give it an id.',
  },
  'interop/cell-not-a-number': {
    message: 'Row {row}, column "{column}" holds "{value}", which is not a number.',
    hint: 'Write a number, or leave the cell empty when there is no estimate yet.',
  },
  'interop/cell-unknown-level': {
    message:
      'Row {row}, column "{column}" holds "{value}", which is neither a number nor one of: {levels}.',
    hint: 'Use one of the levels or a number, or leave the cell empty.',
  },
  'interop/cell-ambiguous-number': {
    message: 'Row {row}, column "{column}" holds "{value}", which may be {small} or {large}.',
    hint: 'Write it without a thousands separator.',
  },
  'interop/cell-decimal-comma': {
    message: 'Row {row}, column "{column}" holds "{value}", a number with a decimal comma.',
    hint: 'Set the option `decimalComma`, or write a decimal point.',
  },
  'interop/cell-decimal-point': {
    message: 'Row {row}, column "{column}" holds "{value}", a number with a decimal point.',
    hint: 'Leave the option `decimalComma` out, or write a decimal comma.',
  },
  'interop/cell-percent-sign': {
    message: 'Row {row}, column "{column}" holds "{value}", a percentage, where a ratio is wanted.',
    hint: 'Set the option `percent` to read it as {suggestion}.',
  },
  'interop/model-not-found': {
    message: 'The columns fit no scoring model; {nearest} is nearest and lacks {missing}.',
    hint: 'Add the columns, or say which ones they are by the option `columns`.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;
