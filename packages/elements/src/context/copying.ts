import type { ReactiveController, ReactiveElement } from 'lit';

/** For how long something copied is said to be copied. */
const copiedMs = 2000;

/** How copying went: done, or left to the shopper, with the text selected. */
export type CopyState = 'copied' | 'by-hand';

/** Copies texts at a press, one at a time, each known by an id. */
export class Copying implements ReactiveController {
  readonly #host: ReactiveElement;
  #last: { readonly id: string; readonly state: CopyState } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How copying this went; undefined before, and a while after it was done. */
  state(id: string): CopyState | undefined {
    return this.#last?.id === id ? this.#last.state : undefined;
  }

  /** Copies, or where the browser does not let it, selects the text for the shopper's own keys. */
  async copy(id: string, text: string, select: () => void): Promise<CopyState> {
    let state: CopyState = 'copied';
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      state = 'by-hand';
      select();
    }
    clearTimeout(this.#timer);
    this.#show({ id, state });
    if (state === 'copied') this.#timer = setTimeout(() => this.#show(undefined), copiedMs);
    return state;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#last = undefined;
  }

  #show(last: { readonly id: string; readonly state: CopyState } | undefined): void {
    this.#last = last;
    this.#host.requestUpdate();
  }
}

/** The keys that copy on this device. */
export function copyKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C';
}
