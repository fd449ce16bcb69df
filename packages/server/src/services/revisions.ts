/** What names the states of members now. */
import type { ServiceContext } from './context.ts';
import { loadProgramRow } from './internal/program.ts';
import { revisionOf } from './internal/revision.ts';

/** The revision of each of these customers, in one read; also of who is not known. */
export async function readRevisions(
  ctx: ServiceContext,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const [program, versions] = await Promise.all([
      loadProgramRow(ctx, rows),
      rows.members.versions(externalIds),
    ]);
    return new Map(externalIds.map((id) => [id, revisionOf(program, versions.get(id))]));
  });
}
