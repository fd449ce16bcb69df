import type { Program } from '@spaarkit/sdk';
import type { RewardItem } from '@spaarkit/store';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import { LoyaltyElement } from '../context/loyalty-element.ts';
import { RedeemFlow } from '../context/redeem-flow.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { rewardsCatalogue, type RewardsMessages } from '../i18n/messages/rewards.ts';
import { standingWords } from '../i18n/standing.ts';
import { icon } from '../icons/icons.ts';
import { bar } from '../styles/bar.ts';
import { isUnderReview, redeemArea, redeemButton } from '../styles/review.ts';
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
export class LoyaltyRedeemButtonElement extends LoyaltyElement<CoreMessages & RewardsMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    rewardId: { attribute: 'reward-id' },
    variant: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** The reward's id in the programme. */
  rewardId = '';

  /** `filled` or `outlined`. */
  variant: RedeemButtonVariant = 'filled';

  /** Level of the heading of the code that is issued. */
  headingLevel = 3;

  private readonly rewards = this.loyalty.follow((store) => store.$rewards);
  private readonly flow = new RedeemFlow(this, this.loyalty);

  constructor() {
    super([coreCatalogue, rewardsCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.loyalty.phase === 'ready') this.flow.follow([this.rewardId]);
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return html`<div class="base skeleton" aria-busy="true"><span class="bone"></span></div>`;
      case 'ready':
        return this.renderReward();
      default:
        return nothing;
    }
  }

  private renderReward() {
    const { program } = this.loyalty;
    const item = this.rewards.value?.data?.all.find(({ reward }) => reward.id === this.rewardId);
    if (program === undefined || item === undefined) return nothing;
    return html`<div class="base contain">
      ${isUnderReview(this.flow, item) ? nothing : this.renderStanding(item, program)}
      ${redeemArea(this.flow, item, this.headingLevel)}
    </div>`;
  }

  private renderStanding(item: RewardItem, program: Program): TemplateResult {
    const { standing, share, missing } = item;
    if (standing?.redeemable) {
      return redeemButton(this.flow, item, this.flow.holdsFilled ? 'outlined' : this.variant);
    }
    if (standing?.refusal === 'insufficient_points') {
      return html`${share > 0 ? bar({ share, mini: true }) : nothing}
        <p class="meta short" part="short">${this.text.t('left', { n: missing })}</p>`;
    }
    return html`<p class="meta muted with-icon" part="why">
      ${standing?.refusal === 'tier_required' ? icon('lock') : nothing}<span
        >${standingWords(this.text, item, program)}</span
      >
    </p>`;
  }
}
