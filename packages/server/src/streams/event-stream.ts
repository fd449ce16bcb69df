/** Server-sent events (WHATWG HTML, 9.2) as a stream of bytes. */

export interface EventStreamOptions {
  /** Without anything to tell, a comment is sent this often, so that nothing on the way gives up. */
  readonly heartbeatMs: number;
  /** How long the stream lasts at the most. */
  readonly lifetimeMs: number;
  /** Called once, however it ends. */
  readonly onEnd: () => void;
}

export interface EventStream {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Sends an event; its id comes back as `Last-Event-ID`. */
  send(event: string, id: string, data: unknown): void;
  end(): void;
}

/** Who reads no more than this many events behind is not waited for. */
const mostUnread = 16;

/** Opens a stream. Whoever reads it learns at once that it is open, and how soon to come back when it ends. */
export function openEventStream({
  heartbeatMs,
  lifetimeMs,
  onEnd,
}: EventStreamOptions): EventStream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;

  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (started) => void (controller = started),
    cancel: () => finish(),
  });
  const heartbeat = setInterval(() => write(':\n\n'), heartbeatMs);
  const lifetime = setTimeout(end, lifetimeMs);
  write('retry: 3000\n\n');

  function write(text: string): void {
    controller?.enqueue(encoder.encode(text));
    if ((controller?.desiredSize ?? 0) < -mostUnread) end();
  }

  function finish(): void {
    if (!controller) return;
    controller = undefined;
    clearInterval(heartbeat);
    clearTimeout(lifetime);
    onEnd();
  }

  function end(): void {
    controller?.close();
    finish();
  }

  return {
    body,
    send: (event, id, data) =>
      write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`),
    end,
  };
}
