import type { CallOptions } from '../core/request.ts';
import { Resource } from '../core/resource.ts';
import { LoyaltyError } from '../errors/loyalty-error.ts';
import type { Transport } from '../transport.ts';
import type { SessionChange } from '../types.ts';

/** What the page knows. */
export interface StreamParams {
  /** The `revision` of the session that the page shows. If it is not the present one, a change comes at once. */
  readonly revision?: string | undefined;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The server shows every 15 seconds that the stream is alive. */
const longestSilenceMs = 45_000;

/**
 * Tells the page when the session has changed, so that it need not ask again and again. Not on the client,
 * for the pages that want it.
 *
 * @example
 * for await (const { revision } of new StreamResource(client.send).changes()) reload(revision);
 */
export class StreamResource extends Resource {
  /**
   * Yields each change as it comes. It ends when the server ends the stream, which happens when the member
   * token expires and when the server stops: listen again then, with the last revision. `timeoutMs` limits
   * the wait for the beginning of the answer. Needs a member.
   *
   * @throws ConnectionError when the connection is lost, or silent for 45 seconds
   * @throws RateLimitError when the member listens in too many places
   */
  async *changes(
    { revision }: StreamParams = {},
    options: CallOptions = {},
  ): AsyncGenerator<SessionChange, void, undefined> {
    const { signal } = options;
    const ending = new AbortController();
    const both = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal;
    let reader: Reader | undefined;
    await this.call({
      method: 'GET',
      path: '/me/stream',
      ...(revision !== undefined && { headers: { 'Last-Event-ID': revision } }),
      ...options,
      transport: openWith(both, (opened) => (reader = opened)),
    });
    try {
      yield* readChanges(reader);
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      throw new LoyaltyError('ConnectionError', 'GET /me/stream: the connection was lost.', {
        code: 'connection_failed',
        retryable: true,
        cause,
      });
    } finally {
      ending.abort();
    }
  }
}

/** A transport that resolves once the answer begins, and hands over what is still to come of a success. */
function openWith(signal: AbortSignal, onOpen: (reader: Reader | undefined) => void): Transport {
  return async ({ method, url, headers, timeoutMs }) => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new DOMException('', 'TimeoutError')), timeoutMs);
    try {
      const response = await fetch(url, {
        method,
        headers,
        signal: AbortSignal.any([signal, late.signal]),
      });
      const { status, headers: answered, ok } = response;
      if (ok) onOpen(response.body?.getReader());
      return { status, headers: answered, body: ok ? '' : await response.text() };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Reads server-sent events; of each only its data. */
async function* readChanges(reader: Reader | undefined): AsyncGenerator<SessionChange> {
  const decoder = new TextDecoder();
  let unread = '';
  if (!reader) return;
  for (;;) {
    const { done, value } = await readInTime(reader);
    if (done) return;
    const blocks = (unread + decoder.decode(value, { stream: true })).split('\n\n');
    unread = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: ?(.*)$/m.exec(block)?.[1];
      if (data) yield JSON.parse(data) as SessionChange;
    }
  }
}

async function readInTime(reader: Reader) {
  let timer;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Silence.')), longestSilenceMs);
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } finally {
    clearTimeout(timer);
  }
}
