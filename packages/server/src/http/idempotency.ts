/** Idempotency-Key: one intent of a caller, however often it is sent. */
import { ProblemError } from '../problem-error.ts';
import { sha256 } from '../digest.ts';
import type { OnceKey, Reply } from '../services/context.ts';
import type { AnswerHeaders, Incoming, Outgoing } from './exchange.ts';

/** 16 to 255 visible ASCII characters: enough to be random, and safe in every log and database. */
const wellFormed = /^[\x21-\x7e]{16,255}$/;

/** Names a write so that it happens once. */
export interface OnceKeyOptions {
  readonly request: Incoming;
  readonly routeId: string;
  /** Who may reuse the key: a member or an API key. */
  readonly caller: string;
  /** The body as it was sent; empty where a route takes none. */
  readonly rawBody: Uint8Array<ArrayBuffer>;
}

/** Reads the header of a write that needs one. */
export async function readOnceKey({
  request,
  routeId,
  caller,
  rawBody,
}: OnceKeyOptions): Promise<OnceKey> {
  const key = request.header('idempotency-key');
  if (key === undefined) {
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
    fingerprint: await fingerprint(request.path, rawBody),
  };
}

/** The address belongs to it: the same key for another thing is another request. */
async function fingerprint(path: string, rawBody: Uint8Array<ArrayBuffer>): Promise<string> {
  const head = new TextEncoder().encode(`${path}\n`);
  const whole = new Uint8Array(head.byteLength + rawBody.byteLength);
  whole.set(head);
  whole.set(rawBody, head.byteLength);
  return sha256(whole);
}

/** A stored answer, byte for byte. */
export function replyAnswer({ status, body, replayed }: Reply, headers: AnswerHeaders): Outgoing {
  headers.set('Content-Type', status < 400 ? 'application/json' : 'application/problem+json');
  if (replayed) headers.set('Idempotency-Replayed', 'true');
  return { status, headers, body };
}
