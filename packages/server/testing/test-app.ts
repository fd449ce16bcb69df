/** The app on a memory store with a programme in it, as tests of the HTTP edge use it. */
import { demoProgram } from '@spaarkit/contract/fixtures';
import { SignJWT } from 'jose';
import { createApp, type App, type AppOptions } from '../src/app.ts';
import { memberTokenType } from '../src/http/member-token.ts';
import { createMemoryStore } from '../src/memory.ts';
import { createKey, createProgram, createSigningKey, putProgram } from '../src/services/index.ts';
import type { ServiceContext } from '../src/services/context.ts';
import type { Store } from '../src/storage/store.ts';

export const shopOrigin = 'https://shop.example';

/** A programme with all kinds of keys. */
export interface TestProgram {
  readonly context: ServiceContext;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly kid: string;
  readonly signingSecret: string;
  /** Signs a token as the shop's server would. */
  readonly memberToken: (externalId: string) => Promise<string>;
  /** Headers of a page, and of one with a shopper logged in. */
  readonly page: () => Record<string, string>;
  readonly member: (externalId: string) => Promise<Record<string, string>>;
  readonly shop: () => Record<string, string>;
}

export interface TestApp extends TestProgram {
  readonly app: App;
  readonly store: Store;
  /** Sends a request; a body that is no text is sent as JSON. */
  readonly send: (method: string, path: string, request?: TestRequest) => Promise<Response>;
}

export interface TestRequest {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Makes an app with one programme. */
export async function createTestApp(options: Partial<AppOptions> = {}): Promise<TestApp> {
  const store = options.store ?? createMemoryStore();
  await store.migrate();
  const app = createApp({ ...options, store });
  return {
    app,
    store,
    send: sender(app),
    ...(await createTestProgram(store, 'shop-one', options.realNow)),
  };
}

/** Adds a programme to a store. */
export async function createTestProgram(
  store: Store,
  programId: string,
  realNow: () => number = Date.now,
): Promise<TestProgram> {
  const context: ServiceContext = { store, programId, realNow };
  await createProgram(store, { id: programId, test: true }, realNow());
  await putProgram(context, demoProgram);
  const { text: publishableKey } = await createKey(context, {
    kind: 'publishable',
    origins: [shopOrigin],
  });
  const { text: secretKey } = await createKey(context, { kind: 'secret' });
  const { kid, material: signingSecret } = await createSigningKey(context, { algorithm: 'HS256' });
  const memberToken = (externalId: string) => {
    const now = Math.floor(realNow() / 1000);
    return new SignJWT({ sub: externalId, aud: programId, iat: now, exp: now + 300 })
      .setProtectedHeader({ alg: 'HS256', typ: memberTokenType, kid })
      .sign(new TextEncoder().encode(signingSecret));
  };
  const page = () => ({ 'spaarkit-key': publishableKey });
  return {
    context,
    publishableKey,
    secretKey,
    kid,
    signingSecret,
    memberToken,
    page,
    member: async (externalId) => ({
      ...page(),
      authorization: `Bearer ${await memberToken(externalId)}`,
    }),
    shop: () => ({ authorization: `Bearer ${secretKey}` }),
  };
}

function sender(app: App): TestApp['send'] {
  return (method, path, { headers = {}, body } = {}) =>
    app.fetch(
      new Request(`http://api.test${path}`, {
        method,
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: asBody(body) }),
      }),
    );
}

function asBody(body: unknown): BodyInit {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

/** A key for a write that happens once. */
export function idempotencyKey(): Record<string, string> {
  return { 'idempotency-key': crypto.randomUUID() };
}

/** The code of a problem document. */
export async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code;
}
