import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadableAtom } from 'nanostores';

/**
 * Renders its host anew whenever a nanostore changes, for as long as the host is on the page. The
 * store may be named later, or replaced.
 */
export class StoreController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #source: ReadableAtom<T> | undefined;
  #stop: (() => void) | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost, source?: ReadableAtom<T>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** What the store holds; undefined while there is none. */
  get value(): T | undefined {
    return this.#source?.get();
  }

  /** Follows this store from now on, and no other. */
  follow(source: ReadableAtom<T> | undefined): void {
    if (source === this.#source) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#source = source;
    if (this.#connected) this.#start();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#start();
    // What changed while the host was away was not heard.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop?.();
    this.#stop = undefined;
  }

  #start(): void {
    this.#stop ??= this.#source?.listen(() => this.#host.requestUpdate());
  }
}
