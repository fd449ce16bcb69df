import type { Session } from '@spaarkit/contract';
import type { Customer, ServiceContext } from './context.ts';
/** All that a page needs. `programVersion` is the version the caller holds. */
export async function getSession(ctx: ServiceContext, customer?: Customer, programVersion?: number): Promise<Session> { throw new Error(`not yet ${ctx.programId} ${customer} ${programVersion}`); }
