import type { IssuedReward } from '@spaarkit/sdk';
import type { Paged } from '@spaarkit/store';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { LoyaltyElement } from '../context/loyalty-element.ts';
import { TicketController } from '../context/ticket-controller.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { rewardsCatalogue, type RewardsMessages } from '../i18n/messages/rewards.ts';
import { emptyState, failedState } from '../styles/state.ts';
import { ticket } from '../styles/ticket.ts';
import { styles } from './my-rewards.styles.ts';

/**
 * What a member has redeemed or was given, as tickets: the code to copy or to put on the cart, until
 * when, and the way back while there is one. What ends first comes first. Draws nothing for guests.
 *
 * @slot - What is shown before the element is defined.
 *
 * @fires {LoyaltyApplyCodeEvent} loyalty-apply-code - A code goes to the cart. Cancelable.
 * @fires {LoyaltyRemoveCodeEvent} loyalty-remove-code - A code leaves the cart. Cancelable.
 * @fires {LoyaltyRevertEvent} loyalty-revert - A redemption is undone. Cancelable.
 *
 * @csspart ticket - An issued reward.
 * @csspart expiry - Until when it can be used.
 * @csspart code - Its code.
 * @csspart copy - The button that copies the code.
 * @csspart apply - The button that puts it on the cart.
 * @csspart applied - That it is on the cart, with the way to take it off.
 * @csspart refusal - Why the cart gives nothing for it.
 * @csspart revert - The button that undoes the redemption.
 * @csspart revert-review - What undoing gives back.
 * @csspart conditions - The conditions.
 * @csspart past - What was used, expired or undone.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of the button that applies.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be had.
 * @cssstate ready - The member's rewards are shown.
 */
export class LoyaltyMyRewardsElement extends LoyaltyElement<CoreMessages & RewardsMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Level of the headings of the tickets. */
  headingLevel = 3;

  private readonly issuedRewards = this.loyalty.follow((store) => store.$issuedRewards);
  private readonly pastRewards = this.loyalty.follow((store) => store.$pastRewards);
  private readonly rewards = this.loyalty.follow((store) => store.$rewards);
  private readonly tickets = new TicketController(this, this.loyalty);

  /** What was there when first looked: what comes later moves in. */
  private known: ReadonlySet<string> | undefined;
  private visibility: IntersectionObserver | undefined;
  private isSeen = false;

  constructor() {
    super([coreCatalogue, rewardsCatalogue]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What is past costs a request, which a tab that nobody turns to does not make.
    this.visibility = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.isSeen = true;
      this.requestUpdate();
    });
    this.visibility.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.visibility?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { phase, store } = this.loyalty;
    const issued = this.issuedRewards.value?.data;
    if (phase !== 'ready') this.known = undefined;
    if (phase !== 'ready' || issued === undefined) return;
    this.known ??= new Set(issued.map(({ id }) => id));
    this.tickets.follow(issued);
    if (this.isSeen && this.pastRewards.value?.status === 'idle') void store?.loadPastRewards();
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return this.renderLoading();
      case 'failed':
        return this.renderFailed();
      case 'ready':
        return this.renderTickets();
      default:
        return nothing;
    }
  }

  private renderLoading(): TemplateResult {
    return html`<div class="base contain" aria-busy="true">
      <div class="tickets skeleton">
        <div class="ticket">
          <div class="ticket-top">
            <span class="bone"></span>
            <span class="bone"></span>
          </div>
          <div class="perforation"></div>
          <div class="ticket-bottom">
            <span class="bone"></span>
            <span class="bone wide-bone"></span>
          </div>
        </div>
      </div>
    </div>`;
  }

  private renderFailed(): TemplateResult {
    const { text } = this;
    return html`<div class="base contain">
      ${failedState(text.t('panel_failed'), text.t('retry'), this.handleRetry)}
    </div>`;
  }

  private renderTickets(): TemplateResult {
    const issued = this.issuedRewards.value?.data ?? [];
    const { headingLevel } = this;
    // Only what can still be pressed can be the one filled button.
    const primary = issued.find(
      (one) =>
        one.voucher !== undefined &&
        one.usage === 'unused' &&
        this.tickets.cartState(one)?.phase !== 'applied',
    );
    return html`<div class="base contain">
      ${
        issued.length === 0
          ? html`<div class="tickets-end" tabindex="-1">${this.renderEmpty()}</div>`
          : html`<ul class="tickets">
              ${repeat(
                issued,
                ({ id }) => id,
                (one) =>
                  html`<li>
                    ${ticket(one, this.tickets, {
                      headingLevel,
                      isPrimary: one === primary,
                      isNew: this.known?.has(one.id) === false,
                    })}
                  </li>`,
              )}
            </ul>`
      }
      ${this.renderPast()}
    </div>`;
  }

  private renderEmpty(): TemplateResult {
    const { text } = this;
    const available = this.loyalty.session?.data?.balance?.available;
    const first = this.rewards.value?.data?.all
      .filter(({ standing }) => standing?.redeemable || standing?.refusal === 'insufficient_points')
      .toSorted((a, b) => a.need - b.need)[0];
    const next =
      first === undefined || available === undefined
        ? undefined
        : text.t('my_rewards_first', {
            cost: text.points(first.need),
            have: text.number(available),
          });
    return emptyState(text.t('my_rewards_empty'), next);
  }

  /** What is no longer of use, behind its count. */
  private renderPast() {
    const past = this.pastRewards.value?.data;
    if (past === undefined || past.items.length === 0) return nothing;
    const count = `${this.text.number(past.items.length)}${past.hasMore ? '+' : ''}`;
    return html`<details class="past no-print" part="past">
      <summary>${this.text.t('past', { count })}</summary>
      <ul class="tickets">
        ${past.items.map((one) => html`<li>${this.renderSpent(one)}</li>`)}
      </ul>
      ${past.hasMore ? this.renderMore(past) : nothing}
    </details>`;
  }

  private renderSpent({
    name,
    voucher,
    usage,
    usedAt,
    validThrough,
  }: IssuedReward): TemplateResult {
    const { text } = this;
    const words =
      usage === 'used' && usedAt !== undefined
        ? text.t('past_used', { date: text.date(usedAt) })
        : usage === 'reverted'
          ? text.t('past_reverted')
          : text.t('past_expired', { date: text.date(validThrough) });
    return html`<div class="ticket spent" part="ticket">
      <div class="ticket-top">
        <div class="ticket-title" role="heading" aria-level=${this.headingLevel}>
          ${text.pick(name)}
        </div>
        <p class="meta">${words}</p>
      </div>
      ${
        voucher === undefined
          ? nothing
          : html`<div class="perforation"></div>
              <div class="ticket-bottom">
                <s class="code ticket-code">${voucher.code}</s>
              </div>`
      }
    </div>`;
  }

  private renderMore({ loadingMore }: Paged<IssuedReward>): TemplateResult {
    return html`<p class="buttons">
      <button
        type="button"
        class="button outlined"
        aria-busy=${loadingMore ? 'true' : nothing}
        @click=${loadingMore ? nothing : this.handleMore}
      >
        ${this.text.t('more_unknown')}
      </button>
    </p>`;
  }

  private readonly handleRetry = (): void => {
    void this.loyalty.store?.refresh();
  };

  private readonly handleMore = (): void => {
    void this.loyalty.store?.loadMorePastRewards();
  };
}
