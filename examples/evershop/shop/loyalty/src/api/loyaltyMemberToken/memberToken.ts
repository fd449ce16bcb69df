import type { ServerResponse } from 'node:http';
import type { EvershopRequest } from '@evershop/evershop/types/request';
import { createMemberToken } from '@spaarkit/sdk/server';
import { settings } from '../../settings.ts';

/** Tells the shop's pages who is logged in, signed: the elements' `member-token-url`. */
export default async (
  request: EvershopRequest,
  response: ServerResponse,
  // EverShop goes by the number of parameters: without this one it would answer by itself.
  _next: () => void,
): Promise<void> => {
  const customer = request.getCurrentCustomer();
  response.setHeader('Cache-Control', 'no-store');
  if (!customer) {
    response.writeHead(204).end();
    return;
  }
  const { programId, signingKeyId: keyId, signingKey } = settings();
  const memberId = String(customer.customer_id);
  const token = await createMemberToken({ programId, memberId, keyId, signingKey });
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ token }));
};
