import { createServerClient, type ServerClient } from '@spaarkit/sdk/server';

/** A shopper waits for these answers. */
const timeoutMs = 2500;

let client: Pick<ServerClient, 'events' | 'vouchers'> | undefined;

/** The server SDK's client. */
export function loyalty(): Pick<ServerClient, 'events' | 'vouchers'> {
  client ??= createServerClient({
    apiBase: setting('LOYALTY_API'),
    secretKey: setting('LOYALTY_SECRET_KEY'),
    timeoutMs,
    maxRetries: 0,
  });
  return client;
}

/** With what the shop says who is logged in. */
export function signing() {
  return {
    programId: setting('LOYALTY_PROGRAM'),
    keyId: setting('LOYALTY_SIGNING_KEY_ID'),
    signingKey: setting('LOYALTY_SIGNING_KEY'),
  };
}

/** How long what could not be delivered waits for the next try. */
export const retryMs = Number(process.env['LOYALTY_RETRY_MS'] ?? 5000);

/** How often orders are looked at again. */
export const lookMs = Number(process.env['LOYALTY_LOOK_MS'] ?? 60_000);

export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`Set ${name}: the README of this example says to what.`);
  return value;
}
