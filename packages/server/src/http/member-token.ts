/**
 * Member tokens: JWTs that the shop's server signs, by which a page says who its shopper is. The
 * rules follow RFC 8725: the registered key fixes the algorithm, the token has a type of its own,
 * every claim we rely on is required, and whatever is not expected is refused.
 */
import { base64url, compactVerify, importJWK } from 'jose';
import { sha256 } from '../digest.ts';
import { ProblemError } from '../problem-error.ts';
import type { Customer, ServiceContext } from '../services/context.ts';
import { PerStore } from '../per-store.ts';
import { Recent } from '../recent.ts';
import { findSigningKey } from '../services/index.ts';
import type { SigningKeyRow } from '../storage/store.ts';
import { isSafeText } from './body.ts';

/** The media type of our tokens, without `application/`; no other JWT of the shop's carries it. */
export const memberTokenType = 'spaarkit-member+jwt';

export interface MemberTokenOptions {
  /** The longest time between `iat` and `exp`. */
  readonly maxLifetimeSeconds?: number;
  /** How far the shop's clock may be off. */
  readonly skewSeconds?: number;
  /** The longest token that is looked at. */
  readonly maxLength?: number;
}

type JsonObject = Readonly<Record<string, unknown>>;

const compact = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const headerNames = new Set(['alg', 'typ', 'kid']);

/** What a token says, once its signature has been found to be that of `key`. */
interface Proven {
  readonly key: SigningKeyRow;
  readonly payload: JsonObject;
  readonly customer: Customer;
}

/** Tokens that were proven, by their digest: a page sends the same one with every request. */
const provenTokens = new PerStore(() => new Recent<Proven>({ trustMs: 15 * 60_000 }));

/**
 * Believes a member token, or throws `token_invalid`, or `token_expired` when time is all that is wrong.
 * The programme is that of the publishable key which came with it. Its key and its times are looked at
 * each time, the rest once.
 */
export async function verifyMemberToken(
  token: string,
  context: ServiceContext,
  { maxLifetimeSeconds = 15 * 60, skewSeconds = 60, maxLength = 4096 }: MemberTokenOptions = {},
): Promise<Customer> {
  if (token.length > maxLength) throw invalid(`It is longer than ${maxLength} characters.`);
  const proven = provenTokens.of(context.store);
  const digest = await sha256(`${context.programId} ${token}`);
  const known = await stillProven(proven.get(digest), context);
  const found = known ?? (await prove(token, context));
  checkTimes(found.payload, {
    nowSeconds: context.realNow() / 1000,
    maxLifetimeSeconds,
    skewSeconds,
  });
  if (!known) proven.set(digest, found);
  return found.customer;
}

/** A token is no longer proven when its key is revoked or is another one by now. */
async function stillProven(
  proven: Proven | undefined,
  context: ServiceContext,
): Promise<Proven | undefined> {
  if (!proven) return undefined;
  const key = await findSigningKey(context, proven.key.kid);
  const { algorithm, material } = proven.key;
  return key?.algorithm === algorithm && key.material === material ? proven : undefined;
}

async function prove(token: string, context: ServiceContext): Promise<Proven> {
  const { header, payload } = decode(token);
  const kid = checkHeader(header);
  const key = await findSigningKey(context, kid);
  if (!key) throw invalid('`kid` names no signing key of this programme.');
  await checkSignature(token, header, key);
  checkAudience(payload, context.programId);
  return { key, payload, customer: readCustomer(payload) };
}

function decode(token: string): { header: JsonObject; payload: JsonObject } {
  const [header = '', payload = '', signature = ''] = compact.test(token) ? token.split('.') : [];
  // One token, one spelling: spare bits in the last character would otherwise make several.
  if (![header, payload, signature].every(isCanonical))
    throw invalid(
      'It is not three parts of base64url with points between. Send the token alone, without the JSON or the quotation marks around it.',
    );
  return { header: parseObject(header), payload: parseObject(payload) };
}

function isCanonical(part: string): boolean {
  try {
    return part !== '' && base64url.encode(base64url.decode(part)) === part;
  } catch {
    return false;
  }
}

