import type { EventOutcome, ShopEvent } from '@spaarkit/contract';
import type { ServiceContext } from './context.ts';
/** Takes in what happened in the shop, once for ever. */
export async function sendEvent(ctx: ServiceContext, event: ShopEvent): Promise<EventOutcome> { throw new Error(`not yet ${ctx.programId} ${event}`); }
/** Takes in several, each in a transaction of its own and in the order given. */
export async function sendEvents(ctx: ServiceContext, batch: { readonly events: readonly ShopEvent[] }): Promise<{ events: EventOutcome[] }> { throw new Error(`not yet ${ctx.programId} ${batch}`); }
