/** Requests and answers of `fetch`: in service workers, on edge runtimes, inside the test kit. */
import { ProblemError } from '../problem-error.ts';
import { tooLarge } from './body.ts';
import type { Incoming, Outgoing } from './exchange.ts';

/** A `Request` as the edge reads it. */
export function fromRequest(request: Request, clientAddress?: string): Incoming {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    search: search.slice(1),
    clientAddress,
    header: (name) => request.headers.get(name) ?? undefined,
    body: (maxBytes) => readBytes(request, maxBytes),
    chunks: (maxBytes) => readChunks(request, maxBytes),
  };
}

/** An answer as a `Response`; to HEAD without its body. */
export function toResponse({ status, headers, body }: Outgoing, method: string): Response {
  return new Response(method === 'HEAD' ? null : body, { status, headers: [...headers] });
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of readChunks(request, maxBytes)) {
    chunks.push(chunk);
    size += chunk.byteLength;
  }
  return join(chunks, size);
}

async function* readChunks(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const body: ReadableStream<Uint8Array<ArrayBuffer>> | null | undefined = request.body;
  // Firefox has no `Request.body`. There this runs inside a page, for which there is no more to read
  // than the page itself has sent.
  const reader = (body === undefined ? new Response(await request.blob()).body : body)?.getReader();
  if (!reader) return;
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await readChunk(reader);
      if (done) return;
      size += value.byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      yield value;
    }
  } finally {
    // Not awaited: a caller that never ends its body would keep us here.
    reader.cancel().catch(() => {});
  }
}

async function readChunk(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new ProblemError('malformed_request', {
      detail: 'The connection broke before the body was complete.',
      cause,
    });
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return joined;
}
