/** Programmes and their published documents. */
import {
  validateProgram,
  type Handout,
  type ProgramChanges,
  type ProgramDocument,
  type PublicProgram,
} from '@spaarkit/contract';
import { comparePrograms, toInstant } from '@spaarkit/engine';
import { rulesPage } from '../handouts/rules-page.ts';
import { staffSheet } from '../handouts/staff-sheet.ts';
import { generateKey } from '../key-format.ts';
import { ProblemError } from '../problem-error.ts';
import { canonicalJson } from '../storage/canonical-json.ts';
import type { ProgramRow, ProgramVersionRow, Store, Writes } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { donationTotals } from './internal/donations.ts';
import { loadDocument, loadProgram, loadProgramRow } from './internal/program.ts';
import { publicProgramOf } from './internal/public-program.ts';
import type { ProgramCheck, ProgramVersion, ProgramVersions } from './wire.ts';

/** The programme as anybody may read it. */
export async function getProgram(ctx: ServiceContext): Promise<PublicProgram> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const program = await loadProgram(ctx, rows);
    const totals = await donationTotals(rows, program.document);
    return {
      ...publicProgramOf(program),
      ...(totals ? { donationTotals: totals } : {}),
    };
  });
}

/** The published document. */
export async function getProgramDocument(ctx: ServiceContext): Promise<ProgramVersion> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const { version, document } = await loadProgram(ctx, rows);
    const row = await rows.programs.version(version);
    return present(row, version, document);
  });
}

/** One published version. */
export async function getProgramVersion(
  ctx: ServiceContext,
  version: number,
): Promise<ProgramVersion> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const document = await loadDocument(ctx, rows, version);
    return present(await rows.programs.version(version), version, document);
  });
}

/** Published versions, newest first. */
export async function listProgramVersions(ctx: ServiceContext): Promise<ProgramVersions> {
  const rows = await ctx.store.read(ctx.programId, (reads) => reads.programs.versions());
  return {
    versions: rows.map(({ version, publishedAt }) => ({
      version,
      publishedAt: toInstant(publishedAt),
    })),
  };
}

/** The rules for shoppers, in words. */
export async function getProgramRules(ctx: ServiceContext, locale: string): Promise<Handout> {
  const { document, now } = await ctx.store.read(ctx.programId, (rows) => loadProgram(ctx, rows));
  return rulesPage(document, locale, now);
}

/** What staff at the till need to know, in words. */
export async function getStaffSheet(ctx: ServiceContext, locale: string): Promise<Handout> {
  const { document, now } = await ctx.store.read(ctx.programId, (rows) => loadProgram(ctx, rows));
  return staffSheet(document, locale, now);
}

/** What a document would change in the published one. */
export async function compareProgram(
  ctx: ServiceContext,
  document: unknown,
): Promise<ProgramChanges> {
  const proposed = readDocument(document);
  const live = await ctx.store.read(ctx.programId, (rows) => loadProgram(ctx, rows));
  return { version: live.version, changes: comparePrograms(live.document, proposed) };
}

/** Says what is wrong with a document, without publishing it. */
export function checkProgram(document: unknown): ProgramCheck {
  const checked = validateProgram(document);
  return checked.ok ? { valid: true, errors: [] } : { valid: false, errors: checked.errors };
}

/**
 * Publishes a document as the next version. The same document again is not a new version. `ifMatch`
 * is the version it replaces; another one since then is a `version_conflict`.
 */
export async function putProgram(
  ctx: ServiceContext,
  document: unknown,
  ifMatch?: number,
): Promise<ProgramVersion> {
  const proposed = readDocument(document);
  for (;;) {
    const published = await ctx.store.write(ctx.programId, (rows) =>
      publish(ctx, rows, proposed, ifMatch),
    );
    // Undefined when another publication came between; without If-Match this one simply follows it.
    if (published) return published;
  }
}

/** A document that may be anything, as one that holds; `at` is where it stands in what was sent. */
export function readDocument(document: unknown, at = ''): ProgramDocument {
  const checked = validateProgram(document);
  if (checked.ok) return checked.document;
  const errors = checked.errors.map(({ message, pointer }) => ({
    pointer: `${at}${pointer}`,
    message,
  }));
  throw new ProblemError('program_invalid', { errors });
}

/** Makes a programme without a document. False when the id is taken. */
export async function createProgram(
  store: Store,
  { id, test }: Pick<ProgramRow, 'id' | 'test'>,
  realNow: number,
): Promise<boolean> {
  const row: ProgramRow = {
    id,
    test,
    clockOffsetMs: 0,
    version: 0,
    secret: generateKey('secret'),
    createdAt: realNow,
    listenerChanges: 0,
  };
  return store.write(id, (rows) => rows.programs.create(row));
}

async function publish(
  ctx: ServiceContext,
  rows: Writes,
  document: ProgramDocument,
  ifMatch: number | undefined,
): Promise<ProgramVersion | undefined> {
  const { version } = await loadProgramRow(ctx, rows);
  const text = canonicalJson(document);
  const live = version > 0 ? await rows.programs.version(version) : undefined;
  if (live && live.document === text) return present(live, version, document);
  if (ifMatch !== undefined && ifMatch !== version) throw new ProblemError('version_conflict');
  const row: ProgramVersionRow = {
    version: version + 1,
    document: text,
    publishedAt: ctx.realNow(),
  };
  return (await rows.programs.addVersion(row)) ? present(row, row.version, document) : undefined;
}

function present(
  row: Pick<ProgramVersionRow, 'publishedAt'> | undefined,
  version: number,
  document: ProgramDocument,
): ProgramVersion {
  return { version, publishedAt: toInstant(row?.publishedAt ?? 0), document };
}
