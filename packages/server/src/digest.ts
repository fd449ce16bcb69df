/** SHA-256, wherever this runs. */

/**
 * Node's own crypto where there is one. WebCrypto goes through another thread, and whoever holds a
 * member, or SQLite's one writer, would hold it for that long; and requests that come together would
 * come apart on the way and no longer share a commit.
 */
const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto');

/** SHA-256 of bytes, or of a text as UTF-8; hexadecimal. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  if (nodeCrypto) return nodeCrypto.hash('sha256', data);
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
