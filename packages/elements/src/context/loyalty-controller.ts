import type { Program, Session } from '@spaarkit/sdk';
import type { LoyaltyStore, Remote } from '@spaarkit/store';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { ReadableAtom } from 'nanostores';

import type { Catalogue } from '../i18n/catalogue.ts';
import { Localizer, localeChain } from '../i18n/localizer.ts';
import type { Messages } from '../i18n/message.ts';
import {
  directionOf,
  languageAround,
  parentOf,
  unwatchLanguage,
  validLocale,
  watchLanguage,
} from '../i18n/resolve-locale.ts';
import { ContextClient } from './context-client.ts';
import { Followed, type Select } from './followed.ts';
import type { LoyaltyContext } from './loyalty-context.ts';

/**
 * How an element stands, in the order in which it is decided. Every element draws each of them.
 * - `waiting`: no provider yet; what stands inside the tag is shown.
 * - `loading`: asked, nothing known; also while the language is fetched.
 * - `failed`: asked, nothing came.
 * - `excluded`: this customer is left out: nothing is drawn.
 * - `upcoming`, `ended`: the programme does not run.
 * - `guest`, `not-enrolled`, `ready`: who is looking.
 */
export type Phase =
  | 'waiting'
  | 'loading'
  | 'failed'
  | 'excluded'
  | 'upcoming'
  | 'ended'
  | 'guest'
  | 'not-enrolled'
  | 'ready';

/** What the controller needs of an element. */
export interface LoyaltyHost extends ReactiveElement {
  locale?: string | undefined;
}

/**
 * All that an element shares with its siblings: the store of its provider, its language, and how it
 * stands. M are the messages that it may speak.
 */
export class LoyaltyController<M extends Messages> implements ReactiveController {
  /** Where its sentences come from. What is added later and loaded is said too: a localizer looks in this very list. */
  readonly catalogues: Catalogue[];
  readonly #host: LoyaltyHost;
  readonly #context: ContextClient;
  readonly #followed: Followed<unknown>[] = [];
  readonly #session: { readonly value: Remote<Session> | undefined };
  readonly #program: { readonly value: Remote<Program> | undefined };
  #connectedStore: LoyaltyStore | undefined;
  #isConnected = false;
  #localizer: Localizer<M> | undefined;
  #localizerKey: readonly unknown[] = [];
  #ownLang: string | null = null;
  #speaks = false;

  constructor(host: LoyaltyHost, catalogues: Catalogue[]) {
    this.#host = host;
    this.catalogues = catalogues;
    host.addController(this);
    this.#context = new ContextClient(host, () => this.#follow());
    this.#session = this.follow((store) => store.$session);
    this.#program = this.follow((store) => store.$program);
  }

  /** What the provider gave; undefined while there is none. */
  get context(): LoyaltyContext | undefined {
    return this.#context.value;
  }

  get store(): LoyaltyStore | undefined {
    return this.context?.store;
  }

  get session(): Remote<Session> | undefined {
    return this.#session.value;
  }

  get program(): Program | undefined {
    return this.#program.value?.data;
  }

