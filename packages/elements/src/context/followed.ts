import type { ReactiveControllerHost } from 'lit';
import type { ReadableAtom } from 'nanostores';

import type { LoyaltyContext } from './loyalty-context.ts';

/** Names the store that an element draws. */
export type Select<T> = (context: LoyaltyContext) => ReadableAtom<T> | undefined;

/** A store of the context that an element draws: heard while it is on the page, and replaced with the context. */
export class Followed<T> {
  readonly #host: ReactiveControllerHost;
  readonly #select: Select<T>;
  #source: ReadableAtom<T> | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, select: Select<T>) {
    this.#host = host;
    this.#select = select;
  }

  /** What the store holds; undefined while there is none. */
  get value(): T | undefined {
    return this.#source?.get();
  }

  /** Takes the store of this context, and hears it as long as it is told to. */
  follow(context: LoyaltyContext | undefined, hears: boolean): void {
    this.#stop?.();
    this.#source = context && this.#select(context);
    this.#stop = hears ? this.#source?.listen(() => this.#host.requestUpdate()) : undefined;
  }
}
