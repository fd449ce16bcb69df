/** The calls of LoyaltyLion that are made, with an API key: on the shop's own server. */
import { Refusal } from '@spaarkit/contract/backend';
import type { CustomerAnswer, Redeemed, SiteConfiguration } from './vendor.ts';

export interface ApiOptions {
  readonly siteId: number;
  /** With the scopes to read and write customers. It is a secret. */
  readonly apiKey: string;
  /** Default: LoyaltyLion's own. */
  readonly apiBase?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** LoyaltyLion refused, with one of its codes. */
export class VendorRefusal extends Error {
  override readonly name = 'VendorRefusal';
  readonly code: string;

  constructor(code: string) {
    super(`LoyaltyLion refused: ${code}.`);
    this.code = code;
  }
}

export function createApi(options: ApiOptions) {
  const { siteId, apiKey, apiBase = 'https://api.loyaltylion.com', fetch = sendNow } = options;
  const headless = `/headless/2025-06/${siteId}`;
  const customerPath = (id: string) => `${headless}/customers/${encodeURIComponent(id)}`;

  const ask = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const request = new Request(apiBase + path, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        'x-loyaltylion-channel': 'web',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await fetch(request);
    if (response.ok) return (await response.json()) as Answer;
    if (response.status === 404) throw new Refusal('not_found');
    if (response.status === 422) {
      const { error } = (await response.json()) as { error: { code: string } };
      throw new VendorRefusal(error.code);
    }
    throw new Error(`LoyaltyLion answered ${response.status} to ${method} ${path}.`);
  };

  return {
    configuration: () => ask<SiteConfiguration>('GET', `${headless}/configuration`),
    customer: (id: string) => ask<CustomerAnswer>('GET', customerPath(id)),
    /** Creates the customer where there is none; the programme may enroll them by itself. */
    begin: (id: string, email: string) =>
      ask<CustomerAnswer>('POST', `${customerPath(id)}/sessions`, { customer: { email } }),
    enroll: (id: string) => ask('POST', `${customerPath(id)}/enroll`),
    redeem: (kind: string, rewardId: number, customerId: string) =>
      ask<Redeemed>('POST', `${headless}/rewards/${kind}/redeem`, {
        reward_id: rewardId,
        customer_merchant_id: customerId,
      }),
    addPoints: (id: string, points: number, reason: string) =>
      ask('POST', `/v2/customers/${encodeURIComponent(id)}/points`, { points, reason }),
  };
}

const sendNow = (request: Request) => fetch(request);
