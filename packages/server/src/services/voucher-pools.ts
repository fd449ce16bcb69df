/** Pools of codes that the shop made. */
import type { VoucherCodes, VoucherImport } from '@spaarkit/contract';
import { ProblemError } from '../problem-error.ts';
import type { CodeText } from '../storage/store.ts';
import type { ServiceContext } from './context.ts';
import { loadProgram } from './internal/program.ts';
import { lowWaters, presentPools } from './internal/pools.ts';
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

function distinct(codes: readonly string[]): CodeText[] {
  const texts = new Map<string, CodeText>();
  for (const typed of codes) {
    const code = readCode(typed);
    if (!texts.has(code)) texts.set(code, { code, shownCode: typed.trim() });
  }
  return [...texts.values()];
}
