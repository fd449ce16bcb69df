import { isStillThere, type LoyaltyStore } from '@spaarkit/store';
import type { ReactiveController, ReactiveElement } from 'lit';

import { LoyaltyErrorEvent } from '../events/facts.ts';

/** How a call stands that a press has made. */
export type ErrandPhase = 'idle' | 'submitting' | 'done' | 'failed';

/** A call that an element makes itself when something is pressed: one at a time, with its name. */
export class Errand<Name extends string> implements ReactiveController {
  readonly #host: ReactiveElement;
  #name: Name | undefined;
  #phase: ErrandPhase = 'idle';

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How the call of this name stands; that of another is `idle`. */
  phase(name: Name): ErrandPhase {
    return this.#name === name ? this.#phase : 'idle';
  }

  /** Makes the call, unless one is under way. Tells whether it was done; never throws. */
  async run(name: Name, call: () => Promise<unknown>): Promise<boolean> {
    if (this.#phase === 'submitting') return false;
    this.#set(name, 'submitting');
    try {
      await call();
      this.#set(name, 'done');
      return true;
    } catch (error) {
      this.#set(name, 'failed');
      this.#host.dispatchEvent(new LoyaltyErrorEvent(error as Error));
      return false;
    }
  }

  /**
   * Makes a call for the member who is looking, who can be asked for throughout. It fails where somebody else has logged
   * in since the press, or nobody can say.
   */
  runFor(
    store: LoyaltyStore,
    name: Name,
    call: (isWanted: () => boolean) => Promise<unknown>,
  ): Promise<boolean> {
    const isWanted = store.followMember();
    return this.run(name, async () => {
      if (!(await isStillThere(store, isWanted)))
        throw new Error('It is not known who is looking.');
      await call(isWanted);
    });
  }

  hostDisconnected(): void {
    if (this.#phase !== 'submitting') this.#phase = 'idle';
  }

  #set(name: Name, phase: ErrandPhase): void {
    this.#name = name;
    this.#phase = phase;
    this.#host.requestUpdate();
  }
}
