/** How many codes the pools of a programme have left, and telling when there are few. */
import type { ProgramDocument, VoucherPool } from '@spaarkit/contract';
import type { Reads } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { announceProgramNews, isHeard, ofProgram } from './announce.ts';
import { loadProgram, loadProgramRow } from './program.ts';

/** Those of the programme, also when nothing was imported yet, then those it no longer uses. */
export async function presentPools(rows: Reads, document: ProgramDocument): Promise<VoucherPool[]> {
  const marks = lowWaters(document);
  const known = await rows.pools.list();
  const ids = new Set([...marks.keys(), ...known.map(({ poolId }) => poolId)]);
  return [...ids].map((id): VoucherPool => {
    const { imported, taken } = known.find(({ poolId }) => poolId === id) ?? noCodes;
    const left = imported - taken;
    const lowWater = marks.get(id);
    const isLow = lowWater !== undefined && left <= lowWater;
    return { id, imported, taken, left, lowWater: lowWater ?? 0, isLow };
  });
}

const noCodes = { imported: 0, taken: 0 };

/** When each pool is low; the highest mark counts where several rewards share one. */
export function lowWaters({ rewards }: ProgramDocument): Map<string, number> {
  const marks = new Map<string, number>();
  for (const { maker } of rewards) {
    if (maker.kind !== 'pool') continue;
    marks.set(maker.poolId, Math.max(maker.lowWater, marks.get(maker.poolId) ?? 0));
  }
  return marks;
}

/** Tells whoever listens which pools are low: once, and again after an import that did not help. */
export async function tellLowPools(ctx: ServiceContext): Promise<void> {
  const hasPools = await ctx.store.read(ctx.programId, async (rows) => {
    if ((await loadProgramRow(ctx, rows)).version === 0) return false;
    const { document } = await loadProgram(ctx, rows);
    return lowWaters(document).size > 0 && (await isHeard(ctx, rows));
  });
  if (!hasPools) return;
  await ctx.store.write(ctx.programId, async (rows) => {
    const { document, now } = await loadProgram(ctx, rows);
    for (const { id, imported, isLow, left } of await presentPools(rows, document)) {
      if (isLow && (await rows.standings.tell(ofProgram, `pool.low/${id}/${imported}`, now, null)))
        await announceProgramNews(ctx, rows, 'pool.low', now, { poolId: id, left });
    }
  });
}
