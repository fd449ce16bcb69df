/** A new key for one intent. The same as in the SDK, of which the store takes only types. */
export function newIntent(): string {
  return 'randomUUID' in crypto
    ? crypto.randomUUID()
    : (crypto as Crypto).getRandomValues(new Uint32Array(4)).join('-');
}
