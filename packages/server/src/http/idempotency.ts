/** Idempotency-Key: one intent of a caller, however often it is sent. */
import { ProblemError } from '../problem-error.ts';
import type { OnceKey, Reply } from '../services/context.ts';

/** 16 to 255 visible ASCII characters: enough to be random, and safe in every log and database. */
const wellFormed = /^[\x21-\x7e]{16,255}$/;

/** Names a write so that it happens once. */
export interface OnceKeyOptions {
  readonly request: Request;
  readonly routeId: string;
  /** Who may reuse the key: a member or an API key. */
  readonly caller: string;
  /** The body as it was sent; empty where a route takes none. */
  readonly rawBody: Uint8Array;
}

/** Reads the header of a write that needs one. */
export async function readOnceKey({
  request,
  routeId,
  caller,
  rawBody,
}: OnceKeyOptions): Promise<OnceKey> {
  const key = request.headers.get('idempotency-key');
  if (key === null) {
    throw new ProblemError('idempotency_key_missing', {
      detail:
        'Send one Idempotency-Key per intent (a UUID is fine), and the same one when you try again.',
    });
  }
  if (!wellFormed.test(key)) {
    throw new ProblemError('malformed_request', {
      detail: 'Idempotency-Key must be 16 to 255 visible ASCII characters.',
    });
  }
  return {
    scope: `${routeId}:${caller}`,
    key,
    fingerprint: await fingerprint(new URL(request.url).pathname, rawBody),
  };
}

/** The address belongs to it: the same key for another thing is another request. */
async function fingerprint(pathname: string, rawBody: Uint8Array): Promise<string> {
  const head = new TextEncoder().encode(`${pathname}\n`);
  const whole = new Uint8Array(head.byteLength + rawBody.byteLength);
  whole.set(head);
  whole.set(rawBody, head.byteLength);
  const digest = await crypto.subtle.digest('SHA-256', whole);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A stored answer as a response, byte for byte. */
export function replyResponse({ status, body, replayed }: Reply, headers: Headers): Response {
  headers.set('Content-Type', status < 400 ? 'application/json' : 'application/problem+json');
  if (replayed) headers.set('Idempotency-Replayed', 'true');
  return new Response(body, { status, headers });
}
