import { advise } from '../advice/advise.ts';

/**
 * Registers an element under its tag. A tag that is taken stays with whoever took it first; when that
 * is another copy of the kit, it is said once.
 */
export function define(tag: `loyalty-${string}`, element: CustomElementConstructor): void {
  // There is none on a server.
  const registry: CustomElementRegistry | undefined = globalThis.customElements;
  const taken = registry?.get(tag);
  if (!taken) registry?.define(tag, element);
  else if (taken !== element) advise('defined_already', tag);
}
