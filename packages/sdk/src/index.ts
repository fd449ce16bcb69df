/**
 * The client for pages, on ky. `@spaarkit/sdk/fetch` is the same without ky.
 *
 * @module page
 */
import { createClientOn, type Client } from './client.ts';
import type { ClientOptions } from './connection.ts';
import { kyTransport } from './transports/ky.ts';

export * from './errors/index.ts';
export * from './public.ts';
export { kyTransport };

/**
 * Makes a client for one programme.
 *
 * @example
 * const client = createClient({
 *   apiBase: 'https://loyalty.example',
 *   publishableKey: 'pk_…',
 *   getMemberToken: async () => (await fetch('/loyalty-token')).text(),
 * });
 * const { balance } = await client.session.retrieve();
 */
export function createClient(options: ClientOptions): Client {
  return createClientOn(kyTransport, options);
}
