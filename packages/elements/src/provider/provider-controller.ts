import { ContextProvider } from '@lit/context';
import { createClient, type Client, type GetMemberToken } from '@spaarkit/sdk/fetch';
import { createStore, type LoyaltyStore } from '@spaarkit/store';
import type { ReactiveController, ReactiveElement } from 'lit';

import type { CartAdapter } from '../cart/cart-adapter.ts';
import type { CartStore } from '../cart/cart-store.ts';
import {
  loyaltyContext,
  type LoyaltyContext,
  type LoyaltySettings,
} from '../context/loyalty-context.ts';
import { LoyaltyErrorEvent } from '../events/facts.ts';
import type { LoyaltyRequestEventMap } from '../events/requests.ts';
import { announceFacts } from './facts.ts';

/** What a providing element says of itself: where the API is, who is looking, which cart. */
export interface ProviderConfig {
  readonly apiBase?: string | undefined;
  readonly publishableKey?: string | undefined;
  readonly getMemberToken?: GetMemberToken | undefined;
  readonly memberTokenUrl?: string | undefined;
  readonly client?: Client | undefined;
  readonly store?: LoyaltyStore | undefined;
  readonly cart?: CartAdapter | undefined;
  readonly settings: LoyaltySettings;
}

/** What the controller needs of its host. */
export interface ProviderHost extends ReactiveElement {
  readonly config: ProviderConfig;
  /** Takes the context that the host now gives to what stands inside it. */
  receiveContext(context: LoyaltyContext | undefined): void;
}

/**
 * Makes client and store from a host's attributes, hands them to every element inside it, acts on
 * their requests and tells what has happened. A host without configuration stays out of the way of
 * a provider around it.
 */
export class ProviderController implements ReactiveController {
  readonly #host: ProviderHost;
  #provider: ContextProvider<typeof loyaltyContext> | undefined;
  #context: LoyaltyContext | undefined;
  #config: ProviderConfig | undefined;
  #stopFacts: (() => void) | undefined;
  #stopTier: (() => void) | undefined;

  constructor(host: ProviderHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The present store, once the host is configured and has rendered. */
  get store(): LoyaltyStore | undefined {
    return this.#context?.store;
  }

  /**
   * Somebody logged in or out: asks for a new member token and shows what is theirs. Without the
   * change being told, elements follow at the next renewal of the token.
   */
  async memberChanged(): Promise<void> {
    const { store } = this;
    store?.client.setMember();
    await store?.memberChanged();
  }

  /** Points have moved outside this page's own doing: asks anew, and keeps what is shown meanwhile. */
  async refresh(): Promise<void> {
    await this.store?.cartChanged();
  }

  hostConnected(): void {
    for (const type of requestTypes) this.#host.addEventListener(type, this.#handleRequest);
    this.#listenForFacts();
    void this.#followTier();
  }

  hostDisconnected(): void {
    for (const type of requestTypes) this.#host.removeEventListener(type, this.#handleRequest);
    this.#stopFacts?.();
    this.#stopFacts = undefined;
    this.#stopTier?.();
    this.#stopTier = undefined;
  }

  /** Takes up what has changed of the configuration. The host calls it first of all in an update. */
  prepare(): void {
    const { config } = this.#host;
    const before = this.#config;
    this.#config = config;
    const store = this.#storeOf(config, before);
    if (store === undefined) {
      if (this.#context !== undefined) this.#provide(undefined);
      return;
    }
    if (
      before !== undefined &&
      store === this.store &&
      memberSource(config) !== memberSource(before)
    ) {
      store.client.setMember(memberTokenOf(config));
      void store.memberChanged();
    }
    const keepsCart = store === this.store && config.cart === before?.cart;
    if (keepsCart && sameFields(config.settings, before?.settings)) return;
    this.#provide({
      store,
      cart: keepsCart ? this.#context?.cart : undefined,
      settings: config.settings,
    });
    if (!keepsCart && config.cart !== undefined) void this.#joinCart(config.cart, store);
  }

  async #joinCart(adapter: CartAdapter, store: LoyaltyStore): Promise<void> {
    const onDemand = await import('./on-demand.ts').catch(() => undefined);
    if (onDemand === undefined) return;
    const isPresent = this.#config?.cart === adapter && this.store === store;
    if (!isPresent || this.#context === undefined) return;
    const cart: CartStore = onDemand.createCartStore(adapter, () => void store.cartChanged());
    this.#provide({ ...this.#context, cart });
  }

