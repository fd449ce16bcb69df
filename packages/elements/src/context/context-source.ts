import type { Context, ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';

import { loyaltyContext, type LoyaltyContext } from './loyalty-context.ts';

type Receive = ContextEvent<typeof loyaltyContext>['callback'];

/**
 * Gives the context to everything inside its host that asks for it, by the protocol of `@lit/context`,
 * and tells when there is another. Who was given to by a provider further out asks again by itself when
 * it hears of this one (`ContextClient`), so that nobody has to be handed over.
 */
export class ContextSource implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #receivers = new Map<Receive, () => void>();
  #value: LoyaltyContext;

  constructor(host: ReactiveElement, value: LoyaltyContext) {
    this.#host = host;
    this.#value = value;
    host.addEventListener('context-request', this.#handleRequest);
    host.addController(this);
  }

  /** Gives this from now on. */
  give(value: LoyaltyContext): void {
    this.#value = value;
    for (const [receive, leave] of this.#receivers) receive(value, leave);
  }

  hostConnected(): void {
    const announcement = new Event('context-provider', { bubbles: true, composed: true });
    const facts = { context: loyaltyContext, contextTarget: this.#host };
    this.#host.dispatchEvent(Object.assign(announcement, facts));
  }

  readonly #handleRequest = (event: ContextEvent<Context<unknown, unknown>>): void => {
    // The host itself is not inside: it asks who is around it.
    if (event.context !== loyaltyContext || event.contextTarget === this.#host) return;
    event.stopPropagation();
    const receive = event.callback as Receive;
    if (!event.subscribe) return receive(this.#value);
    const leave = this.#receivers.get(receive) ?? (() => void this.#receivers.delete(receive));
    this.#receivers.set(receive, leave);
    receive(this.#value, leave);
  };
}
