import { define } from './define.ts';

/** As {@link define}, for an element whose styles are those of content: they measure in `--_em`. */
export function defineContent(tag: `loyalty-${string}`, element: CustomElementConstructor): void {
  if (globalThis.customElements === undefined) return;
  registerMeasure();
  define(tag, element);
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
