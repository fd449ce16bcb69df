/** What a screen reader is told. */

type Announcing = HTMLElement & { ariaNotify?: (message: string) => void };

/** Listens from now on; `stop` gives what was said, in order and with plain spaces. */
export function heardBy(): { stop(): string[] } {
  const heard: string[] = [];
  const prototype = HTMLElement.prototype as Announcing;
  const own = Object.getOwnPropertyDescriptor(prototype, 'ariaNotify');
  Object.defineProperty(prototype, 'ariaNotify', {
    configurable: true,
    writable: true,
    value: (message: string) => heard.push(message.replaceAll(/\s+/g, ' ')),
  });
  return {
    stop() {
      if (own === undefined) delete prototype.ariaNotify;
      else Object.defineProperty(prototype, 'ariaNotify', own);
      return heard;
    },
  };
}

/** A browser without `ariaNotify()`: what is said goes to a live region. */
export function withoutAriaNotify(): { stop(): void } {
  const prototype = HTMLElement.prototype as Announcing;
  Object.defineProperty(prototype, 'ariaNotify', { configurable: true, value: undefined });
  return { stop: () => void delete prototype.ariaNotify };
}
