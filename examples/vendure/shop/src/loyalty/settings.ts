import type { ServerClient } from '@spaarkit/sdk/server';

/** Where the programme runs and how the shop identifies itself. */
export interface LoyaltySettings {
  readonly apiBase: string;
  readonly secretKey: string;
  readonly programId: string;
  readonly signingKeyId: string;
  readonly signingKey: string;
  /** How long what could not be delivered waits for the next try. */
  readonly retryMs: number;
  /** How often the codes of orders that wait for their money are held anew. */
  readonly holdMs: number;
}

/** What the plugin's parts ask the injector for. */
export const loyaltySettings = Symbol('loyalty settings');

/** The server SDK's client, as the plugin's parts ask the injector for it. */
export const loyaltyClient = Symbol('loyalty client');

export type LoyaltyClient = Pick<ServerClient, 'events' | 'vouchers'>;
