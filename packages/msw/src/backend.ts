/** The real API on its memory store, with a situation arranged in it. */
import type { Problem } from '@spaarkit/contract';
import { createMemberTokens } from '@spaarkit/contract/conformance';
import {
  createApp,
  demoKeys,
  demoProgramId,
  demoSigningKeyId,
  seedDemo,
} from '@spaarkit/server/app';
import { createMemoryStore } from '@spaarkit/server/memory';

import type { Respond, Scenario } from './scenarios/scenario.ts';
import { createShop } from './shop.ts';

/** The keys that every kit has. */
export const keys = demoKeys;

/** Calls the API in process, as the shop or as one of its customers. Rejects when the answer is no success. */
export type CallApi = (
  method: string,
  path: string,
  call: { readonly as: string; readonly body?: unknown },
) => Promise<unknown>;

/** An API with a situation in it. */
export interface Backend {
  /** Answers as the situation has it; rejects where a network fails. */
  readonly respond: Respond;
  readonly callApi: CallApi;
  /** A token for this customer, as the shop's server would sign it. */
  readonly signMemberToken: (memberId: string) => Promise<string>;
}

const dayMs = 86_400_000;

const signMemberToken = createMemberTokens({
  kid: demoSigningKeyId,
  secret: keys.signing,
  audience: demoProgramId,
  typ: 'spaarkit-member+jwt',
});

/** What a backend is made from. */
export interface BackendParts {
  readonly scenario: Scenario;
  /** The moment at which the page is opened; what happened before is booked at the time it happened. */
  readonly now: () => number;
  /** The key of the page, where it has one of its own. */
  readonly publishableKey: string | undefined;
}

/** Makes the API and arranges the situation. */
export async function createBackend({
  scenario,
  now,
  publishableKey,
}: BackendParts): Promise<Backend> {
  let daysAgo = scenario.beginsDaysAgo ?? 0;
  const realNow = () => now() - daysAgo * dayMs;
  const store = createMemoryStore();
  await store.migrate();
  const document = scenario.program;
  await seedDemo(store, { realNow, publishableKey, ...(document && { document }) });
  const app = createApp({ store, realNow, demo: true });

  const tokenFor = (memberId: string, lifetimeSeconds = 300) => {
    const iat = Math.floor(realNow() / 1000);
    return signMemberToken(memberId, { claims: { iat, exp: iat + lifetimeSeconds } });
  };
  const callApi: CallApi = async (method, path, { as, body }) =>
    readSuccess(
      await app.fetch(toRequest(method, path, { body, ...(await credentials(as, tokenFor)) })),
    );

  const shop = createShop({ callApi, now: realNow, wait: (days) => (daysAgo -= days) });
  await scenario.arrange?.(shop);
  if (daysAgo !== 0)
    throw new Error(
      `"${scenario.title}" is off by ${daysAgo} days: wait() as many as beginsDaysAgo says.`,
    );

  let expired = scenario.expiredTokens ?? 0;
  const respond: Respond = (request) => app.fetch(request);
  return {
    respond: scenario.network?.({ respond, shop }) ?? respond,
    callApi,
    async signMemberToken(memberId) {
      if (expired-- <= 0) return tokenFor(memberId);
      const exp = Math.floor(realNow() / 1000) - 600;
      return signMemberToken(memberId, { claims: { iat: exp - 300, exp } });
    },
  };
}

interface Credentials {
  readonly authorization: string;
  readonly key?: string;
}

async function credentials(
  as: string,
  tokenFor: (memberId: string) => Promise<string>,
): Promise<Credentials> {
  return as === 'shop'
    ? { authorization: `Bearer ${keys.secret}` }
    : { authorization: `Bearer ${await tokenFor(as)}`, key: keys.publishable };
}

function toRequest(
  method: string,
  path: string,
  { authorization, key, body }: Credentials & { readonly body?: unknown },
): Request {
  return new Request(`http://api.test/v1${path}`, {
    method,
    headers: {
      Authorization: authorization,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...(key !== undefined && { 'Spaarkit-Key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function readSuccess(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok)
    throw new Error(
      `The situation cannot be arranged: the API answered ${response.status}. ${sentenceOf(text)}`,
    );
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** What a problem document says to a person. */
function sentenceOf(text: string): string {
  const { detail, title = text } = JSON.parse(text) as Partial<Problem>;
  return detail ?? title;
}