  /** Says everything, in the element's language. */
  get text(): Localizer<M> {
    return (this.#localizer ??= this.#createLocalizer('en'));
  }

  get phase(): Phase {
    const { session } = this;
    if (this.context === undefined) return 'waiting';
    if (!this.#speaks) return 'loading';
    // Also while it is asked again: what stands in its place, such as the button that asked, stays until there is an answer.
    if (session?.data === undefined) return session?.error ? 'failed' : 'loading';
    const { visitor } = session.data;
    if (visitor === 'excluded') return visitor;
    const status = this.program?.status;
    if (status === 'upcoming') return status;
    // Codes of an ended programme stay valid, so its members keep their view of it.
    if (status === 'ended' && visitor !== 'enrolled') return status;
    if (visitor === 'guest') return visitor;
    return visitor === 'not_enrolled' ? 'not-enrolled' : 'ready';
  }

  /** Follows one of the stores; `value` is undefined until there is a provider. */
  follow<T>(select: (store: LoyaltyStore) => ReadableAtom<T>): { readonly value: T | undefined } {
    return this.followContext((context) => select(context.store));
  }

  /** Follows a store of the context, such as the cart's. */
  followContext<T>(select: Select<T>): { readonly value: T | undefined } {
    const followed = new Followed(this.#host, select);
    this.#followed.push(followed);
    followed.follow(this.context, this.#isConnected);
    return followed;
  }

  /** The host is its own provider. */
  provideOwn(context: LoyaltyContext | undefined): void {
    this.#context.provideOwn(context);
  }

  hostConnected(): void {
    this.#isConnected = true;
    watchLanguage(this.#host);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    unwatchLanguage(this.#host);
    this.#follow();
  }

  /** Looks around anew. The host calls it first of all in an update, so that `phase` holds from there on. */
  prepare(): void {
    const { program, context } = this;
    const locale = this.#resolveLocale();
    // Not the programme itself: one with another reward speaks as before, and no row need be drawn anew.
    const spoken = [program?.points, program?.currency, program?.timeZone];
    const key = [locale, context, ...spoken];
    if (key.every((part, i) => part === this.#localizerKey[i])) return;
    this.#localizerKey = key;
    const chain = localeChain(locale, this.#isFormal);
    const waits = this.catalogues.flatMap((catalogue) => catalogue.load(chain));
    if (waits.length === 0) this.#speak(locale);
    else void this.#speakAfter(waits, locale);
  }

  get #isFormal(): boolean {
    return this.context?.settings.formality === 'formal';
  }

  #resolveLocale(): string {
    const host = this.#host;
    // What the element itself has set says nothing of the place it stands in.
    const place = host.getAttribute('lang') === this.#ownLang ? parentOf(host) : host;
    return validLocale(host.locale || this.context?.settings.locale || languageAround(place));
  }

  #createLocalizer(locale: string): Localizer<M> {
    const { program, context } = this;
    return new Localizer<M>({
      locale,
      formal: this.#isFormal,
      catalogues: this.catalogues,
      overrides: context?.settings.messages,
      program,
      now: () => context?.store.now() ?? Date.now(),
    });
  }

  #speak(locale: string): void {
    this.#speaks = true;
    this.#localizer = this.#createLocalizer(locale);
    // A provider says nothing itself, and what stands inside it is the shop's page.
    if (this.catalogues.length > 0) this.#markLanguage(locale);
  }

  /** Keeps to the language that was spoken until the other is there: nothing flashes, nor loses the focus. */
  async #speakAfter(waits: readonly Promise<unknown>[], locale: string): Promise<void> {
    const key = this.#localizerKey;
    await Promise.all(waits);
    // Asked for something else meanwhile.
    if (key !== this.#localizerKey) return;
    this.#speak(locale);
    this.#host.requestUpdate();
  }

  /** Where the element's language is not the page's, the host says so: for speech, and for `:dir()`. */
  #markLanguage(locale: string): void {
    const host = this.#host;
    if (host.getAttribute('lang') !== this.#ownLang) return;
    const around = validLocale(languageAround(parentOf(host)));
    const isForeign = languageOf(around) !== languageOf(locale);
    const turns = isForeign && directionOf(around) !== directionOf(locale);
    this.#ownLang = isForeign ? locale : null;
    reflect(host, 'lang', this.#ownLang);
    reflect(host, 'dir', turns ? directionOf(locale) : null);
  }

  /** Hears the stores of the present context while the host is on the page, and counts as a user of it. */
  #follow(): void {
    for (const followed of this.#followed) followed.follow(this.context, this.#isConnected);
    const store = this.#isConnected ? this.store : undefined;
    if (store !== this.#connectedStore) {
      this.#connectedStore?.disconnect();
      this.#connectedStore = store;
      store?.connect();
    }
    // What changed while the host was away was not heard.
    this.#host.requestUpdate();
  }
}

function languageOf(locale: string): string | undefined {
  return locale.split('-')[0];
}

function reflect(host: Element, name: string, value: string | null): void {
  if (value === null) host.removeAttribute(name);
  else host.setAttribute(name, value);
}
