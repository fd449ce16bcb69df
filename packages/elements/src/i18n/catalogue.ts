/** Sentences of a part of the kit in every language, loaded when a language is first asked for. */
import type { Messages } from './message.ts';

/** A language that is here, or the way to fetch it. */
type Entry = Messages | (() => Promise<Messages>);

/**
 * A catalogue: English inside, other languages on demand. An element names the catalogues that its
 * sentences come from, so that a page with a badge does not load the sentences of a panel.
 */
export class Catalogue {
  readonly #entries: Map<string, Entry>;

  constructor(english: Messages, others: Readonly<Record<string, Entry>> = {}) {
    this.#entries = new Map(Object.entries({ ...others, en: english }));
  }

  /** Adds a language, or replaces one: for languages of one's own, and to have one at once. */
  add(locale: string, messages: Messages): void {
    this.#entries.set(locale, messages);
  }

  /** The sentences of exactly this locale, when they are here. */
  at(locale: string): Messages | undefined {
    const entry = this.#entries.get(locale);
    return typeof entry === 'function' ? undefined : entry;
  }

  /**
   * Fetches what these locales still miss; each is one thing to wait for. A language that cannot be
   * fetched counts as absent: the next in the chain speaks for it.
   */
  load(locales: readonly string[]): Promise<unknown>[] {
    return locales.flatMap((locale) => {
      const entry = this.#entries.get(locale);
      if (typeof entry !== 'function') return [];
      return entry().then(
        (messages) => this.add(locale, messages),
        () => this.#entries.delete(locale),
      );
    });
  }
}