function parseObject(part: string): JsonObject {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      base64url.decode(part),
    );
    value = JSON.parse(text);
  } catch {
    throw invalid('A part of it is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('A part of it is not a JSON object.');
  if (hasRepeatedName(text)) throw invalid('It names something twice.');
  return value as JsonObject;
}

/** Whether the outermost object names a member twice; two readers could each believe another one. */
function hasRepeatedName(json: string): boolean {
  const seen = new Set<unknown>();
  let depth = 0;
  let name: string | undefined;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (token === ':' && depth === 1 && name !== undefined) {
      const unescaped: unknown = JSON.parse(name);
      if (seen.has(unescaped)) return true;
      seen.add(unescaped);
    }
    name = token.startsWith('"') ? token : undefined;
  }
  return false;
}

function checkHeader(header: JsonObject): string {
  const { kid, typ } = header;
  if (typ !== memberTokenType) throw invalid(`Its header must have \`typ\`: "${memberTokenType}".`);
  if (typeof kid !== 'string' || kid.length === 0 || kid.length > 128 || !isSafeText(kid)) {
    throw invalid('Its header must name the signing key in `kid`.');
  }
  const unexpected = Object.keys(header).find((name) => !headerNames.has(name));
  if (unexpected !== undefined) throw invalid('Its header may hold only `alg`, `typ` and `kid`.');
  return kid;
}

async function checkSignature(
  token: string,
  header: JsonObject,
  key: SigningKeyRow,
): Promise<void> {
  if (header['alg'] !== key.algorithm)
    throw invalid('`alg` is not the algorithm of this signing key.');
  try {
    await compactVerify(token, await verificationKey(key), { algorithms: [key.algorithm] });
  } catch (cause) {
    throw invalid('Its signature does not fit.', cause);
  }
}

async function verificationKey({
  algorithm,
  material,
}: SigningKeyRow): Promise<CryptoKey | Uint8Array> {
  switch (algorithm) {
    case 'HS256': {
      const secret = new TextEncoder().encode(material);
      // RFC 7518, 3.2: a shorter one can be guessed from a single token.
      if (secret.byteLength < 32) throw new Error('The signing key is shorter than 32 bytes.');
      // Not as bytes: where jsdom has put a `Uint8Array` of its own, jose does not know them for what they are.
      const hmac = { name: 'HMAC', hash: 'SHA-256' };
      return crypto.subtle.importKey('raw', secret, hmac, false, ['verify']);
    }
    case 'ES256':
      return importJWK(JSON.parse(material) as Parameters<typeof importJWK>[0], algorithm);
  }
}

function checkAudience({ aud, iss }: JsonObject, programId: string): void {
  const audience: unknown = Array.isArray(aud) && aud.length === 1 ? aud[0] : aud;
  if (audience !== programId)
    throw invalid('`aud` must be the id of the programme, and nothing else.');
  if (iss !== undefined) throw invalid('Leave `iss` out: `kid` says who signed.');
}

function readCustomer({ sub, tags, exp }: JsonObject): Customer {
  if (!isId(sub))
    throw invalid('`sub` must be the shop’s customer id, 1 to 128 characters of text.');
  const customer = { externalId: sub, tokenEndsAt: Number(exp) * 1000 };
  if (tags === undefined) return customer;
  if (!Array.isArray(tags) || tags.length > 50 || !tags.every(isId)) {
    throw invalid('`tags` must be a list of at most 50 texts.');
  }
  return { ...customer, tags };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 128 && isSafeText(value);
}

interface Times {
  readonly nowSeconds: number;
  readonly maxLifetimeSeconds: number;
  readonly skewSeconds: number;
}

function checkTimes(
  { iat, exp, nbf }: JsonObject,
  { nowSeconds, maxLifetimeSeconds, skewSeconds }: Times,
): void {
  if (!isInstant(iat) || !isInstant(exp))
    throw invalid('`iat` and `exp` must be numbers of seconds since 1970.');
  if (nbf !== undefined && !isInstant(nbf))
    throw invalid('`nbf` must be a number of seconds since 1970.');
  if (exp <= iat || exp - iat > maxLifetimeSeconds) {
    throw invalid(
      `\`exp\` must be later than \`iat\`, by ${maxLifetimeSeconds / 60} minutes at the most.`,
    );
  }
  const latestNow = nowSeconds + skewSeconds;
  if (iat > latestNow || (nbf !== undefined && nbf > latestNow)) {
    throw invalid('It is from the future; check the clock of the server that signs.');
  }
  if (exp <= nowSeconds - skewSeconds) {
    throw new ProblemError('token_expired', {
      detail: 'Ask the shop’s server for a new member token and try again.',
    });
  }
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function invalid(detail: string, cause?: unknown): ProblemError {
  return new ProblemError('token_invalid', { detail, cause });
}
