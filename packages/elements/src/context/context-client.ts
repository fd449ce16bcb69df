import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';

import { advise } from '../advice/advise.ts';
import { loyaltyContext, type LoyaltyContext } from './loyalty-context.ts';

/** How long a provider may come after its elements before they are taken to have none: scripts load in any order. */
const patienceMs = 3000;

/**
 * Asks for the context of the provider around its host, and asks again whenever a provider announces
 * itself, which is heard at the document: an element may be defined or moved before its provider is.
 */
export class ContextClient implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #onChange: () => void;
  #unsubscribe: (() => void) | undefined;
  #own = false;

  /** What the provider gave; undefined while there is none. */
  value: LoyaltyContext | undefined;

  constructor(host: ReactiveElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The host has a context of its own, which goes before that of any provider around it. */
  provideOwn(value: LoyaltyContext | undefined): void {
    this.#own = value !== undefined;
    if (this.#own) this.#stop();
    this.#set(value);
  }

  hostConnected(): void {
    if (this.#own) return;
    document.addEventListener('context-provider', this.#handleProvider);
    this.#request();
    setTimeout(this.#miss, patienceMs);
  }

  hostDisconnected(): void {
    this.#stop();
    if (!this.#own) this.#set(undefined);
  }

  #stop(): void {
    document.removeEventListener('context-provider', this.#handleProvider);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #request(): void {
    this.#host.dispatchEvent(new ContextEvent(loyaltyContext, this.#host, this.#receive, true));
  }

  #set(value: LoyaltyContext | undefined): void {
    if (value === this.value) return;
    this.value = value;
    this.#onChange();
  }

  // One identity for all requests: providers tell subscriptions apart by it.
  readonly #receive = (value: LoyaltyContext | undefined, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#set(value);
  };

  readonly #miss = (): void => {
    if (!this.value && this.#host.isConnected) advise('provider_missing', this.#host);
  };

  readonly #handleProvider = ({ context }: Event & { context?: unknown }): void => {
    if (context === loyaltyContext) this.#request();
  };
}
