/** Reads server-sent events, as little of the format as our streams use. */
import { holds } from './expect.ts';

/** An event as it was sent. */
export interface SentEvent {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #unread = '';

  constructor({ headers, body }: Response) {
    holds(
      (headers.get('content-type') ?? '').startsWith('text/event-stream'),
      'a stream is answered as text/event-stream',
    );
    holds(body !== null, 'a stream has a body');
    this.#reader = body.getReader();
  }

  /** The next event; undefined when the stream ends before there is one. Rejects when it is silent for too long. */
  async next(withinMs = 10_000): Promise<SentEvent | undefined> {
    for (;;) {
      const [block = '', ...rest] = this.#unread.split('\n\n');
      if (rest.length > 0) {
        this.#unread = rest.join('\n\n');
        const event = parse(block);
        if (event) return event;
        continue;
      }
      const { done, value } = await this.#read(withinMs);
      if (done) return undefined;
      this.#unread += this.#decoder.decode(value, { stream: true });
    }
  }

  /** Gives the stream up. */
  async close(): Promise<void> {
    await this.#reader.cancel();
  }

  async #read(withinMs: number) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      const silent = new Error(`The stream said nothing for ${withinMs} ms.`);
      timer = setTimeout(() => reject(silent), withinMs);
    });
    try {
      return await Promise.race([this.#reader.read(), tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Comments and blocks without data are no events. */
function parse(block: string): SentEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()] as const;
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return undefined;
  return { event: fields.get('event') ?? 'message', id: fields.get('id') ?? '', data };
}
