/** Looking at members although nobody asks: those whom time may have changed, and those who are new. */
import type { ProgramDocument } from '@spaarkit/contract';
import { canonicalJson } from '../../storage/canonical-json.ts';
import type { MemberRef, Reads, StandingPass } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { birthdayRules } from './birthday-gifts.ts';
import { loadDocument, loadProgram, loadProgramRow, type Program } from './program.ts';
import { isLookedAt, reviewStanding } from './standing.ts';

/**
 * Looks at members whom time may have changed, then at those who came since the last time, or at all
 * of them when the programme has changed what tiers or segments ask or which returns are watched; so
 * many of each. Says whether
 * there is more to do at once.
 */
export async function reviewDue(ctx: ServiceContext, limit: number): Promise<boolean> {
  const due = await ctx.store.read(ctx.programId, async (rows) => {
    const row = await loadProgramRow(ctx, rows);
    if (row.version === 0) return undefined;
    const program = await loadProgram(ctx, rows);
    return (await isLookedAt(ctx, rows, program.document))
      ? rows.standings.due(program.now, limit)
      : undefined;
  });
  if (!due) return false;
  for (const id of due) await reviewMember(ctx, { id });
  const next = await ctx.store.read(ctx.programId, (rows) => nextOfPass(ctx, rows, limit));
  for (const id of next.memberIds) await reviewMember(ctx, { id });
  if (next.pass) {
    const { pass } = next;
    await ctx.store.write(ctx.programId, (rows) => rows.standings.savePass(pass));
  }
  return due.length === limit || next.memberIds.length === limit;
}

/** Looks at one member, whom nothing happened to since the last look but time or a new version. */
export async function reviewMember(ctx: ServiceContext, ref: MemberRef): Promise<void> {
  await ctx.store.withMember(ctx.programId, ref, async (rows, member) => {
    if (!member) return;
    const isNew = (await rows.standings.get(member.id)) === undefined;
    const program = await loadProgram(ctx, rows);
    await reviewStanding(ctx, rows, program, member, isNew ? 'joined' : 'programme');
  });
}

/** The members to be looked at next, and what is to be noted once they were. */
async function nextOfPass(
  ctx: ServiceContext,
  rows: Reads,
  limit: number,
): Promise<{ memberIds: string[]; pass?: StandingPass }> {
  const program = await loadProgram(ctx, rows);
  const before = await rows.standings.pass();
  const afterId = before && (await asksTheSame(ctx, rows, program, before)) ? before.afterId : '';
  const members = await rows.members.page(afterId, limit);
  const last = members.at(-1)?.id ?? afterId;
  const isNoted = before?.version === program.version && before.afterId === last;
  return {
    memberIds: members.map(({ id }) => id),
    ...(isNoted ? {} : { pass: { version: program.version, afterId: last } }),
  };
}

async function asksTheSame(
  ctx: ServiceContext,
  rows: Reads,
  { document, version }: Program,
  before: StandingPass,
): Promise<boolean> {
  if (before.version === version) return true;
  const former = await loadDocument(ctx, rows, before.version);
  return whatIsAsked(former) === whatIsAsked(document);
}

function whatIsAsked(document: ProgramDocument): string {
  const { returns, segments, tiers, timeZone } = document;
  const birthdays = birthdayRules(document);
  return canonicalJson({
    tiers: tiers ?? null,
    segments,
    birthdays,
    timeZone,
    watch: returns.watch,
  });
}
