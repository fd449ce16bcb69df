/**
 * A new key for one intent: a UUID. Made from random bytes where `crypto.randomUUID` is missing,
 * which is everywhere on pages without TLS.
 */
export function createIdempotencyKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
