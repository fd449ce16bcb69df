/** Takes the loyalty API's webhooks and hands them to Klaviyo. */
import { verifyWebhook, type WebhookMessage } from '@spaarkit/sdk/server';
import { toKlaviyoEvent } from './klaviyo-event.ts';

/** What the receiver needs to know. */
export interface ReceiverSettings {
  /** The endpoint's signing secret, `whsec_…`. */
  readonly webhookSecret: string;
  /** A private key of Klaviyo that may write events, `pk_…`. */
  readonly klaviyoKey: string;
  /** Where Klaviyo is; by default its public address. */
  readonly klaviyoBase?: string;
}

/** The revision of Klaviyo's API that the events are written for. */
const revision = '2026-10-15';

const timeoutMs = 5_000;

/**
 * Makes the receiver. It answers 2xx only when Klaviyo has the event, so that the loyalty API sends
 * again what was not handed over; it keeps nothing itself.
 */
export function createReceiver({
  webhookSecret,
  klaviyoKey,
  klaviyoBase = 'https://a.klaviyo.com',
}: ReceiverSettings): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'POST') return new Response('Send webhooks by POST.', { status: 405 });
    const body = await request.text();
    let message: WebhookMessage;
    try {
      message = verifyWebhook({ body, headers: request.headers, secret: webhookSecret });
    } catch {
      return new Response('Not signed with the secret of this endpoint.', { status: 401 });
    }
    const event = toKlaviyoEvent(message, request.headers.get('webhook-id') ?? '');
    if (event === undefined) return new Response(null, { status: 204 });
    const status = await fetch(new URL('/api/events', klaviyoBase), {
      method: 'POST',
      headers: {
        authorization: `Klaviyo-API-Key ${klaviyoKey}`,
        'content-type': 'application/json',
        revision,
      },
      body: JSON.stringify(event),
      signal: AbortSignal.timeout(timeoutMs),
    }).then(
      (answer) => answer.status,
      () => undefined,
    );
    if (status !== undefined && status >= 200 && status < 300)
      return new Response(null, { status: 204 });
    const answered = status === undefined ? 'did not answer' : `answered ${status}`;
    return new Response(`Klaviyo ${answered}; send this again later.`, { status: 503 });
  };
}
