/**
 * Gives what has not changed its former identity, so that whoever compares by identity (a computed
 * store, a keyed row) has nothing to do. For JSON-like data that nobody else has yet: where only a part of `after` is
 * as it was, that part is put into it.
 */
export function share<T>(before: unknown, after: T): T {
  if (before === after || !isContainer(before) || !isContainer(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;

  let isSame = true;
  for (const key in before) isSame &&= key in after;
  for (const key in after) {
    const value = after[key];
    const shared = share(before[key], value);
    if (shared !== before[key]) isSame = false;
    // It says no, and throws nothing, where a client of the page's own has frozen what it gives.
    else if (shared !== value) Reflect.set(after, key, shared);
  }
  return (isSame ? before : after) as T;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
