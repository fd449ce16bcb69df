/** Requests and answers of Node's own server. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { ProblemError } from '../problem-error.ts';
import { tooLarge } from './body.ts';
import type { AnswerHeaders, Incoming, Outgoing } from './exchange.ts';

/**
 * A request as the edge reads it. Its server has to join headers that were sent twice.
 * @param proxies how many of our own proxies it came through: each adds where it got the request from
 */
export function fromNode(message: IncomingMessage, proxies = 0): Incoming {
  const [path, search] = splitAddress(message.url ?? '/');
  return {
    method: message.method ?? 'GET',
    path,
    search,
    clientAddress: forwardedFor(message, proxies) ?? message.socket.remoteAddress,
    header(name) {
      const value = message.headers[name];
      return typeof value === 'object' ? value.join(', ') : value;
    },
    body: (maxBytes) => readBytes(message, maxBytes),
    chunks: (maxBytes) => readChunks(message, maxBytes),
  };
}

/** Sends an answer; to HEAD without its body. */
export function writeAnswer(response: ServerResponse, { status, headers, body }: Outgoing): void {
  if (body instanceof ReadableStream) {
    response.writeHead(status, inOneList(headers));
    // Whoever goes away ends the stream, which is what streams are for and no fault.
    pipeline(Readable.fromWeb(body as NodeStream), response).catch(() => {});
    return;
  }
  if (body !== null) headers.set('Content-Length', String(Buffer.byteLength(body)));
  response.writeHead(status, inOneList(headers));
  response.end(response.req.method === 'HEAD' ? null : body);
}

/** Names and values in turn, which Node need not sort out again. */
function inOneList(headers: AnswerHeaders): string[] {
  const list: string[] = [];
  for (const [name, value] of headers) list.push(name, value);
  return list;
}

/** What stands further to the left was sent by the caller, who can write there what they like. */
function forwardedFor({ headers }: IncomingMessage, proxies: number): string | undefined {
  if (proxies === 0) return undefined;
  return headers['x-forwarded-for']?.toString().split(',').at(-proxies)?.trim();
}

/** A proxy may send the whole address. */
function splitAddress(url: string): [path: string, search: string] {
  if (!url.startsWith('/')) {
    const whole = URL.parse(url);
    return [whole?.pathname ?? url, whole?.search.slice(1) ?? ''];
  }
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function readBytes(message: IncomingMessage, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= maxBytes) chunks.push(chunk);
      // What still comes is let pass, so that its sender gets to read the answer; the server's time
      // limit ends it.
      else reject(tooLarge(maxBytes));
    });
    message.once('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    message.once('error', (cause) => reject(broken(cause)));
    message.once('close', () => {
      if (!message.readableEnded) reject(broken());
    });
  });
}

async function* readChunks(message: IncomingMessage, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const chunk of message.iterator({ destroyOnReturn: false })) {
      size += (chunk as Buffer).byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : broken(error);
  } finally {
    // As above: the rest may pass, so that the answer is read.
    message.resume();
  }
}

function broken(cause?: unknown): ProblemError {
  return new ProblemError('malformed_request', {
    detail: 'The connection broke before the body was complete.',
    cause,
  });
}
