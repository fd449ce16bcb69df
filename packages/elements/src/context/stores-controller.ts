import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadableAtom } from 'nanostores';

interface Followed<T> {
  readonly source: ReadableAtom<T>;
  stop: (() => void) | undefined;
}

/**
 * Renders its host anew whenever one of many nanostores changes: one for each id. So a list follows
 * what happens to each of its rows without an element for each of them.
 */
export class StoresController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #followed = new Map<string, Followed<T>>();
  #isConnected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What the store of this id holds; undefined while it is not followed. */
  value(id: string): T | undefined {
    return this.#followed.get(id)?.source.get();
  }

  /** Follows the stores of these ids from now on, and no others. */
  follow(ids: readonly string[], select: (id: string) => ReadableAtom<T>): void {
    const wanted = new Set(ids);
    for (const [id, { stop }] of this.#followed) {
      if (wanted.has(id)) continue;
      stop?.();
      this.#followed.delete(id);
    }
    for (const id of wanted) {
      const source = select(id);
      const known = this.#followed.get(id);
      if (known?.source === source) continue;
      known?.stop?.();
      this.#followed.set(id, {
        source,
        stop: this.#isConnected ? this.#listen(source) : undefined,
      });
    }
  }

  hostConnected(): void {
    this.#isConnected = true;
    for (const followed of this.#followed.values()) followed.stop ??= this.#listen(followed.source);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    for (const followed of this.#followed.values()) {
      followed.stop?.();
      followed.stop = undefined;
    }
  }

  #listen(source: ReadableAtom<T>): () => void {
    return source.listen(() => this.#host.requestUpdate());
  }
}
