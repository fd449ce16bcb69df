import type { Program, Session } from '@spaarkit/sdk';
import type { LoyaltyStore, Remote, Visitor } from '@spaarkit/store';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { ReadableAtom } from 'nanostores';

import type { Catalogue } from '../i18n/catalogue.ts';
import { Localizer, localeChain } from '../i18n/localizer.ts';
import type { Messages } from '../i18n/message.ts';
import {
  directionOf,
  languageAround,
  onLanguageChange,
  parentOf,
  validLocale,
} from '../i18n/resolve-locale.ts';
import { ContextClient } from './context-client.ts';
import type { LoyaltyContext } from './loyalty-context.ts';
import { StoreController } from './store-controller.ts';

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
  readonly #host: LoyaltyHost;
  readonly #catalogues: readonly Catalogue[];
  readonly #context: ContextClient;
  readonly #followed: ((store: LoyaltyStore | undefined) => void)[] = [];
  readonly #session: { readonly value: Remote<Session> | undefined };
  readonly #program: { readonly value: Remote<Program> | undefined };
  readonly #visitor: { readonly value: Visitor | undefined };
  #connectedStore: LoyaltyStore | undefined;
  #stopListening: (() => void) | undefined;
  #isConnected = false;
  #localizer: Localizer<M> | undefined;
  #localizerKey: readonly unknown[] = [];
  #ownLang: string | undefined;
  #speaks = false;

  constructor(host: LoyaltyHost, catalogues: readonly Catalogue[]) {
    this.#host = host;
    this.#catalogues = catalogues;
    host.addController(this);
    this.#context = new ContextClient(host, (context) => this.#handleContext(context));
    this.#session = this.follow((store) => store.$session);
    this.#program = this.follow((store) => store.$program);
    this.#visitor = this.follow((store) => store.$visitor);
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
    return (this.#localizer ??= this.#createLocalizer());
  }

  get phase(): Phase {
    if (this.context === undefined) return 'waiting';
    const session = this.session;
    if (!this.#speaks || session === undefined) return 'loading';
    if (session.data === undefined) return session.status === 'failed' ? 'failed' : 'loading';
    const visitor = this.#visitor.value;
    if (visitor === 'excluded') return 'excluded';
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
  followContext<T>(select: (context: LoyaltyContext) => ReadableAtom<T> | undefined): {
    readonly value: T | undefined;
  } {
    const controller = new StoreController<T>(this.#host);
    const update = () => controller.follow(this.context && select(this.context));
    this.#followed.push(update);
    update();
    return controller;
  }

  /** The host is its own provider. */
  provideOwn(context: LoyaltyContext | undefined): void {
    this.#context.provideOwn(context);
  }

  /** Chooses anew what is followed, after something it depends on has changed. */
  reselect(): void {
    for (const update of this.#followed) update(this.store);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#stopListening = onLanguageChange(this.#host, () => this.#host.requestUpdate());
    this.#connectStore(this.store);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#connectStore(undefined);
  }

  /** Looks around anew. The host calls it first of all in an update, so that `phase` holds from there on. */
  prepare(): void {
    const { program } = this;
    const settings = this.context?.settings;
    const locale = validLocale(
      this.#host.locale || settings?.locale || languageAround(this.#host, this.#ownLang),
    );
    // Not by the programme itself: a new version of it seldom changes how anything is said.
    const key = [
      locale,
      settings,
      program?.currency,
      program?.timeZone,
      program?.points.names,
      this.store,
    ];
    if (this.#localizer && key.every((part, i) => part === this.#localizerKey[i])) return;
    this.#localizerKey = key;
    this.#localizer = this.#createLocalizer(locale);
    // A provider says nothing itself, and what stands inside it is the shop's page.
    if (this.#catalogues.length > 0) this.#markLanguage(locale);
    this.#loadLanguage(locale, settings?.formality === 'formal');
  }

  #createLocalizer(locale = 'en'): Localizer<M> {
    const { program, context } = this;
    return new Localizer<M>({
      locale,
      formal: context?.settings.formality === 'formal',
      catalogues: this.#catalogues,
      overrides: context?.settings.messages,
      program: program && {
        currency: program.currency,
        timeZone: program.timeZone,
        pointNames: program.points.names,
      },
      now: () => context?.store.now() ?? Date.now(),
    });
  }

  #loadLanguage(locale: string, formal: boolean): void {
    const chain = localeChain(locale, formal);
    const waits = this.#catalogues.flatMap((catalogue) => catalogue.load(chain) ?? []);
    this.#speaks = waits.length === 0;
    if (this.#speaks) return;
    void this.#speakAfter(Promise.all(waits));
  }

  async #speakAfter(loaded: Promise<unknown>): Promise<void> {
    await loaded;
    this.#speaks = true;
    this.#host.requestUpdate();
  }

  /** Where the element's language is not the page's, the host says so: for speech, and for `:dir()`. */
  #markLanguage(locale: string): void {
    if (this.#ownLang === undefined && this.#host.hasAttribute('lang')) return;
    const parent = parentOf(this.#host);
    const around = validLocale(parent === undefined ? '' : languageAround(parent));
    const isForeign = !sameLanguage(around, locale);
    this.#ownLang = isForeign ? locale : undefined;
    reflect(this.#host, 'lang', this.#ownLang);
    const turns = isForeign && directionOf(around) !== directionOf(locale);
    reflect(this.#host, 'dir', turns ? directionOf(locale) : undefined);
  }

  #handleContext(context: LoyaltyContext | undefined): void {
    this.reselect();
    this.#connectStore(this.#isConnected ? context?.store : undefined);
  }

  #connectStore(store: LoyaltyStore | undefined): void {
    if (store === this.#connectedStore) return;
    this.#connectedStore?.disconnect();
    this.#connectedStore = store;
    store?.connect();
  }
}

function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0];
}

function reflect(host: Element, name: string, value: string | undefined): void {
  if (value === undefined) host.removeAttribute(name);
  else if (host.getAttribute(name) !== value) host.setAttribute(name, value);
}
