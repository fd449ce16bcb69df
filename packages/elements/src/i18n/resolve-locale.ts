/** Which language an element speaks, and which way it is written. */
import type { ReactiveElement } from 'lit';

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ku-Arab|nqo|ps|sd|syr|ug|ur|yi)\b/;

/** What comes after all else. */
const lastResort = 'nl';

/**
 * The language of a place: the nearest `lang` up the tree and out through shadow hosts, else the
 * browser's, else Dutch.
 */
export function languageAround(place: Element | undefined): string {
  for (let node = place; node !== undefined; node = parentOf(node)) {
    const lang = node.getAttribute('lang');
    if (lang) return lang;
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

const watching = new Set<ReactiveElement>();
let observer: MutationObserver | undefined;

/** Draws an element anew when a `lang` or `dir` changes in the roots that it stands in. */
export function watchLanguage(element: ReactiveElement): void {
  watching.add(element);
  observer ??= new MutationObserver(() => {
    for (const each of watching) each.requestUpdate();
  });
  // Observing the same root again replaces the earlier registration.
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
    if (!(root instanceof ShadowRoot)) break;
  }
}

/** Ends {@link watchLanguage}; nothing is observed when nobody is left. */
export function unwatchLanguage(element: ReactiveElement): void {
  watching.delete(element);
  if (watching.size === 0) observer?.disconnect();
}
