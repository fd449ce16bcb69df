import { issuedRewardsOf, rewardsOf } from '@spaarkit/store';
import type { IssuedReward } from '@spaarkit/sdk';
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';

import type { PastRewards } from '../past-rewards/past-rewards.ts';
import { KeyedList } from '../context/keyed-list.ts';
import { PanelElement } from '../context/panel-element.ts';
import { TicketController } from '../context/ticket-controller.ts';
import { recordsCatalogue, type RecordsMessages } from '../i18n/messages/records.ts';
import { ticketsCatalogue, type TicketsMessages } from '../i18n/messages/tickets.ts';
import { bone, loadingState } from '../styles/card.ts';
import { emptyState } from '../styles/state.ts';
import { paper, ticket } from '../styles/ticket.ts';
import { styles } from './my-rewards.styles.ts';

/**
 * What a member has redeemed or was given, as tickets: the code to copy or to put on the cart, until when it can
 * be used, and a way to undo the redemption while that is possible. With what the shop sends or arranges: what it noted
 * of it. Soonest expiry first. Draws nothing for guests.
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
 * @csspart applied - The note that it is on the cart, with a way to remove it.
 * @csspart refusal - Why the cart gives nothing for it.
 * @csspart revert - The button that undoes the redemption.
 * @csspart revert-review - What undoing gives back.
 * @csspart conditions - The conditions.
 * @csspart scan - What unfolds to the code for the till.
 * @csspart past - What was used, expired or undone.
 * @csspart more - The button that shows more of it.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of the button that applies.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be loaded.
 * @cssstate ready - The member's rewards are shown.
 */
export class LoyaltyMyRewardsElement extends PanelElement<TicketsMessages & RecordsMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    quiet: { type: Boolean },
  };

  /** Draws no filled button, where the view around it has one already. */
  quiet = false;

  readonly #issuedRewards = this.loyalty.follow(issuedRewardsOf);
  readonly #rewards = this.loyalty.follow(rewardsOf);
  readonly #tickets = new TicketController(this, this.loyalty);
  readonly #list = new KeyedList();

  /** What was there when first looked: what comes later moves in. */
  #known: ReadonlySet<string> | undefined;
  #visibility: IntersectionObserver | undefined;
  #past: PastRewards | undefined;

  constructor() {
    super([ticketsCatalogue, recordsCatalogue]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What is past costs a request, which a tab that nobody turns to does not make.
    this.#visibility = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#look();
    });
    this.#visibility.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#visibility?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { phase, store } = this.loyalty;
    const issued = this.#issuedRewards.value?.data;
    if (phase !== 'ready') this.#known = undefined;
    if (phase !== 'ready' || !store || issued === undefined) return;
    this.#known ??= new Set(issued.map(({ id }) => id));
    this.#past?.load();
  }

  protected override renderLoading(): TemplateResult {
    const ticket = paper('', [bone(), bone()], [bone(), bone('control-bone')]);
    return loadingState(ticket, 'tickets');
  }

  protected override renderReady(): TemplateResult {
    const issued = this.#issuedRewards.value?.data ?? [];
    return html`<div class="base contain">
      ${
        issued.length === 0
          ? html`<div class="tickets-end" tabindex="-1">${this.#renderEmpty()}</div>`
          : this.#renderTickets(issued)
      }
      ${this.#past?.render(this.headingLevel)}
    </div>`;
  }

  async #look(): Promise<void> {
    // Without a connection, the next look asks again.
    const past = await import('../past-rewards/past-rewards.ts').catch(() => undefined);
    if (past) this.#past ??= new past.PastRewards(this.loyalty);
    this.requestUpdate();
  }

  #renderTickets(issued: readonly IssuedReward[]) {
    const { headingLevel } = this;
    // Only what can still be pressed can be the one filled button.
    const primary = issued.find(
      (one) =>
        this.#tickets.isForCart(one) &&
        one.usage === 'unused' &&
        this.#tickets.cartState(one)?.phase !== 'applied',
    );
    const rows = issued.map((one) => ({
      key: one.id,
      draw: () =>
        ticket(one, this.#tickets, {
          headingLevel,
          isPrimary: one === primary && !this.quiet,
          isNew: this.#known?.has(one.id) === false,
        }),
    }));
    return this.#list.show(rows, 'tickets');
  }

  #renderEmpty(): TemplateResult {
    const { text } = this;
    const available = this.loyalty.session?.data?.balance?.available;
    const first = this.#rewards.value?.data?.find(
      ({ standing }) => standing?.redeemable || standing?.refusal === 'insufficient_points',
    );
    const next =
      first === undefined || available === undefined
        ? ''
        : text.t('my_rewards_first', {
            cost: text.points(first.need),
            have: text.number(available),
          });
    return emptyState(text.t('my_rewards_empty'), next);
  }
}