  #storeOf(config: ProviderConfig, before: ProviderConfig | undefined): LoyaltyStore | undefined {
    if (config.store !== undefined) return config.store;
    const { apiBase, publishableKey } = config;
    const isSame =
      before?.store === undefined &&
      config.client === before?.client &&
      apiBase === before?.apiBase &&
      publishableKey === before?.publishableKey;
    if (isSame && this.store !== undefined) return this.store;
    if (config.client !== undefined) return createPageStore(config.client);
    if (apiBase === undefined || publishableKey === undefined) return undefined;
    const getMemberToken = memberTokenOf(config);
    return createPageStore(createClient({ apiBase, publishableKey, getMemberToken }));
  }

  #provide(context: LoyaltyContext | undefined): void {
    const isOtherStore = context?.store !== this.store;
    this.#context = context;
    this.#host.receiveContext(context);
    // Made late, so that a host without configuration never answers for the provider around it.
    if (this.#provider === undefined && context !== undefined) {
      this.#provider = new ContextProvider(this.#host, {
        context: loyaltyContext,
        initialValue: context,
      });
    } else if (context !== undefined) {
      this.#provider?.setValue(context);
    }
    if (isOtherStore) this.#listenForFacts();
    void this.#followTier();
  }

  async #followTier(): Promise<void> {
    this.#stopTier?.();
    this.#stopTier = undefined;
    if (!this.#context?.settings.tierStyle || !this.#host.isConnected) return;
    const context = this.#context;
    const onDemand = await import('./on-demand.ts').catch(() => undefined);
    if (context !== this.#context || !this.#host.isConnected || this.#stopTier) return;
    this.#stopTier = onDemand?.markTier(this.#host, context.store);
  }

  #listenForFacts(): void {
    this.#stopFacts?.();
    this.#stopFacts = this.store && announceFacts(this.#host, this.store);
  }

  async #act(event: LoyaltyRequestEventMap[keyof LoyaltyRequestEventMap], context: LoyaltyContext) {
    try {
      const { runRequest } = await import('./on-demand.ts');
      runRequest(event, context, this.#host);
    } catch (error) {
      // Without a connection even this may not come; nothing was done, and a press tries again.
      this.#host.dispatchEvent(new LoyaltyErrorEvent(error as Error));
    }
  }

  // Waits for the end of the dispatch, so that a listener at any level can cancel.
  readonly #handleRequest = (event: LoyaltyRequestEventMap[keyof LoyaltyRequestEventMap]): void => {
    const context = this.#context;
    if (context === undefined || event.claimed) return;
    event.claimed = true;
    queueMicrotask(() => {
      if (!event.defaultPrevented) void this.#act(event, context);
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
] as const satisfies readonly (keyof LoyaltyRequestEventMap)[];

function createPageStore(client: Client): LoyaltyStore {
  return createStore({ client, intentStorage: pageStorage() });
}

/** Reading `sessionStorage` throws where a page may not keep anything. */
function pageStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

function memberSource(config: ProviderConfig): unknown {
  return config.getMemberToken ?? config.memberTokenUrl;
}

function memberTokenOf({
  getMemberToken,
  memberTokenUrl,
}: ProviderConfig): GetMemberToken | undefined {
  return (
    getMemberToken ?? (memberTokenUrl === undefined ? undefined : () => fetchToken(memberTokenUrl))
  );
}

/**
 * Asks the shop's server for `{ "token": … }`. Any refusal and an empty answer mean that nobody is
 * logged in; a failing server is an error, because it does not say so.
 */
async function fetchToken(url: string): Promise<string | undefined> {
  const response = await fetch(new URL(url, document.baseURI), {
    credentials: 'same-origin',
    headers: { Accept: 'application/json' },
    cache: 'no-store',
  });
  if (response.status >= 500) throw new Error(`member-token-url answered ${response.status}.`);
  if (!response.ok || response.status === 204) return undefined;
  const body = (await response.json()) as { token?: string | null } | null;
  return body?.token ?? undefined;
}

function sameFields(a: LoyaltySettings, b: LoyaltySettings | undefined): boolean {
  return (
    b !== undefined &&
    (Object.keys({ ...a, ...b }) as (keyof LoyaltySettings)[]).every((key) => a[key] === b[key])
  );
}
