/**
 * A new key for one intent: a UUID, or where `crypto.randomUUID` is missing, which is everywhere on
 * pages without TLS, as many random bits in another form.
 */
export function createIdempotencyKey(): string {
  return 'randomUUID' in crypto
    ? crypto.randomUUID()
    : (crypto as Crypto).getRandomValues(new Uint32Array(4)).join('-');
}
