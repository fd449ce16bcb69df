/** The shop's server for loyalty: who is logged in, and what was bought. */
import {
  createMemberToken,
  createServerClient,
  isConflictError,
  isNotFoundError,
  uncountedCodes,
  unknownLines,
  type ServerClient,
  type ShopEvent,
} from '@spaarkit/sdk/server';
import { cancelledEvent, paidEvent, refundedEvent } from './order-facts.ts';
import type { CustomerRedaction, Order, Refund } from './payloads.ts';
import type { Settings } from './settings.ts';
import { isFromProxy, isFromWebhooks } from './signatures.ts';

/** Shopify gives up after five seconds, and sends again later. */
const timeoutMs = 4_000;

/** `GET …/token` is where the app proxy leads, `POST …/webhooks` where webhooks go. */
export function createApp(settings: Settings): (request: Request) => Promise<Response> {
  const { apiBase, secretKey } = settings;
  const loyalty = createServerClient({ apiBase, secretKey });
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === 'GET' && pathname.endsWith('/token')) {
      return answerToken(searchParams, settings);
    }
    if (request.method === 'POST' && pathname.endsWith('/webhooks')) {
      return takeWebhook(request, settings, loyalty);
    }
    return new Response('There is nothing here.', { status: 404 });
  };
}

async function answerToken(query: URLSearchParams, settings: Settings): Promise<Response> {
  if (!isFromProxy(query, settings.appSecret) || query.get('shop') !== settings.shop) {
    return new Response('This did not come through the app proxy.', { status: 401 });
  }
  const headers = { 'cache-control': 'no-store' };
  const memberId = query.get('logged_in_customer_id');
  if (!memberId) return new Response(null, { status: 204, headers });
  const { programId, keyId, signingKey } = settings;
  const token = await createMemberToken({ programId, memberId, keyId, signingKey });
  return Response.json({ token }, { headers });
}

async function takeWebhook(
  request: Request,
  settings: Settings,
  loyalty: ServerClient,
): Promise<Response> {
  const body = new Uint8Array(await request.arrayBuffer());
  const signature = request.headers.get('x-shopify-hmac-sha256') ?? '';
  const shop = request.headers.get('x-shopify-shop-domain');
  if (!isFromWebhooks(body, signature, settings.appSecret) || shop !== settings.shop) {
    return new Response('Not signed by this shop.', { status: 401 });
  }
  const topic = request.headers.get('x-shopify-topic') ?? '';
  const data: unknown = JSON.parse(new TextDecoder().decode(body));
  try {
    await tell(topic, data, settings, loyalty);
    return new Response(null, { status: 204 });
  } catch (error) {
    if (isGone(error)) return new Response(null, { status: 204 });
    const reason = error instanceof Error ? error.message : String(error);
    return new Response(`The loyalty API does not have it: ${reason}`, { status: 503 });
  }
}

async function tell(
  topic: string,
  data: unknown,
  { pricesIncludeTax }: Settings,
  loyalty: ServerClient,
): Promise<void> {
  if (topic === 'customers/redact') {
    const { customer } = data as CustomerRedaction;
    return loyalty.members.erase(String(customer.id), { timeoutMs });
  }
  const event = eventOf(topic, data, pricesIncludeTax);
  if (!event) return;
  const { voucherCodes = [], ...outcome } = await loyalty.events.send(event, { timeoutMs });
  // Shopify does not say which codes are the shop's own, and of these the programme knows none.
  const ours = voucherCodes.filter((code) => code.outcome !== 'unknown');
  const told = { ...outcome, voucherCodes: ours };
  for (const words of [...uncountedCodes(event, told), ...unknownLines(event, told)])
    console.warn(words);
}

/** Other topics, such as `customers/data_request`, are taken and change nothing. */
function eventOf(topic: string, data: unknown, pricesIncludeTax: boolean): ShopEvent | undefined {
  if (topic === 'orders/paid') return paidEvent(data as Order);
  if (topic === 'orders/cancelled') return cancelledEvent(data as Order);
  if (topic === 'refunds/create') return refundedEvent(data as Refund, pricesIncludeTax);
  return undefined;
}

/** Never joined, or forgotten before: nothing is left to do. */
const isGone = (error: unknown) =>
  isNotFoundError(error) || (isConflictError(error) && error.code === 'member_erased');
