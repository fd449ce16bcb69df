import { define } from './define.ts';

/** As {@link define}, for an element whose styles are those of content: they measure in `--_em`. */
export function defineContent(tag: `loyalty-${string}`, element: CustomElementConstructor): void {
  registerMeasure();
  define(tag, element);
}

let isRegistered = false;

/**
 * Makes `--_em` a length, computed once at each host: without it `1em` would mean something else in
 * every smaller text that inherits it. `@property` inside shadow styles is ignored, hence here. Once, and not
 * for each tag: what is thrown the second time says where, and Chromium reads the whole file again to tell.
 */
function registerMeasure(): void {
  if (isRegistered) return;
  isRegistered = true;
  try {
    CSS.registerProperty({
      name: '--_em',
      syntax: '<length>',
      inherits: true,
      initialValue: '16px',
    });
  } catch {
    // Another copy of the kit has done it, or this is a server.
  }
}
