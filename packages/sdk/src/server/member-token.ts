import { importJWK, SignJWT, type JWK } from 'jose';

/** Whom a token speaks for, and with which key it is signed. */
export interface MemberTokenOptions {
  /** The programme it is for: the token's `aud`. */
  readonly programId: string;
  /** The shop's customer id: the token's `sub`. Take it from the shop's own session, never from the request. */
  readonly memberId: string;
  /** The name of the signing key: the token's `kid`. */
  readonly keyId: string;
  /**
   * The signing key itself: the text of an HS256 key, or the private key of an ES256 pair as a JWK or
   * a `CryptoKey`.
   */
  readonly signingKey: string | JWK | CryptoKey;
  /** The customer's tags, as the programme's exclusions and segments know them. */
  readonly tags?: readonly string[];
  /** How long it is valid, in seconds: 900 at the most. Default: 300. */
  readonly lifetimeSeconds?: number;
}

const advice: Readonly<Record<string, string>> = {
  memberId: 'Give the customer of the shop’s session; for a guest answer 204 in place of a token.',
  keyId: 'Both it and the signingKey are shown by `spaarkit keys create --kind signing`.',
  signingKey: 'Both it and the keyId are shown by `spaarkit keys create --kind signing`.',
};

/** The longest that the API believes a token, in seconds. */
const longestLifetimeSeconds = 900;

/**
 * Makes the token by which a page speaks for the member who is logged in to the shop. Make it on the
 * server, for the customer of the shop's own session, and answer it to the page.
 *
 * @throws RangeError for a lifetime that the API would refuse, and for what is empty: who is logged out has no
 * token, and a setting that is missing is told here and not in every page.
 */
export async function createMemberToken(options: MemberTokenOptions): Promise<string> {
  const { programId, memberId, keyId, signingKey, tags, lifetimeSeconds = 300 } = options;
  for (const [name, value] of Object.entries({ programId, memberId, keyId, signingKey }))
    if (!value) throw new RangeError(`${name} is empty. ${advice[name] ?? ''}`.trimEnd());
  if (!(lifetimeSeconds > 0 && lifetimeSeconds <= longestLifetimeSeconds)) {
    throw new RangeError(
      `lifetimeSeconds is ${lifetimeSeconds}. Give 1 to ${longestLifetimeSeconds}.`,
    );
  }
  const alg = typeof signingKey === 'string' ? 'HS256' : 'ES256';
  const issuedAt = Math.floor(Date.now() / 1000);
  return new SignJWT(tags ? { tags: [...tags] } : {})
    .setProtectedHeader({ alg, typ: 'spaarkit-member+jwt', kid: keyId })
    .setAudience(programId)
    .setSubject(memberId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(await importKey(signingKey));
}

async function importKey(key: MemberTokenOptions['signingKey']): Promise<Uint8Array | CryptoKey> {
  if (typeof key === 'string') {
    // Not as bytes: where jsdom has put a `Uint8Array` of its own, jose does not know them for what they are.
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    return crypto.subtle.importKey('raw', new TextEncoder().encode(key), hmac, false, ['sign']);
  }
  return key instanceof CryptoKey ? key : importJWK(key, 'ES256');
}
