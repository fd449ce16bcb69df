import type { Adjustment } from '@spaarkit/contract';
import type { OnceKey, Reply, ServiceContext } from './context.ts';
/** Gives or takes points by hand. */
export async function adjust(ctx: ServiceContext, externalId: string, adjustment: Adjustment, once: OnceKey): Promise<Reply> { throw new Error(`not yet ${ctx.programId} ${externalId} ${adjustment} ${once}`); }
