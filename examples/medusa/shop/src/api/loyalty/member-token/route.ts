import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { createMemberToken } from '@spaarkit/sdk/server';
import { signing } from '../../../loyalty/settings.ts';

/**
 * Tells the shop's pages who is logged in, signed: the elements' `member-token-url`. It is not under
 * `/store`, where Medusa asks for its publishable key in a header.
 */
export async function GET(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
): Promise<void> {
  const memberId = request.auth_context?.actor_id;
  response.setHeader('Cache-Control', 'no-store');
  if (!memberId) {
    response.status(204).end();
    return;
  }
  response.json({ token: await createMemberToken({ ...signing(), memberId }) });
}
