/**
 * JSON with the keys of each object in order of their code units and without undefined members, so
 * that equal values give equal text wherever they come from. Hashes and fingerprints are taken of it.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  // Without a prototype, so that a key such as "__proto__" stays an ordinary key.
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of entries) copy[key] = sorted(member);
  return copy;
}

/**
 * Node's own crypto where there is one. WebCrypto goes through another thread, and whoever holds a
 * member, or SQLite's one writer, would hold it for that long.
 */
const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto');

/** SHA-256 of a text as UTF-8, hexadecimal. */
export async function sha256(text: string): Promise<string> {
  if (nodeCrypto) return nodeCrypto.createHash('sha256').update(text).digest('hex');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
