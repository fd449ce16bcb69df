/**
 * How keys look. A prefix says what a key is, so that people and secret scanners recognise one; a
 * checksum at its end lets the API refuse a mistyped key without asking the database.
 */
import { sha256 } from './digest.ts';

export type ApiKeyKind = 'publishable' | 'secret';
export type KeyKind = ApiKeyKind | 'signing';

const prefixes = { publishable: 'pk_', secret: 'sk_', signing: 'tk_' } as const satisfies Record<
  KeyKind,
  string
>;

/** 32 characters, so that five random bits pick one without bias; without i, l, o and u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const randomLength = 32;
const checksumLength = 7;
const pattern = new RegExp(`^(pk|sk|tk)_[${alphabet}]{${randomLength + checksumLength}}$`);

/** The keys of demo mode. They are printed in the documentation, so they are refused everywhere else. */
export const demoKeys = {
  publishable: 'pk_demo',
  secret: 'sk_demo',
  signing: 'demo-member-token-signing-key-not-secret',
} as const satisfies Record<KeyKind, string>;

/** Makes a key with 160 random bits. */
export function generateKey(kind: KeyKind): string {
  const random = crypto.getRandomValues(new Uint8Array(randomLength));
  const head = prefixes[kind] + [...random].map((byte) => alphabet.charAt(byte & 31)).join('');
  return head + checksum(head);
}

/** Whether this could be a key that `generateKey` made: right length, right characters, right checksum. */
export function isWellFormedKey(key: string): boolean {
  if (!pattern.test(key)) return false;
  const head = key.slice(0, -checksumLength);
  return key.slice(-checksumLength) === checksum(head);
}

/** What kind of API key this text says it is, by its prefix alone. */
export function apiKeyKind(key: string): ApiKeyKind | undefined {
  if (key.startsWith(prefixes.publishable)) return 'publishable';
  return key.startsWith(prefixes.secret) ? 'secret' : undefined;
}

/** SHA-256, hexadecimal: what is stored of an API key. A random key of 160 bits needs no salt. */
export function hashKey(key: string): Promise<string> {
  return sha256(key);
}

function checksum(text: string): string {
  let rest = crc32(text);
  let encoded = '';
  for (let index = 0; index < checksumLength; index++) {
    encoded += alphabet.charAt(rest & 31);
    rest >>>= 5;
  }
  return encoded;
}

/** The CRC-32 of ISO 3309, over ASCII text. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index++) {
    crc ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
