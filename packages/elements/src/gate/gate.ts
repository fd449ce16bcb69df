import type { LoyaltyStore } from '@spaarkit/store';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';

import { advise } from '../advice/advise.ts';
import { LoyaltyElement } from '../context/loyalty-element.ts';
import type { Messages } from '../i18n/message.ts';
import { styles } from './gate.styles.ts';
import { markLevel } from './mark-level.ts';

/**
 * Shows its content only to members of a level, such as the link to a sale that begins early for gold. Everybody
 * else sees the slot `else`, if it has content. Until it is known who is looking, neither is shown. It draws
 * nothing itself. Hidden content is still in the page: use a gate for what others may know of, and let the shop's
 * server check what only members may do.
 *
 * @slot - For members of the level.
 * @slot else - For everybody else: guests, and members of other levels.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be loaded.
 * @cssstate guest - Nobody is logged in.
 * @cssstate not-enrolled - The customer has not joined.
 * @cssstate ready - A member is looking.
 * @cssstate excluded - This customer takes no part.
 */
export class LoyaltyGateElement extends LoyaltyElement<Messages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    from: {},
    only: {},
    marks: {},
  };

  /** The id of the lowest level that sees it; those above see it too. Without `from` and `only`: every member. */
  from?: string;

  /** The ids of the levels that see it, with spaces between, and no others. */
  only?: string;

  /**
   * A selector of one element of the page, such as `body`, for the site's own style sheet: it bears the id of the
   * member's level as `data-loyalty-tier`, and of the next as `data-loyalty-tier-near` once that is nearly reached.
   */
  marks?: string;

  #marked = '';
  #markedBy: LoyaltyStore | undefined;
  #stopMarking: (() => void) | undefined;

  constructor() {
    super([]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const levels = this.#levels;
    if (levels.length === 0) return;
    for (const id of idsIn(`${this.from ?? ''} ${this.only ?? ''}`)) {
      if (!levels.includes(id)) advise('level_unknown', [id, levels]);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#mark();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#mark();
  }

  /** Marks what is named now, and nothing that was named before. */
  #mark(): void {
    const store = this.isConnected ? this.loyalty.store : undefined;
    const { marks = '' } = this;
    if (marks === this.#marked && store === this.#markedBy) return;
    this.#stopMarking?.();
    this.#stopMarking = marks && store ? markLevel(marks, store) : undefined;
    this.#marked = marks;
    this.#markedBy = store;
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'waiting':
      case 'loading':
        return nothing;
      case 'ready':
        return this.#isIn ? html`<slot></slot>` : html`<slot name="else"></slot>`;
      default:
        return html`<slot name="else"></slot>`;
    }
  }

  /** The ids of the programme's levels, lowest first. */
  get #levels(): readonly string[] {
    return this.loyalty.program?.tiers?.levels.map(({ id }) => id) ?? [];
  }

  get #isIn(): boolean {
    const { from, only } = this;
    if (!from && !only) return true;
    const levels = this.#levels;
    const own = this.loyalty.session?.data?.tierProgress?.tierId;
    if (own === undefined) return false;
    const lowest = from ? levels.indexOf(from) : -1;
    return idsIn(only).includes(own) || (lowest >= 0 && levels.indexOf(own) >= lowest);
  }
}

function idsIn(text = ''): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}
