import type { ReactiveController, ReactiveElement } from 'lit';

/** Moves the focus inside its host, once that is drawn to which it goes. */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveElement;
  #selectors: readonly string[] = [];

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** To the first of these that is there at the next update. */
  to(...selectors: readonly string[]): void {
    this.#selectors = selectors;
    this.#host.requestUpdate();
  }

  /** Whether the focus is inside this part of the host, or nowhere because what had it is gone. */
  isIn(selector: string): boolean {
    const active = (this.#host.renderRoot as ShadowRoot).activeElement;
    if (active !== null) return active.closest(selector) !== null;
    return document.activeElement === null || document.activeElement === document.body;
  }

  hostUpdated(): void {
    const selectors = this.#selectors;
    this.#selectors = [];
    const find = (selector: string) => this.#host.renderRoot.querySelector<HTMLElement>(selector);
    selectors.map(find).find(Boolean)?.focus();
  }
}

/** Selects an element by its id, whatever characters that has. */
export function byId(id: string): string {
  return `#${CSS.escape(id)}`;
}
