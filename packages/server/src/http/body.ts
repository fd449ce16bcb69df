/** Reads a JSON body, and refuses what could not be stored or would be expensive to look at. */
import { ProblemError } from '../problem-error.ts';
import type { Incoming } from './exchange.ts';

export interface BodyOptions {
  /** In bytes, counted as they come: a `Content-Length` is only a promise. */
  readonly maxBytes?: number;
  /** How deep arrays and objects may nest. */
  readonly maxDepth?: number;
}

/** A body as it was sent, and what it says. */
export interface JsonBody {
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly value: unknown;
}

const standardDepth = 32;

/** `application/json`, with no other charset than UTF-8 (RFC 8259 knows no other). */
const jsonType = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?;?\s*$/i;

/** Reads the body of a request as JSON. */
export async function readJson(
  request: Incoming,
  { maxBytes = 256 * 1024, maxDepth = standardDepth }: BodyOptions = {},
): Promise<JsonBody> {
  requireType(request, jsonType);
  const raw = await request.body(maxBytes);
  const value = parse(raw);
  refuseUnsafe(value, maxDepth);
  return { raw, value };
}

/** Refuses a body that is said to be something else, or is packed. */
export function requireType(request: Incoming, type: RegExp, detail?: string): void {
  if (!type.test(request.header('content-type') ?? ''))
    throw new ProblemError('unsupported_media_type', detail === undefined ? {} : { detail });
  if (request.header('content-encoding') !== undefined) {
    throw new ProblemError('unsupported_media_type', {
      detail: 'Send the body without Content-Encoding.',
    });
  }
}

function parse(raw: Uint8Array): unknown {
  if (raw.byteLength === 0) throw malformed('The body is empty; this endpoint needs JSON.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch (cause) {
    throw malformed('The body is not valid UTF-8.', cause);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed('The body is not valid JSON.', cause);
  }
}

/** A value somewhere in the body. */
interface Place {
  readonly value: unknown;
  readonly depth: number;
  readonly pointer: string;
}

/**
 * Looks at every name and text once, without recursion, so that depth costs no stack. NUL and lone
 * surrogates cannot be stored by every database; `__proto__` is nobody's field.
 */
export function refuseUnsafe(value: unknown, maxDepth = standardDepth): void {
  const open: Place[] = [{ value, depth: 1, pointer: '' }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value: found, depth, pointer } = place;
    if (typeof found === 'string' && !isSafeText(found)) {
      throw invalidAt(pointer, 'Leave out NUL and lone surrogates.');
    }
    if (typeof found !== 'object' || found === null) continue;
    if (depth > maxDepth) throw malformed(`The body nests deeper than ${maxDepth} levels.`);
    for (const [name, inner] of Object.entries(found)) {
      const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (name === '__proto__' || !isSafeText(name)) throw invalidAt(at, 'this field is not known');
      open.push({ value: inner, depth: depth + 1, pointer: at });
    }
  }
}

function invalidAt(pointer: string, message: string): ProblemError {
  return new ProblemError('invalid_request', {
    detail: `${pointer}: ${message}`,
    errors: [{ pointer, message }],
  });
}

/** Whether every database can store this text and UTF-8 can carry it. */
export function isSafeText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function malformed(detail: string, cause?: unknown): ProblemError {
  return new ProblemError('malformed_request', { detail, cause });
}

/** The refusal of a body with more bytes than that. */
export function tooLarge(maxBytes: number): ProblemError {
  return new ProblemError('body_too_large', {
    detail: `Send ${maxBytes} bytes at the most; split a batch into several.`,
  });
}
