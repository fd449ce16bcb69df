/**
 * A request and its answer as the edge sees them, whatever carries them: `fetch`, or Node's own
 * server. Neither a `Request` nor a `Response` is made where nobody asked for one: making and taking
 * apart the two cost more than most answers.
 */

/** A request. */
export interface Incoming {
  readonly method: string;
  /** The path as it was sent, percent signs included. */
  readonly path: string;
  /** What stands after the question mark; empty where nothing does. */
  readonly search: string;
  /** Where the connection comes from; limits requests that carry no member. */
  readonly clientAddress?: string | undefined;
  /** A header by its lower-case name; one that was sent twice has both values, after a comma. */
  header(name: string): string | undefined;
  /** The body, read once. Throws `body_too_large` as soon as there are more than `maxBytes`. */
  body(maxBytes: number): Promise<Uint8Array<ArrayBuffer>>;
  /** The same piece by piece, as it comes. Who stops early lets the rest go. */
  chunks(maxBytes: number): AsyncGenerator<Uint8Array>;
}

/** The headers of an answer, by their usual spelling. */
export type AnswerHeaders = Map<string, string>;

/** An answer. */
export interface Outgoing {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: string | ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

/** A request under way, and what the parts of the edge tell each other about it. */
export interface Exchange {
  readonly request: Incoming;
  /** Names the request in its answer, its problem document and its log line. */
  readonly requestId: string;
  /** The values of the names in the address. */
  params: Readonly<Record<string, string>>;
  /** Whether a page may read the answer. */
  isForPages: boolean;
  /** For the log: which route answered, for which programme, and how it refused. */
  routeId?: string;
  programId?: string;
  problem?: string;
}

export type EdgeHandler = (exchange: Exchange) => Outgoing | Promise<Outgoing>;

/** Adds to what an answer already varies by. */
export function addVary(headers: AnswerHeaders, name: string): void {
  const known = headers.get('Vary');
  if (known?.split(', ').includes(name)) return;
  headers.set('Vary', known === undefined ? name : `${known}, ${name}`);
}
