import { Webhook } from 'standardwebhooks';
import type { CodeRequest, WebhookMessage } from '../types.ts';

/** What arrived at the shop's webhook address. */
export interface ReceivedWebhook {
  /** The body as it came, before anything parsed it. */
  readonly body: string;
  /** The request's headers. */
  readonly headers: Headers | Readonly<Record<string, string | undefined>>;
  /** The endpoint's signing secret, `whsec_…`. */
  readonly secret: string;
}

/**
 * Reads a message that arrived at the shop's webhook address, if it was signed by the loyalty API
 * within the last five minutes. Answer 2xx once it is kept, and drop a message whose `webhook-id` was
 * seen before: a message may come more than once.
 *
 * @throws WebhookVerificationError of `standardwebhooks` for anything else; answer 401.
 * @example
 * const message = verifyWebhook({ body: await request.text(), headers: request.headers, secret });
 * if (message.type === 'points.earned') await tellByMail(message.data);
 */
export function verifyWebhook(received: ReceivedWebhook): WebhookMessage {
  return verify(received) as WebhookMessage;
}

/**
 * Reads what the shop is asked at the address of a code connector, if it was signed by the loyalty API
 * within the last five minutes. Answer 200 with `{ code }`, and with the same code whenever the same
 * `issuedRewardId` is asked for again; or with `{ refused: 'why' }`, which gives the points back.
 *
 * @throws WebhookVerificationError of `standardwebhooks` for anything else; answer 401.
 * @example
 * const { data } = verifyCodeRequest({ body: await request.text(), headers: request.headers, secret });
 * return Response.json({ code: await discountCodeFor(data.issuedRewardId, data.value) });
 */
export function verifyCodeRequest(received: ReceivedWebhook): CodeRequest {
  return verify(received) as CodeRequest;
}

function verify({ body, headers, secret }: ReceivedWebhook): unknown {
  const plain = headers instanceof Headers ? Object.fromEntries(headers) : withoutGaps(headers);
  return new Webhook(secret).verify(body, plain);
}

function withoutGaps(
  headers: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const given = Object.entries(headers).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), value]));
}
