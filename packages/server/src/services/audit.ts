/** The trail of what the shop's side changed, as the shop reads it. */
import type { AuditPage, AuditQuery } from '@spaarkit/contract';
import { toInstant } from '@spaarkit/engine';
import type { AuditRow, Reads } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { nextPage, openCursor, type CursorScope } from './internal/cursor.ts';
import { findMember } from './internal/membership.ts';
import { loadProgramRow } from './internal/program.ts';

/** Changes, newest first; of one member where one is named. */
export async function listAudit(
  ctx: ServiceContext,
  { cursor, externalId, limit }: AuditQuery,
): Promise<AuditPage> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const row = await loadProgramRow(ctx, rows);
    const memberId = externalId && (await findMember(rows, { externalId })).id;
    const scope: CursorScope = { program: { row }, memberId: memberId ?? '', list: 'audit' };
    const [before] = cursor === undefined ? [] : await openCursor(scope, cursor);
    const found = await rows.audit.page(
      limit + 1,
      typeof before === 'string' ? before : undefined,
      memberId,
    );
    const shown = found.slice(0, limit);
    return {
      items: await Promise.all(shown.map((entry) => present(rows, entry))),
      ...(await nextPage(scope, found, limit, ({ id }) => [id])),
    };
  });
}

async function present(rows: Reads, entry: AuditRow): Promise<AuditPage['items'][number]> {
  const { actor, after, at, before, memberId, target, ...named } = entry;
  const member = memberId === null ? undefined : await rows.members.find({ id: memberId });
  return {
    ...named,
    at: toInstant(at),
    ...(actor !== null && { actor }),
    ...(member?.externalId && { externalId: member.externalId }),
    target,
    before,
    after,
  };
}
