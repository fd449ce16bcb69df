/** Whether a request comes from Shopify, as it documents for app proxies and for webhooks. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old a request may be that came through the app proxy: it is forwarded at once. */
const longestWayMs = 90_000;

/**
 * A request that came through the app proxy.
 *
 * @see https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function isFromProxy(query: URLSearchParams, secret: string, now = Date.now()): boolean {
  const { signature, ...rest } = Object.fromEntries(
    [...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]),
  );
  if (signature === undefined || query.getAll('signature').length > 1) return false;
  const message = Object.entries(rest)
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('');
  const age = now - Number(query.get('timestamp')) * 1000;
  return (
    isSame(signature, createHmac('sha256', secret).update(message).digest('hex')) &&
    Math.abs(age) <= longestWayMs
  );
}

/**
 * A webhook: the signature is over the bytes of the body as they came.
 *
 * @see https://shopify.dev/docs/apps/build/webhooks/verify-deliveries
 */
export function isFromWebhooks(body: Uint8Array, signature: string, secret: string): boolean {
  return isSame(signature, createHmac('sha256', secret).update(body).digest('base64'));
}

/** Compares in a time that does not tell where two differ. */
function isSame(given: string, own: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(own)];
  return one.length === other.length && timingSafeEqual(one, other);
}
