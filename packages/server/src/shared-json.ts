/** Values that are in many answers and are never changed: each is written as JSON once. */

const texts = new WeakMap<object, string>();

/** Keeps a value's text for every answer that it will be a property of. */
export function shareJson<T extends object>(value: T): T {
  texts.set(value, JSON.stringify(value));
  return value;
}

/** As `JSON.stringify`, but that properties with a text of their own come last. */
export function toJson(value: object): string {
  // A copy keeps the form of the object, and JSON leaves out what is undefined.
  const rest: Record<string, unknown> = { ...value };
  const shared: string[] = [];
  for (const [name, part] of Object.entries(rest)) {
    const text = typeof part === 'object' && part !== null ? texts.get(part) : undefined;
    if (text === undefined) continue;
    rest[name] = undefined;
    shared.push(`${JSON.stringify(name)}:${text}`);
  }
  if (shared.length === 0) return JSON.stringify(value);
  const own = JSON.stringify(rest).slice(1, -1);
  return `{${[...(own === '' ? [] : [own]), ...shared].join(',')}}`;
}
