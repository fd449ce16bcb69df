/** Reads a programme document and says precisely what is wrong with it. */
import type { ProblemDetail } from '../problems.ts';
import { checkShape, onePerPlace } from '../shape.ts';
import { contradictions } from './contradictions.ts';
import { programDocument, type ProgramDocument } from './document.ts';
import { brokenReferences } from './references.ts';

export type ProgramValidation =
  | { readonly ok: true; readonly document: ProgramDocument }
  | { readonly ok: false; readonly errors: ProblemDetail[] };

/**
 * Validates a programme document: its shape, the references between its parts, and whether they hold
 * together. Never throws; each error names a JSON Pointer and says how to mend it.
 */
export function validateProgram(input: unknown): ProgramValidation {
  const shape = checkShape(programDocument, input);
  if (!shape.ok) return { ok: false, errors: shape.errors };
  const document = shape.value;
  const errors = onePerPlace([...brokenReferences(document), ...contradictions(document)]);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, document };
}
