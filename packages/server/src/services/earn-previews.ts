import type { EarnPreview, EarnPreviewRequest } from '@spaarkit/contract';
import type { Customer, ServiceContext } from './context.ts';
/** What these lines would earn, for a guest or a member; an order may cite it for half an hour. */
export async function previewEarn(ctx: ServiceContext, customer: Customer | undefined, request: EarnPreviewRequest): Promise<EarnPreview> { throw new Error(`not yet ${ctx.programId} ${customer} ${request}`); }
