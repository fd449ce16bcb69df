import { createConnection, type Connection, type GetMemberToken } from '@spaarkit/sdk/fetch';
import { createStore, type LoyaltyStore } from '@spaarkit/store';
import type { PropertyValues, ReactiveController, ReactiveElement } from 'lit';

import type { CartAdapter } from '../cart/cart-adapter.ts';
import { ContextSource } from '../context/context-source.ts';
import type { LoyaltyContext, LoyaltySettings } from '../context/loyalty-context.ts';
import { LoyaltyErrorEvent } from '../events/facts.ts';
import type { LoyaltyRequestEventMap } from '../events/requests.ts';
import { announceFacts } from './facts.ts';

/** As bundlers replace it; `nanostores` asks for the same. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** What a providing element says of itself: where the API is, who is looking, which cart. */
export interface ProviderConfig extends LoyaltySettings {
  readonly apiBase?: string | undefined;
  readonly publishableKey?: string | undefined;
  readonly getMemberToken?: GetMemberToken | undefined;
  readonly memberTokenUrl?: string | undefined;
  readonly client?: Connection | undefined;
  readonly store?: LoyaltyStore | undefined;
  readonly cart?: CartAdapter | undefined;
}

type Request = LoyaltyRequestEventMap[keyof LoyaltyRequestEventMap];

/**
 * Makes client and store from a host's properties, hands them to every element inside it, acts on
 * their requests and tells what has happened. A host without configuration stays out of the way of
 * a provider around it.
 */
export class ProviderController implements ReactiveController {
  readonly #host: ReactiveElement & ProviderConfig;
  readonly #onContext: (context: LoyaltyContext | undefined) => void;
  #source: ContextSource | undefined;
  #context: LoyaltyContext | undefined;
  #stopFacts: (() => void) | undefined;
  #stopFollowing: (() => void) | undefined;

  /** @param onContext Takes the context that the host now gives to what stands inside it. */
  constructor(
    host: ReactiveElement & ProviderConfig,
    onContext: (context: LoyaltyContext | undefined) => void,
  ) {
    this.#host = host;
    this.#onContext = onContext;
    host.addController(this);
    for (const type of requestTypes) host.addEventListener(type, this.#handleRequest);
  }

  /** The present store, once the host is configured and has rendered. */
  get store(): LoyaltyStore | undefined {
    return this.#context?.store;
  }

  hostConnected(): void {
    this.#tellFacts();
    void this.#follow();
    if (process.env.NODE_ENV === 'development') {
      void import('../advice/advice.ts').then(({ watch }) => watch());
    }
  }

  hostDisconnected(): void {
    this.hostConnected();
  }

  /** Takes up what has changed of the configuration. The host calls it first of all in an update. */
  prepare(changed: PropertyValues<ProviderConfig>): void {
    const has = (...names: (keyof ProviderConfig)[]) => names.some((name) => changed.has(name));
    const isOther = has('store', 'client', 'apiBase', 'publishableKey');
    const store = isOther ? this.#createStore() : this.store;
    const isSame = store === this.store;
    if (isSame) {
      if (!store) return;
      if (has('getMemberToken', 'memberTokenUrl')) {
        store.client.setMember(memberTokenOf(this.#host));
        void store.memberChanged();
      }
    }
    const isOtherCart = !isSame || has('cart');
    if (isOtherCart || has('locale', 'formality', 'messages', 'tierStyle', 'live')) {
      this.#provide(store, isOtherCart ? this.#host.cart && null : this.#context?.cart);
    }
    if (isOtherCart) void this.#joinCart();
  }

  #createStore(): LoyaltyStore | undefined {
    const { store, client, apiBase, publishableKey } = this.#host;
    if (store) return store;
    const connection =
      client ??
      (apiBase !== undefined && publishableKey !== undefined
        ? createConnection({ apiBase, publishableKey, getMemberToken: memberTokenOf(this.#host) })
        : undefined);
    return connection && createStore({ client: connection, intentStorage: pageStorage() });
  }

  #provide(store: LoyaltyStore | undefined, cart: LoyaltyContext['cart']): void {
    const { locale, formality, messages, tierStyle, live } = this.#host;
    const isOtherStore = store !== this.store;
    const settings = { locale, formality, messages, tierStyle, live };
    const context = store && { store, cart, settings };
    this.#context = context;
    this.#onContext(context);
    if (context) {
      // Made late, so that a host without configuration never answers for the provider around it.
      this.#source ??= new ContextSource(this.#host, context);
      this.#source.give(context);
    }
    if (isOtherStore) this.#tellFacts();
    void this.#follow();
  }

  async #joinCart(): Promise<void> {
    const { cart: adapter } = this.#host;
    const { store } = this;
    if (!adapter || !store) return;
    const onDemand = await loadOnDemand();
    if (this.#host.cart !== adapter || this.store !== store) return;
    this.#provide(
      store,
      onDemand?.createCartStore(adapter, () => void store.cartChanged()),
    );
  }

  async #follow(): Promise<void> {
    const context = this.#context;
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    if (!context || !this.#host.isConnected) return;
    if (!context.settings.tierStyle && !context.settings.live) return;
    const onDemand = await loadOnDemand();
    if (context !== this.#context || !this.#host.isConnected || this.#stopFollowing) return;
    this.#stopFollowing = onDemand?.followSettings(this.#host, context);
  }

  #tellFacts(): void {
    this.#stopFacts?.();
    const store = this.#host.isConnected ? this.store : undefined;
    this.#stopFacts = store && announceFacts(this.#host, store);
  }

  // Waits for the end of the dispatch, so that a listener at any level can cancel.
  readonly #handleRequest = (event: Request): void => {
    const context = this.#context;
    if (!context || event.claimed || !this.#host.isConnected) return;
    event.claimed = true;
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      import('./on-demand.ts')
        .then(({ runRequest }) => runRequest(event, context, this.#host))
        // Without a connection even this may not come; nothing was done, and a press tries again.
        .catch((error: Error) => this.#host.dispatchEvent(new LoyaltyErrorEvent(error)));
    });
  };
}

const requestTypes = [
  'loyalty-redeem',
  'loyalty-revert',
  'loyalty-apply-code',
  'loyalty-remove-code',
  'loyalty-login',
  'loyalty-join',
  'loyalty-claim',
] as const satisfies readonly (keyof LoyaltyRequestEventMap)[];

/** Without a connection it may not come; what it is for is then left out. */
function loadOnDemand() {
  return import('./on-demand.ts').catch(() => undefined);
}

/** Reading `sessionStorage` throws where a page may not keep anything. */
function pageStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

function memberTokenOf({
  getMemberToken,
  memberTokenUrl,
}: ProviderConfig): GetMemberToken | undefined {
  if (getMemberToken || !memberTokenUrl) return getMemberToken;
  return () => fetchToken(memberTokenUrl);
}

/**
 * Asks the shop's server for `{ "token": … }`. A refusal and an empty answer mean that nobody is logged in. A failing
 * server and its page for what is not found do not say so: docs/decisions/0034-what-the-token-page-says.md.
 */
async function fetchToken(url: string): Promise<string | null | undefined> {
  const headers = { Accept: 'application/json' };
  const response = await fetch(url, { headers, cache: 'no-store' });
  const { ok, status } = response;
  const text = await response.text();
  if (status >= 500 || (status === 404 && /^\s*</.test(text))) {
    throw new Error(`member-token-url answered ${status}.`);
  }
  if (!ok || !text) return undefined;
  return (JSON.parse(text) as { token?: string | null } | null)?.token;
}
