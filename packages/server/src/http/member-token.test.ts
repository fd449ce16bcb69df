import { base64url, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { createSigningKey } from '../services/index.ts';
import {
  codeOf,
  createTestApp,
  createTestProgram,
  type TestApp,
  type TestProgram,
} from '../../testing/test-app.ts';

const encoder = new TextEncoder();
const nowSeconds = () => Math.floor(Date.now() / 1000);

let shop: TestApp;
let other: TestProgram;

beforeAll(async () => {
  shop = await createTestApp();
  other = await createTestProgram(shop.store, 'shop-two');
});

/** What a token is made of; text stands for itself, so that it can say what no object can. */
interface Forgery {
  readonly header?: Record<string, unknown> | string;
  readonly payload?: Record<string, unknown> | string;
  readonly secret?: string;
  readonly hash?: 'SHA-256' | 'SHA-384' | 'SHA-512';
  /** Changes the finished token. */
  readonly change?: (token: string) => string;
}

const header = (changes: Record<string, unknown> = {}) => ({
  alg: 'HS256',
  typ: 'spaarkit-member+jwt',
  kid: shop.kid,
  ...changes,
});
const payload = (changes: Record<string, unknown> = {}) => {
  const now = nowSeconds();
  return { sub: 'lena', aud: 'shop-one', iat: now, exp: now + 300, ...changes };
};

async function forge({
  header: head = header(),
  payload: claims = payload(),
  secret = shop.signingSecret,
  hash = 'SHA-256',
  change = (token) => token,
}: Forgery): Promise<string> {
  const encode = (part: unknown) =>
    base64url.encode(typeof part === 'string' ? part : JSON.stringify(part));
  const signed = `${encode(head)}.${encode(claims)}`;
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash },
    false,
    ['sign'],
  );
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(signed)));
  return change(`${signed}.${base64url.encode(signature)}`);
}

async function ask(
  token: string,
  path = '/v1/session',
  program: TestProgram = shop,
): Promise<Response> {
  return shop.send('GET', path, {
    headers: { ...program.page(), authorization: `Bearer ${token}` },
  });
}

const json = (value: unknown) => JSON.stringify(value);
const part = (index: number, change: (text: string) => string) => (token: string) =>
  token
    .split('.')
    .map((text, at) => (at === index ? change(text) : text))
    .join('.');

test('an honest token is believed', async () => {
  expect((await ask(await forge({}))).status).toBe(200);
  expect(
    (
      await ask(
        await forge({
          payload: payload({ aud: ['shop-one'], tags: ['b2b'], jti: 'x', nbf: nowSeconds() - 5 }),
        }),
      )
    ).status,
  ).toBe(200);
});

