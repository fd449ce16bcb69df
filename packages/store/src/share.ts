/**
 * Gives what has not changed its former identity, so that whoever compares by identity (a computed
 * store, a keyed row) has nothing to do. For JSON-like data.
 */
export function share<T>(before: unknown, after: T): T {
  if (!isContainer(before) || !isContainer(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;

  const keys = Object.keys(after);
  const shared = (Array.isArray(after) ? [] : {}) as Record<string, unknown>;
  let isSame = keys.length === Object.keys(before).length;
  for (const key of keys) {
    shared[key] = share(before[key], after[key]);
    isSame &&= Object.is(shared[key], before[key]);
  }
  return (isSame ? before : shared) as T;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
