import type { ServiceContext } from './context.ts';
/** What a sweep did. */
export interface Swept { readonly members: number; readonly transactions: number; readonly more: boolean }
/** Books what is due for members nobody looks at, a batch at a time, and forgets what is past its keeping. */
export async function sweep(ctx: ServiceContext, limit = 100): Promise<Swept> { throw new Error(`not yet ${ctx.programId} ${limit}`); }
