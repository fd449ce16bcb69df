/**
 * What a shop's server does for loyalty: know who is logged in, and sign a token that says so. As a
 * function from a request to a response, so that the server of any framework can call it.
 *
 * Whoever asks may log in as anybody: a real shop takes the customer from its own session.
 */
import { createMemberToken } from '@spaarkit/sdk/server';

export interface Customer {
  /** The shop's own id of its customer: the member's `externalId`. */
  readonly id: string;
  readonly name: string;
}

export const customers: readonly Customer[] = [{ id: 'noor', name: 'Noor Nieuwkomer' }];

/** Who is logged in, by the `Cookie` header of a request. */
export function customerOf(cookies: string | null | undefined): Customer | undefined {
  const id = /(?:^|;\s*)customer=([\w-]+)/.exec(cookies ?? '')?.[1];
  return customers.find((customer) => customer.id === id);
}

/** Answers what the shop's pages ask of its server; undefined where the request is none of these. */
export async function answerShop(request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  const customer = customerOf(request.headers.get('cookie'));
  switch (`${request.method} ${pathname}`) {
    case 'GET /shop/customer':
      return Response.json(customer ?? null);
    case 'GET /shop/member-token':
      // Nobody is logged in: the elements show what guests see.
      if (!customer) return new Response(null, { status: 204 });
      return Response.json({ token: await tokenOf(customer) });
    case 'POST /shop/log-in':
      return remember(customers[0]?.id ?? '', 60 * 60 * 24);
    case 'POST /shop/log-out':
      return remember('', 0);
    default:
      return undefined;
  }
}

/** Short-lived: the elements ask for another when it ends. */
function tokenOf({ id }: Customer): Promise<string> {
  return createMemberToken({
    programId: 'demo',
    memberId: id,
    keyId: 'demo.signing',
    signingKey: 'demo-member-token-signing-key-not-secret',
  });
}

function remember(id: string, seconds: number): Response {
  const cookie = `customer=${id}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
  return new Response(null, { status: 204, headers: { 'Set-Cookie': cookie } });
}
