/**
 * Gives what has not changed its former identity, so that whoever compares by identity (a computed
 * store, a keyed row) has nothing to do. For JSON-like data that nobody else has yet: where only a part of `after` is
 * as it was, that part is put into it.
 */
export function share<T>(before: unknown, after: T): T {
  if (before === after || !isContainer(before) || !isContainer(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;

  const keys = Object.keys(after);
  let isSame = keys.length === Object.keys(before).length;
  for (const key of keys) {
    const shared = share(before[key], after[key]);
    // It says no, and throws nothing, where a client of the page's own has frozen what it gives.
    if (shared === before[key]) Reflect.set(after, key, shared);
    else isSame = false;
  }
  return (isSame ? before : after) as T;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
