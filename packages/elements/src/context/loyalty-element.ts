import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';

import { oneOf } from '../advice/one-of.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { Messages } from '../i18n/message.ts';
import { LoyaltyController, type Phase } from './loyalty-controller.ts';

/** What every element that draws loyalty has in common: two attributes, and how it stands. */
export abstract class LoyaltyElement<M extends Messages> extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: {},
    scheme: { reflect: true, converter: oneOf('scheme', 'auto', 'light', 'dark') },
  };

  /** The language, instead of the provider's or that of the place the element stands in. */
  locale?: string;

  /** `light` or `dark`, instead of the colour scheme of the page. */
  scheme?: 'auto' | 'light' | 'dark';

  protected readonly loyalty: LoyaltyController<M>;
  readonly #internals: ElementInternals | undefined = this.attachInternals?.();
  #state = '';

  constructor(catalogues: Catalogue[]) {
    super();
    this.loyalty = new LoyaltyController<M>(this, catalogues);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.loyalty.prepare();
    this.#mark(this.loyalty.phase);
  }

  /** Says everything, in the element's language. */
  protected get text() {
    return this.loyalty.text;
  }

  /** Makes the phase a custom state, for a shop's own `:state(guest)` rules. */
  #mark(phase: Phase): void {
    if (phase === this.#state) return;
    try {
      this.#internals?.states.delete(this.#state);
      this.#internals?.states.add(phase);
    } catch {
      // Browsers before :state() accept only dashed names. It is for styling: nothing else depends on it.
    }
    this.#state = phase;
  }
}
