/**
 * Gives what has not changed its former identity, so that whoever compares by identity (a computed
 * store, a keyed row) has nothing to do. For JSON-like data.
 */
export function share<T>(before: unknown, after: T): T {
  if (Object.is(before, after) || !isContainer(before) || !isContainer(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;

  const keys = Object.keys(after);
  // Most answers say what is known already, so nothing is made before the first difference.
  let shared = keys.length === Object.keys(before).length ? undefined : emptyLike(after);
  for (const [index, key] of keys.entries()) {
    const value = share(before[key], after[key]);
    if (shared === undefined && !Object.is(value, before[key])) {
      shared = emptyLike(after);
      for (const same of keys.slice(0, index)) shared[same] = before[same];
    }
    if (shared !== undefined) shared[key] = value;
  }
  return (shared ?? before) as T;
}

function emptyLike(value: object): Record<string, unknown> {
  return (Array.isArray(value) ? [] : {}) as Record<string, unknown>;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
