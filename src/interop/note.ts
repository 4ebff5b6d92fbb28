import { createFinding, type Severity } from '../core/finding.js';
import type { JsonRecord } from '../core/json.js';
import { INTEROP_MESSAGES, type InteropFinding } from './messages.js';

/** Adds a finding of this module to a list. */
export type Note = (
  code: keyof typeof INTEROP_MESSAGES,
  severity: Severity,
  params: JsonRecord,
  path?: readonly (string | number)[],
) => void;

/** A note that is added to a list of findings. */
export function noteInto(findings: InteropFinding[]): Note {
  return (code, severity, params, path = []) => {
    findings.push(createFinding(INTEROP_MESSAGES, code, severity, params, { path }));
  };
}
