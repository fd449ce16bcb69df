/**
 * Registers an element under its tag. A tag that is taken stays with whoever took it first; when that
 * is another copy of the kit, it is said once.
 */
export function define(tag: `loyalty-${string}`, element: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  if (registry === undefined) return;
  registerMeasure();
  const taken = registry.get(tag);
  if (taken === undefined) registry.define(tag, element);
  else if (taken !== element) {
    // oxlint-disable-next-line no-console -- two copies on a page are a mistake worth finding
    console.info(`<${tag}> is defined already; the first definition stays.`);
  }
}

/**
 * Makes `--_em` a length, computed once at each host: without it `1em` would mean something else in
 * every smaller text that inherits it. `@property` inside shadow styles is ignored, hence here.
 */
function registerMeasure(): void {
  try {
    CSS.registerProperty({
      name: '--_em',
      syntax: '<length>',
      inherits: true,
      initialValue: '16px',
    });
  } catch {
    // Registered already, by another element or another copy of the kit.
  }
}
