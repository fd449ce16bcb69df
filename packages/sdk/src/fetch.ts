/**
 * The client for pages, on the platform's own fetch: for pages where every byte counts. The classes
 * and guards of its errors are in `@spaarkit/sdk/errors`.
 */
import { createClientOn, type Client } from './client.ts';
import { createConnectionOn, type ClientOptions, type Connection } from './connection.ts';
import { fetchTransport } from './transports/fetch.ts';

export * from './public.ts';
export { fetchTransport };

/** Makes a client for one programme; the same as in the main entry, in a third of the bytes. */
export function createClient(options: ClientOptions): Client {
  return createClientOn(fetchTransport, options);
}

/**
 * Makes a connection alone, for who needs few of the calls: `@spaarkit/sdk/resources` are made on it.
 *
 * @example
 * const { send } = createConnection({ apiBase: '/loyalty', publishableKey: 'pk_…' });
 * const { balance } = await new SessionResource(send).retrieve();
 */
export function createConnection(options: ClientOptions): Connection {
  return createConnectionOn(fetchTransport, options);
}
