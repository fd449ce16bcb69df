/** The programme a call is about: its document, its version and its clock. */
import { programDocument, type ProgramDocument } from '@spaarkit/contract';
import { ProblemError } from '../../problem-error.ts';
import type { ProgramRow, Reads } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { PerStore } from '../../per-store.ts';

/** A programme as it is now. */
export interface Program {
  readonly row: ProgramRow;
  readonly version: number;
  readonly document: ProgramDocument;
  /** The ledger's clock. */
  readonly now: number;
}

/** Loads the programme and its live document; throws `not_found` when none is published. */
export async function loadProgram(ctx: ServiceContext, rows: Reads): Promise<Program> {
  const row = await loadProgramRow(ctx, rows);
  const document = await loadDocument(ctx, rows, row.version);
  return { row, version: row.version, document, now: ledgerNow(ctx, row) };
}

/** The programme without its document. */
export async function loadProgramRow(ctx: ServiceContext, rows: Reads): Promise<ProgramRow> {
  const row = await rows.programs.get();
  if (!row)
    throw new ProblemError('not_found', { detail: `There is no programme "${ctx.programId}".` });
  return row;
}

/** The ledger's clock of a programme: real time, and what a test moved it ahead. */
export function ledgerNow(ctx: ServiceContext, row: ProgramRow): number {
  return ctx.realNow() + row.clockOffsetMs;
}

/** Documents never change, so those that were read once are kept, for each store by itself. */
const documents = new PerStore(() => new Map<string, ProgramDocument>());
const keptDocuments = 200;

/** A published document; throws `not_found` when there is no such version. */
export async function loadDocument(
  ctx: ServiceContext,
  rows: Reads,
  version: number,
): Promise<ProgramDocument> {
  const kept = documents.of(ctx.store);
  const key = `${ctx.programId} ${version}`;
  const known = kept.get(key);
  if (known) return known;
  const row =
    version > 0 && Number.isSafeInteger(version) ? await rows.programs.version(version) : undefined;
  if (!row) {
    const detail =
      version > 0
        ? `There is no version ${version}.`
        : 'The programme has no published document yet. Publish one with: spaarkit program push';
    throw new ProblemError('not_found', { detail });
  }
  const document = readDocument(row.document);
  if (kept.size >= keptDocuments) kept.clear();
  kept.set(key, document);
  return document;
}

/** Fills in what was added to the schema since; a document it no longer takes is used as it was stored. */
function readDocument(text: string): ProgramDocument {
  const stored = JSON.parse(text) as ProgramDocument;
  const parsed = programDocument.safeParse(stored);
  return parsed.success ? parsed.data : stored;
}
