import type { ServiceContext } from './context.ts';
import type { Clock, ClockMove } from './wire.ts';
/** The ledger's clock: real time and the offset of the programme. */
export async function getClock(ctx: ServiceContext): Promise<Clock> { throw new Error(`not yet ${ctx.programId}`); }
/** Moves the clock of a test programme forward; other programmes answer `key_not_allowed`. */
export async function moveClock(ctx: ServiceContext, move: ClockMove): Promise<Clock> { throw new Error(`not yet ${ctx.programId} ${move}`); }
