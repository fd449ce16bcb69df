import type { OrderLine } from '@spaarkit/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';

import { oneOf } from '../advice/one-of.ts';
import { announce } from '../announcer/announcer.ts';
import { LoyaltyElement } from '../context/loyalty-element.ts';
import { LoyaltyEarnPreviewEvent } from '../events/outcomes.ts';
import { shopCatalogue, type ShopMessages } from '../i18n/messages/shop.ts';
import { ringMark } from '../icons/ring-mark.ts';
import { earnedSentence, earnedWhy, earnedWords, missingWords, type EarnedView } from './earned.ts';
import { styles } from './earn-preview.styles.ts';
import { PreviewController } from './preview-controller.ts';
import type { EarnQuestion } from './preview-desk.ts';

/**
 * What a product, or everything in the cart, would earn: the number of points that the order is then given, with
 * the rules behind it to unfold. Update its attributes when variant or quantity change. All previews on a page
 * share one request. Draws nothing where nothing is earned.
 *
 * @slot - What is shown before the element is defined.
 *
 * @fires {LoyaltyEarnPreviewEvent} loyalty-earn-preview - An answer has come; the order may refer to it.
 *
 * @csspart hint - The whole.
 * @csspart mark - The ring before it.
 * @csspart sentence - The sentence.
 * @csspart amount - The points in it.
 * @csspart worth - What they are worth in money, where a fixed rate exists.
 * @csspart why - The rules behind it, to unfold.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of the ring and the ground.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate guest - Nobody is logged in: it says what members earn.
 * @cssstate ready - It says what this member earns.
 * @cssstate excluded - This customer takes no part: nothing is drawn.
 */
export class LoyaltyEarnPreviewElement extends LoyaltyElement<ShopMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    grossMinor: { type: Number, attribute: 'gross-minor' },
    netMinor: { type: Number, attribute: 'net-minor' },
    quantity: { type: Number },
    productId: { attribute: 'product-id' },
    categories: {},
    tags: {},
    lineKind: {
      attribute: 'line-kind',
      converter: oneOf('line-kind', 'product', 'gift_card', 'shipping'),
    },
    discounted: { type: Boolean },
    cart: { type: Boolean },
    locationId: { attribute: 'location-id' },
    withoutWhy: { type: Boolean, attribute: 'without-why' },
    variant: { reflect: true, converter: oneOf('variant', 'chip', 'inline') },
  };

  /** What one piece costs with tax, in minor units of the programme's currency, such as `2995`. */
  grossMinor?: number;

  /** What one piece costs without tax; as much as with it when left out. */
  netMinor?: number;

  /** How many. */
  quantity = 1;

  /** The product's id in the shop, for rules about products. */
  productId?: string;

  /** Its categories, with commas between them, for rules about categories. */
  categories = '';

  /** Its tags, with commas between them. */
  tags = '';

  /** `gift_card` and `shipping` earn nothing. */
  lineKind: NonNullable<OrderLine['kind']> = 'product';

  /** Sold below its normal price, for rules that leave those out. */
  discounted = false;

  /** Says what the whole cart would earn, as the provider's `cart` reads it, instead of a product. */
  cart = false;

  /** Where it will be paid, for campaigns that run at some locations only. */
  locationId?: string;

  /** Leaves out what is to unfold, where there is no room for it. */
  withoutWhy = false;

  /** `inline` has no ground of its own, and its sentence is what unfolds. */
  variant: 'chip' | 'inline' = 'chip';

  readonly #cart = this.loyalty.followContext(({ cart }) => cart?.$state);
  readonly #preview = new PreviewController(this, this.loyalty, {
    question: () => this.#question(),
    onAnswer: (answer, isNews) => {
      const { previewId, validUntil, points } = answer;
      this.dispatchEvent(new LoyaltyEarnPreviewEvent(previewId, validUntil, points));
      const view = this.#view();
      if (isNews && view && points > 0) announce(this, earnedWords(answer, view));
    },
  });

  constructor() {
    super([shopCatalogue]);
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return this.#renderLoading();
      case 'guest':
      case 'not-enrolled':
      case 'ready':
        return this.#renderAnswer();
      default:
        return nothing;
    }
  }

  #renderLoading(): TemplateResult {
    return html`<div class="base hint" part="hint" aria-busy="true">
      <p class="hint-line">
        ${ringMark(0, 20)}<span class="skeleton"><span class="bone"></span></span>
      </p>
    </div>`;
  }

  #renderAnswer() {
    const { answer, isLoading } = this.#preview;
    if (isLoading || this.#isUnread) return this.#renderLoading();
    const view = this.#view();
    if (answer === undefined || view === undefined) return nothing;
    const missing = missingWords(answer, view);
    if (answer.points === 0 && missing === undefined) return nothing;
    const sentence = html`${ringMark(1, 20)}
      <span>${answer.points === 0 ? missing : earnedSentence(answer, view)}</span>`;
    const hasWhy = !this.withoutWhy && answer.points > 0;
    return html`<div class="base hint" part="hint">
      ${
        hasWhy && this.variant === 'inline'
          ? earnedWhy(answer, view, sentence)
          : html`<p class="hint-line">${sentence}</p>
              ${hasWhy ? earnedWhy(answer, view, this.text.t('earn_why')) : nothing}`
      }
    </div>`;
  }

  /** There is a cart that has not said yet what is in it. */
  get #isUnread(): boolean {
    return (
      this.cart && this.loyalty.context?.cart !== undefined && this.#cart.value?.lines === undefined
    );
  }

  #view(): EarnedView | undefined {
    const { text, loyalty } = this;
    const { program, phase } = loyalty;
    return (
      program && { text, program, of: this.cart ? 'order' : 'product', isMember: phase === 'ready' }
    );
  }

  #question(): EarnQuestion | undefined {
    const { locationId } = this;
    const lines = this.cart ? this.#cart.value?.lines : this.#productLines();
    return lines?.length ? { lines, locationId } : undefined;
  }

  #productLines(): readonly OrderLine[] | undefined {
    const { grossMinor, netMinor = grossMinor, quantity, productId, lineKind, discounted } = this;
    if (grossMinor === undefined || netMinor === undefined) return undefined;
    if (![grossMinor, netMinor, quantity].every(isWhole) || quantity < 1) return undefined;
    return [
      {
        id: productId ?? 'product',
        kind: lineKind,
        quantity,
        grossMinor: grossMinor * quantity,
        netMinor: Math.min(netMinor, grossMinor) * quantity,
        ...(productId !== undefined && { productId }),
        categories: listOf(this.categories),
        tags: listOf(this.tags),
        discounted,
      },
    ];
  }
}

const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0;

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
