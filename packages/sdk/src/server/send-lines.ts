/** A transport for bodies of any length: a line of JSON for each thing, made while it is sent. */
import type { Transport } from '../transport.ts';

/** Items one after the other: already in memory, or still to be read from somewhere. */
export type Sequence<T> = Iterable<T> | AsyncIterable<T>;

/** Sends things as JSON Lines, once: whoever reads them from somewhere could not read them again. */
export function linesTransport(things: Sequence<unknown>): Transport {
  return async ({ headers, method, signal, timeoutMs, url }) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    // `duplex` is what fetch asks for with a body that is not there yet; not every typing knows it.
    const init: RequestInit & { duplex: 'half' } = {
      method,
      headers: { ...headers, 'Content-Type': 'application/jsonl' },
      body: toStream(things),
      duplex: 'half',
      signal: AbortSignal.any(signal ? [signal, timeout] : [timeout]),
    };
    const response = await fetch(url, init);
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
}

/** So much text goes out at once. */
const chunkLength = 64 * 1024;

function toStream(things: Sequence<unknown>): ReadableStream<Uint8Array> {
  const lines = chunksOf(things);
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

async function* chunksOf(things: Sequence<unknown>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const thing of things) {
    text += `${JSON.stringify(thing)}\n`;
    if (text.length < chunkLength) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

/** So many at a time. */
export async function* inBatches<T>(things: Sequence<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const thing of things) {
    batch.push(thing);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
