import type { MessageTemplate } from '../../core/finding.js';

/** Of `readMarkdownMatrix`. */
export const MARKDOWN_MESSAGES = {
  'responsibility/markdown-no-table': {
    message: 'The text holds no table.',
    hint: 'A table is a row of names, a row of dashes (| --- | --- |), and rows of cells.',
  },
  'responsibility/markdown-unknown-table': {
    message: 'The text holds {count} tables, and none is number {table}.',
    hint: 'They are counted from 0.',
  },
  'responsibility/markdown-more-tables': {
    message: 'The text holds {count} tables, and the first was read.',
    hint: 'Say which one is meant by the option table; they are counted from 0.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;
