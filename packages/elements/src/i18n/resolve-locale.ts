/** Which language an element speaks, and which way it is written. */

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ku-Arab|nqo|ps|sd|syr|ug|ur|yi)(-|$)/;

/** What comes after all else. */
const lastResort = 'nl';

/**
 * The language of the place an element stands in: the nearest `lang` up the tree and out through
 * shadow hosts, else the browser's, else Dutch. `own` is a `lang` that the element itself has set.
 */
export function languageAround(element: Element, own?: string): string {
  for (let node: Element | undefined = element; node !== undefined; node = parentOf(node)) {
    const lang = node.getAttribute('lang');
    const isOurs = node === element && lang === own;
    if (lang && !isOurs) return lang;
  }
  return globalThis.navigator?.language || lastResort;
}

/** A tag that Intl accepts, else the last resort: a page may say `lang="english"`. */
export function validLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? lastResort;
  } catch {
    return lastResort;
  }
}

/** The direction that a language is written in. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.test(locale) ? 'rtl' : 'ltr';
}

/** The parent in the flat sense: out of a shadow root comes its host. */
export function parentOf(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Tells when a `lang` or `dir` changes in the roots that an element stands in. */
export function onLanguageChange(element: Element, listener: () => void): () => void {
  listeners.add(listener);
  observer ??= new MutationObserver(() => {
    for (const listen of listeners) listen();
  });
  // Observing the same root again replaces the earlier registration.
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
