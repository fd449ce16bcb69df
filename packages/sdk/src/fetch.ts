/**
 * The client for pages, on the platform's own fetch: for pages where every byte counts. The classes
 * and guards of its errors are in `@spaarkit/sdk/errors`.
 */
import { createClientOn, type Client, type ClientOptions } from './client.ts';
import { fetchTransport } from './transports/fetch.ts';

export * from './public.ts';
export { fetchTransport };

/** Makes a client for one programme; the same as in the main entry, in a third of the bytes. */
export function createClient(options: ClientOptions): Client {
  return createClientOn(fetchTransport, options);
}
