/** Sentences of a part of the kit in every language, loaded when a language is first asked for. */
import type { Messages } from './message.ts';

/** What there are files of beside Dutch and English; tells at once which pages need not ask for the table. */
export const further =
  /^(nl-BE|en-GB|de|fr|es|it|pl|sv|da|pt|ar|he|(nl|nl-BE|de|fr|es|it)\+formal)$/;

/** A language that is here, or the way to fetch it. */
type Entry = Messages | (() => Promise<Messages>);

/**
 * A catalogue: English inside, other languages on demand. An element names the catalogues that its
 * sentences come from, so that a page with a badge does not load the sentences of a panel.
 */
export class Catalogue {
  readonly #name: string;
  readonly #entries: Map<string, Entry>;

  /** `name` is that of its files in `languages/`. */
  constructor(name: string, english: Messages, others: Readonly<Record<string, Entry>> = {}) {
    this.#name = name;
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
      if (typeof entry === 'object' || !(entry || further.test(locale))) return [];
      const fetched = entry ? entry() : this.#fetch(locale);
      return fetched.then(
        (messages) => this.add(locale, messages),
        () => this.add(locale, {}),
      );
    });
  }

  /** A language has every catalogue; a region or a register only those that it says otherwise. */
  async #fetch(locale: string): Promise<Messages> {
    const { languages } = await import('../generated/languages.ts');
    return languages[locale]?.[this.#name]?.() ?? {};
  }
}
