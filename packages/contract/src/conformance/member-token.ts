/** Signs member tokens with WebCrypto, honest ones and forged ones. */

/** The programme's signing key, as the shop's server holds it. */
export interface MemberTokenKey {
  /** Names programme and key. */
  readonly kid: string;
  readonly secret: string;
  /** The programme: what `aud` has to say. */
  readonly audience: string;
  /** The token's own type. */
  readonly typ: string;
}

/** What to write differently; a value of `undefined` leaves the field out. */
export interface TokenChanges {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs with this secret instead of the programme's. */
  readonly secret?: string;
}

export type MakeMemberToken = (externalId: string, changes?: TokenChanges) => Promise<string>;

const hashes = new Map<unknown, string>([
  ['HS256', 'SHA-256'],
  ['HS384', 'SHA-384'],
  ['HS512', 'SHA-512'],
]);

/** Makes the function that signs tokens with this key: good for five minutes, unless changed. */
export function createMemberTokens(key: MemberTokenKey): MakeMemberToken {
  return async function memberToken(externalId, changes = {}) {
    const now = Math.floor(Date.now() / 1000);
    const header = { alg: 'HS256', typ: key.typ, kid: key.kid, ...changes.header };
    const claims = {
      sub: externalId,
      aud: key.audience,
      iat: now,
      exp: now + 300,
      ...changes.claims,
    };
    const signed = `${encodeJson(header)}.${encodeJson(claims)}`;
    return `${signed}.${await sign(signed, header.alg, changes.secret ?? key.secret)}`;
  };
}

/** An algorithm that is not one of the HS family, such as `none`, gets no signature. */
async function sign(signed: string, algorithm: string, secret: string): Promise<string> {
  const hash = hashes.get(algorithm);
  if (hash === undefined) return '';
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash },
    false,
    ['sign'],
  );
  return encodeBytes(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(signed))));
}

function encodeJson(value: unknown): string {
  return encodeBytes(new TextEncoder().encode(JSON.stringify(value)));
}

function encodeBytes(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
