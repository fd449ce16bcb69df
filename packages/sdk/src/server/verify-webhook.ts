import { Webhook } from 'standardwebhooks';
import type { CodeRequest, WebhookMessage } from '../types.ts';

/** What arrived at the shop's webhook address. */
export interface ReceivedWebhook {
  /** The body as it came, before anything parsed it. */
  readonly body: string;
  /** The request's headers: those of a `Request`, or `request.headers` of Node and Express. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The endpoint's signing secret, `whsec_…`, as it was shown when the endpoint was made. */
  readonly secret: string;
}

/**
 * Reads a message that arrived at the shop's webhook address, if it was signed by the loyalty API
 * within the last five minutes. Answer 2xx once it is kept, and drop a message whose `webhook-id` was
 * seen before: a message may come more than once.
 *
 * The type of a message says what is in its `data`: a `transaction`, an `occasion`, or news of no member.
 *
 * @throws what `isWebhookVerificationError` knows, for anything else: answer 401. RangeError for a secret
 * that is none and TypeError for a body that was parsed, which are mistakes on the receiving side.
 * @example
 * const message = verifyWebhook({ body: await request.text(), headers: request.headers, secret });
 * if (message.type === 'points.earned') await thank(message.data.externalId, message.data.transaction.points);
 */
export function verifyWebhook(received: ReceivedWebhook): WebhookMessage {
  return verify(received) as WebhookMessage;
}

/**
 * Reads what the shop is asked at the address of a code connector, if it was signed by the loyalty API
 * within the last five minutes. Answer 200 with `{ code }`, and with the same code whenever the same
 * `issuedRewardId` is asked for again; or with `{ refused: 'why' }`, which gives the points back.
 *
 * @throws as {@link verifyWebhook}.
 * @example
 * const { data } = verifyCodeRequest({ body: await request.text(), headers: request.headers, secret });
 * return Response.json({ code: await discountCodeFor(data.issuedRewardId, data.value) });
 */
export function verifyCodeRequest(received: ReceivedWebhook): CodeRequest {
  return verify(received) as CodeRequest;
}

function verify({ body, headers, secret }: ReceivedWebhook): unknown {
  // What a parser has made of it can no longer be verified. A `Buffer` can, also where no type allows it.
  if (typeof body !== 'string' && !ArrayBuffer.isView(body))
    throw new TypeError(
      'The body is not text. Give it as it came, before anything parses it: `await request.text()`, ' +
        "or what `express.text({ type: '*/*' })` reads.",
    );
  const plain = headers instanceof Headers ? Object.fromEntries(headers) : singleHeaders(headers);
  return keyOf(secret).verify(body, plain);
}

/** Whether a message was not signed by the loyalty API, or not within the last five minutes: answer 401. */
export const isWebhookVerificationError = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'WebhookVerificationError';

/** Told apart from a message that is not signed: else every message would be refused, and nobody know why. */
function keyOf(secret: string): Webhook {
  try {
    return new Webhook(secret);
  } catch (cause) {
    throw new RangeError(
      'The secret is empty or cut off. Give the whole `whsec_…` that was shown when the endpoint was made.',
      { cause },
    );
  }
}

/** Those that are there once. */
function singleHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Record<string, string> {
  const given = Object.entries(headers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), value]));
}
