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
