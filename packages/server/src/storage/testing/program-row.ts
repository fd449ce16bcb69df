import type { ProgramRow } from '../rows.ts';

/** A programme for tests without a document. */
export function programRow(id: string): ProgramRow {
  return {
    id,
    test: true,
    clockOffsetMs: 0,
    version: 0,
    secret: 's',
    createdAt: 1,
    listenerChanges: 0,
  };
}
