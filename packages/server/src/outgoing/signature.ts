/** Signing messages as Standard Webhooks 1.0 says (https://www.standardwebhooks.com). */

const prefix = 'whsec_';
/** The standard asks for 24 to 64 random bytes. */
const secretBytes = 32;

/** A secret to sign with, `whsec_` and base64. */
export function createWebhookSecret(): string {
  return prefix + toBase64(crypto.getRandomValues(new Uint8Array(secretBytes)));
}

/** A secret to sign with, and while it is being changed the one before. */
export interface SigningSecrets {
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly previousUntil: number | null;
}

/** A new secret. The one before signs too until the overlap is over, so that nothing is refused. */
export function rotatedSecrets({ secret }: SigningSecrets, previousUntil: number): SigningSecrets {
  return { secret: createWebhookSecret(), previousSecret: secret, previousUntil };
}

function secretsAt({ previousSecret, previousUntil, secret }: SigningSecrets, now: number) {
  const isOverlap = previousSecret !== null && previousUntil !== null && now < previousUntil;
  return isOverlap ? [secret, previousSecret] : [secret];
}

interface SignedContent {
  /** The event's id. */
  readonly id: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers of a message that is sent now, signed with each secret that counts. */
export async function signedHeaders(
  message: { readonly id: string; readonly body: string },
  secrets: SigningSecrets,
  now: number,
): Promise<Record<string, string>> {
  const content = { ...message, timestamp: Math.floor(now / 1000) };
  const signatures = await Promise.all(
    secretsAt(secrets, now).map((secret) => sign(content, secret)),
  );
  return {
    'webhook-id': content.id,
    'webhook-timestamp': String(content.timestamp),
    'webhook-signature': signatures.join(' '),
    'content-type': 'application/json',
    'user-agent': 'Spaarkit',
  };
}

async function sign({ body, id, timestamp }: SignedContent, secret: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = fromBase64(secret.slice(prefix.length));
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  return `v1,${toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, signed)))}`;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
