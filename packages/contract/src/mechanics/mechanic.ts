/** How one way in which a programme can work is configured, and which cases of the suite show it. */
import type { ProgramDocumentInput } from '../program/document.ts';

/** The id of a conformance case, or in one sentence why the question does not arise. */
export type ShownBy = { readonly case: string } | { readonly none: string };

/**
 * One mechanic. The cases it names are the proof: they run over HTTP on every back end, with the
 * fragment (or a change of it) in their programme document.
 */
export interface Mechanic {
  /** Stable name, such as `birthday`. */
  readonly id: string;
  /** What the merchant gets, in plain words. */
  readonly title: string;
  /** The part of a programme document that configures it. */
  readonly fragment: Partial<ProgramDocumentInput>;
  /** It works. */
  readonly works: ShownBy;
  /** It is undone: by a return, a cancellation, a revert or by hand. */
  readonly reversal: ShownBy;
  /** The last time that is allowed, and the first that is not. */
  readonly limit: ShownBy;
  /** What it gave lapses, or it ends itself. */
  readonly expiry: ShownBy;
  /** The row in the member's history that says why. */
  readonly history: ShownBy;
}

/** The cases that a mechanic names. */
export function casesOf(mechanic: Mechanic): string[] {
  return [
    mechanic.works,
    mechanic.reversal,
    mechanic.limit,
    mechanic.expiry,
    mechanic.history,
  ].flatMap((shown) => ('case' in shown ? [shown.case] : []));
}
