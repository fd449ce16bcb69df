import { createServerClient, type ServerClient } from '@spaarkit/sdk/server';

/** Where the programme runs and how the shop identifies itself. */
export interface LoyaltySettings {
  readonly apiBase: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly programId: string;
  readonly signingKeyId: string;
  readonly signingKey: string;
  /** How long what could not be delivered waits for the next try. */
  readonly retryMs: number;
}

/** A shopper waits for these answers. */
const timeoutMs = 2500;

/** Read when first needed: while the shop is built there are none. */
export function settings(): LoyaltySettings {
  return {
    apiBase: setting('LOYALTY_API'),
    publishableKey: setting('LOYALTY_PUBLISHABLE_KEY'),
    secretKey: setting('LOYALTY_SECRET_KEY'),
    programId: setting('LOYALTY_PROGRAM'),
    signingKeyId: setting('LOYALTY_SIGNING_KEY_ID'),
    signingKey: setting('LOYALTY_SIGNING_KEY'),
    retryMs: Number(process.env['LOYALTY_RETRY_MS'] ?? 5000),
  };
}

let client: Pick<ServerClient, 'events' | 'vouchers'> | undefined;

/** The server SDK's client. */
export function loyalty(): Pick<ServerClient, 'events' | 'vouchers'> {
  const { apiBase, secretKey } = settings();
  client ??= createServerClient({ apiBase, secretKey, timeoutMs, maxRetries: 0 });
  return client;
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`Set ${name}: the README of this example says to what.`);
  return value;
}