const forgeries: readonly (readonly [string, () => Forgery])[] = [
  ['alg none, signed', () => ({ header: header({ alg: 'none' }) })],
  [
    'alg none, without a signature',
    () => ({ header: header({ alg: 'none' }), change: part(2, () => '') }),
  ],
  ['alg None', () => ({ header: header({ alg: 'None' }) })],
  ['no alg', () => ({ header: header({ alg: undefined }) })],
  ['alg HS512, signed so', () => ({ header: header({ alg: 'HS512' }), hash: 'SHA-512' })],
  ['alg HS384, signed so', () => ({ header: header({ alg: 'HS384' }), hash: 'SHA-384' })],
  ['alg RS256 over an HMAC', () => ({ header: header({ alg: 'RS256' }) })],
  ['alg ES256 over an HMAC', () => ({ header: header({ alg: 'ES256' }) })],
  ['alg in lower case', () => ({ header: header({ alg: 'hs256' }) })],
  ['alg as a list', () => ({ header: header({ alg: ['HS256'] }) })],
  ['another secret', () => ({ secret: 'another secret that is long enough to be one' })],
  ['an empty kid', () => ({ header: header({ kid: '' }) })],
  ['no kid', () => ({ header: header({ kid: undefined }) })],
  ['a kid that is a path', () => ({ header: header({ kid: '../../../../dev/null' }) })],
  ['a kid that is SQL', () => ({ header: header({ kid: "x' UNION SELECT 'AA" }) })],
  ['a kid with NUL', () => ({ header: header({ kid: `${shop.kid}\0` }) })],
  ['a kid that is a number', () => ({ header: header({ kid: 1 }) })],
  ['a very long kid', () => ({ header: header({ kid: 'k'.repeat(200) }) })],
  [
    'the key of another programme',
    () => ({ header: header({ kid: other.kid }), secret: other.signingSecret }),
  ],
  ['typ JWT', () => ({ header: header({ typ: 'JWT' }) })],
  ['no typ', () => ({ header: header({ typ: undefined }) })],
  ['typ of an access token', () => ({ header: header({ typ: 'at+jwt' }) })],
  ['typ with its tree', () => ({ header: header({ typ: 'application/spaarkit-member+jwt' }) })],
  ['a key of its own in jwk', () => ({ header: header({ jwk: { kty: 'oct', k: 'AAAA' } }) })],
  ['an address of keys in jku', () => ({ header: header({ jku: 'https://evil.example/keys' }) })],
  ['a certificate in x5u', () => ({ header: header({ x5u: 'https://evil.example/cert' }) })],
  ['crit that nobody knows', () => ({ header: header({ crit: ['exp'] }) })],
  ['an unencoded payload (b64 false)', () => ({ header: header({ b64: false, crit: ['b64'] }) })],
  ['a header twice', () => ({ header: `{"alg":"none",${json(header()).slice(1)}` })],
  ['a claim twice', () => ({ payload: `{"sub":"mallory",${json(payload()).slice(1)}` })],
  [
    'a claim twice, once with an escape',
    () => ({ payload: String.raw`{"s\u0075b":"mallory",${json(payload()).slice(1)}` }),
  ],
  ['a payload that is a list', () => ({ payload: '[]' })],
  ['a payload that is null', () => ({ payload: 'null' })],
  ['a payload that is no JSON', () => ({ payload: '{sub:lena}' })],
  ['a payload with a byte order mark', () => ({ payload: `\uFEFF${json(payload())}` })],
  ['another audience', () => ({ payload: payload({ aud: 'shop-two' }) })],
  ['no audience', () => ({ payload: payload({ aud: undefined }) })],
  ['several audiences', () => ({ payload: payload({ aud: ['shop-one', 'shop-two'] }) })],
  ['an audience in other case', () => ({ payload: payload({ aud: 'SHOP-ONE' }) })],
  ['an issuer', () => ({ payload: payload({ iss: 'https://evil.example' }) })],
  ['no subject', () => ({ payload: payload({ sub: undefined }) })],
  ['an empty subject', () => ({ payload: payload({ sub: '' }) })],
  ['a subject that is a number', () => ({ payload: payload({ sub: 7 }) })],
  ['a subject that is an object', () => ({ payload: payload({ sub: { $ne: null } }) })],
  ['a subject with NUL', () => ({ payload: payload({ sub: 'lena\0' }) })],
  [
    'a subject with half a surrogate pair',
    () => ({ payload: String.raw`{"sub":"\ud800",${json(payload({ sub: undefined })).slice(1)}` }),
  ],
  ['a very long subject', () => ({ payload: payload({ sub: 's'.repeat(129) }) })],
  ['tags that are no list', () => ({ payload: payload({ tags: 'b2b' }) })],
  ['tags that are no text', () => ({ payload: payload({ tags: [1] }) })],
  ['no exp', () => ({ payload: payload({ exp: undefined }) })],
  ['no iat', () => ({ payload: payload({ iat: undefined }) })],
  ['exp as text', () => ({ payload: payload({ exp: String(nowSeconds() + 300) }) })],
  [
    'exp without end',
    () => ({ payload: json(payload({ exp: 0 })).replace('"exp":0', '"exp":1e999') }),
  ],
  ['exp in a hundred years', () => ({ payload: payload({ exp: nowSeconds() + 3_155_760_000 }) })],
  ['a life of 15 minutes and a second', () => ({ payload: payload({ exp: nowSeconds() + 902 }) })],
  [
    'an end before its beginning',
    () => ({ payload: payload({ iat: nowSeconds() + 30, exp: nowSeconds() + 20 }) }),
  ],
  [
    'iat in two minutes',
    () => ({ payload: payload({ iat: nowSeconds() + 120, exp: nowSeconds() + 300 }) }),
  ],
  ['nbf in two minutes', () => ({ payload: payload({ nbf: nowSeconds() + 120 }) })],
  ['nbf as text', () => ({ payload: payload({ nbf: 'now' }) })],
  ['a byte more', () => ({ change: (token) => `${token}A` })],
  ['padding', () => ({ change: (token) => `${token}=` })],
  ['a dot more', () => ({ change: (token) => `${token}.` })],
  ['four parts', () => ({ change: (token) => `${token}.e30` })],
  ['five parts, as if encrypted', () => ({ change: (token) => `${token}.e30.e30` })],
  ['two parts', () => ({ change: (token) => token.split('.').slice(0, 2).join('.') })],
  ['spare bits set in its last character', () => ({ change: spareBitSet })],
  [
    'a changed signature',
    () => ({
      change: part(2, (text) => (text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`)),
    }),
  ],
  ['half a signature', () => ({ change: part(2, (text) => text.slice(0, 22)) })],
  [
    'another subject under the signature',
    () => ({ change: part(1, () => base64url.encode(json(payload({ sub: 'mallory' })))) }),
  ],
  ['characters of plain base64', () => ({ change: part(2, (text) => `+/${text.slice(2)}`) })],
  [
    'header and payload exchanged',
    () => ({ change: (token) => [1, 0, 2].map((index) => token.split('.')[index]).join('.') }),
  ],
  ['more than 4,096 characters', () => ({ payload: payload({ note: 'x'.repeat(4000) }) })],
];

/** The last character of 32 bytes in base64url has two bits that say nothing. */
function spareBitSet(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return token.slice(0, -1) + alphabet.charAt(alphabet.indexOf(token.slice(-1)) | 1);
}

test('there are at least 40 forgeries', () => expect(forgeries.length).toBeGreaterThanOrEqual(40));

test.each(forgeries)('a token with %s is refused', async (_, forgery) => {
  const token = await forge(forgery());
  for (const path of ['/v1/session', '/v1/me']) {
    const response = await ask(token, path);
    const body = await response.text();
    expect([response.status, (JSON.parse(body) as { code: string }).code]).toEqual([
      401,
      'token_invalid',
    ]);
    expect(body).not.toContain('lena');
  }
});

test('a token that was good is called expired, so that a page asks for another', async () => {
  const now = nowSeconds();
  expect(
    await codeOf(await ask(await forge({ payload: payload({ iat: now - 400, exp: now - 100 }) }))),
  ).toBe('token_expired');
});

test('clocks may be a minute apart', async () => {
  const now = nowSeconds();
  expect(
    (await ask(await forge({ payload: payload({ iat: now + 50, exp: now + 350 }) }))).status,
  ).toBe(200);
  expect(
    (await ask(await forge({ payload: payload({ iat: now - 300, exp: now - 50 }) }))).status,
  ).toBe(200);
});

test('a token is good for the programme of its key only', async () => {
  expect(await codeOf(await ask(await other.memberToken('lena')))).toBe('token_invalid');
  expect(await codeOf(await ask(await shop.memberToken('lena'), '/v1/session', other))).toBe(
    'token_invalid',
  );
});

test.each(['Basic bGVuYTp4', 'Bearer', 'Bearer a b', 'Token abc', ''])(
  'an Authorization header "%s" is no member token',
  async (authorization) => {
    const response = await shop.send('GET', '/v1/me', {
      headers: { ...shop.page(), authorization },
    });
    expect([response.status, await codeOf(response)]).toEqual([401, 'token_invalid']);
  },
);

test('an ES256 key takes ES256 tokens, and none that use its public key as a secret', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const material = JSON.stringify(await exportJWK(publicKey));
  const { kid } = await createSigningKey(shop.context, { algorithm: 'ES256', material });
  const honest = new SignJWT(payload()).setProtectedHeader({
    alg: 'ES256',
    typ: 'spaarkit-member+jwt',
    kid,
  });
  expect((await ask(await honest.sign(privateKey))).status).toBe(200);

  const { privateKey: foreign } = await generateKeyPair('ES256');
  expect(await codeOf(await ask(await honest.sign(foreign)))).toBe('token_invalid');
  const swapped = await forge({ header: header({ kid }), secret: material });
  expect(await codeOf(await ask(swapped))).toBe('token_invalid');
});
