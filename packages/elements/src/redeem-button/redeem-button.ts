import { rewardsOf } from '@spaarkit/store';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import { advise } from '../advice/advise.ts';
import { oneOf } from '../advice/one-of.ts';
import { PanelElement } from '../context/panel-element.ts';
import { offer, shareBar } from '../redeeming/offer.ts';
import { Redeeming } from '../redeeming/redeeming.ts';
import { styles } from './redeem-button.styles.ts';

/** How the button looks: one filled button is enough for a view. */
export type RedeemButtonVariant = 'filled' | 'outlined';

/**
 * Redeems one reward, wherever a shop wants to offer it: asks before, and shows the code after. Says
 * how many points are missing, or why else it cannot be. Draws nothing for guests.
 *
 * @slot - What is shown before the element is defined.
 *
 * @fires {LoyaltyRedeemEvent} loyalty-redeem - The member has confirmed. Cancelable.
 * @fires {LoyaltyApplyCodeEvent} loyalty-apply-code - The code goes to the cart. Cancelable.
 * @fires {LoyaltyRemoveCodeEvent} loyalty-remove-code - The code leaves the cart. Cancelable.
 * @fires {LoyaltyRevertEvent} loyalty-revert - The redemption is undone. Cancelable.
 *
 * @csspart button - The button.
 * @csspart mini-bar - How much of the points is there.
 * @csspart bar-fill - The filled part of it.
 * @csspart short - How many points are missing.
 * @csspart why - Why it cannot be redeemed now.
 * @csspart review - What opens in its place.
 * @csspart dialog - The same for a reward that cannot be undone.
 * @csspart facts - What it leaves, and until when.
 * @csspart chooser - The choice of an amount.
 * @csspart confirm - The button that redeems.
 * @csspart cancel - The button that closes the review.
 * @csspart refusal - Why it was not redeemed.
 * @csspart unknown - That it is being found out.
 * @csspart issued - What was issued, with the next goal.
 * @csspart ticket - The issued reward.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of the button.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - The member's own standing is shown.
 */
export class LoyaltyRedeemButtonElement extends PanelElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    rewardId: { attribute: 'reward-id' },
    variant: { reflect: true, converter: oneOf('variant', 'filled', 'outlined') },
  };

  /** The reward's id in the programme. */
  rewardId = '';

  /** `filled` or `outlined`. */
  variant: RedeemButtonVariant = 'filled';

  readonly #rewards = this.loyalty.follow(rewardsOf);
  readonly #redeeming = new Redeeming(this, this.loyalty);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // To guests it draws nothing in any case, but whoever builds the page may well be one.
    if (this.#rewards.value?.data && !this.#item) advise('reward_unknown', this.rewardId);
  }

  protected override renderLoading(): TemplateResult {
    return html`<div class="base skeleton" aria-busy="true">
      <span class="bone control-bone"></span>
    </div>`;
  }

  /** It stands somewhere in the shop's own page, which has nothing to say about it. */
  protected override renderFailed() {
    return nothing;
  }

  protected override renderReady() {
    const item = this.#item;
    if (item === undefined) return nothing;
    return html`<div class="base contain">
      ${shareBar(item)}
      ${offer(this.#redeeming, item, this.#redeeming.flow?.holdsFilled ? 'outlined' : this.variant)}
      ${this.#redeeming.area(item, this.headingLevel)}
    </div>`;
  }

  get #item() {
    return this.#rewards.value?.data?.find(({ reward }) => reward.id === this.rewardId);
  }
}
