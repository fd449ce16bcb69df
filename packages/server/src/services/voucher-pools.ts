/** Pools of codes that the shop made. */
import type { ProgramDocument, VoucherCodes, VoucherImport, VoucherPool } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';
import type { CodeText, Reads } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { loadProgram } from './internal/program.ts';
import { readCode } from './internal/voucher-code.ts';
import type { VoucherPools } from './wire.ts';

/** Adds codes to a pool that a reward of the programme takes its codes from. Safe to send again. */
export async function importVoucherCodes(
  ctx: ServiceContext,
  poolId: string,
  { codes }: VoucherCodes,
): Promise<VoucherImport> {
  return ctx.store.write(ctx.programId, async (rows) => {
    const { document } = await loadProgram(ctx, rows);
    if (!lowWaters(document).has(poolId))
      throw new ProblemError('not_found', {
        detail: `No reward takes its codes from the pool "${poolId}"; publish one that does.`,
      });
    const added = await rows.pools.add(poolId, distinct(codes));
    const pool = (await presentPools(rows, document)).find(({ id }) => id === poolId);
    if (!pool) throw new Error(`The pool ${poolId} was written and is not there.`);
    return { added, known: codes.length - added, pool };
  });
}

/** How many codes each pool has left. */
export async function listVoucherPools(ctx: ServiceContext): Promise<VoucherPools> {
  return ctx.store.read(ctx.programId, async (rows) => {
    const { document } = await loadProgram(ctx, rows);
    return { pools: await presentPools(rows, document) };
  });
}

/** Those of the programme, also when nothing was imported yet, then those it no longer uses. */
async function presentPools(rows: Reads, document: ProgramDocument): Promise<VoucherPool[]> {
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
function lowWaters({ rewards }: ProgramDocument): Map<string, number> {
  const marks = new Map<string, number>();
  for (const { maker } of rewards) {
    if (maker.kind !== 'pool') continue;
    marks.set(maker.poolId, Math.max(maker.lowWater, marks.get(maker.poolId) ?? 0));
  }
  return marks;
}

function distinct(codes: readonly string[]): CodeText[] {
  const texts = new Map<string, CodeText>();
  for (const typed of codes) {
    const code = readCode(typed);
    if (!texts.has(code)) texts.set(code, { code, shownCode: typed.trim() });
  }
  return [...texts.values()];
}
