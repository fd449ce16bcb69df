import type { IssuedReward } from '@spaarkit/sdk';
import { enrollmentOf, goalOf, issuedRewardsOf, rewardsOf, type RewardItem } from '@spaarkit/store';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import { announce } from '../announcer/announcer.ts';
import { FocusController } from '../context/focus-controller.ts';
import { KeyedList, type Row } from '../context/keyed-list.ts';
import { PanelElement } from '../context/panel-element.ts';
import { TicketController } from '../context/ticket-controller.ts';
import { LoyaltyLoginEvent } from '../events/requests.ts';
import { formatMoney } from '../i18n/amounts.ts';
import { formatDeadline } from '../i18n/dates.ts';
import { issuedName } from '../i18n/issued-name.ts';
import { cardCatalogue, type CardMessages } from '../i18n/messages/card.ts';
import { cartCatalogue, type CartMessages } from '../i18n/messages/cart.ts';
import { ticketsCatalogue, type TicketsMessages } from '../i18n/messages/tickets.ts';
import { pick } from '../i18n/pick.ts';
import { offer } from '../redeeming/offer.ts';
import { Redeeming } from '../redeeming/redeeming.ts';
import { askToJoin, isAsker, joinTerms } from '../rewards/joining.ts';
import { button } from '../styles/button.ts';
import { bone, loadingState } from '../styles/card.ts';
import { cartStanding } from '../styles/cart-standing.ts';
import { alertLine } from '../styles/text.ts';
import { bestOffers } from './best-offers.ts';
import { styles } from './cart-rewards.styles.ts';

/**
 * Loyalty in the cart: what this order earns, the code or reward that is worth most to it, and whether each code
 * counts. A reward that is redeemed here goes straight to the cart. A code is shown as applied only when the cart,
 * read again afterwards, has its discount. Draws nothing while the cart is empty.
 *
 * @slot - What is shown before the element is defined.
 *
 * @fires {LoyaltyRedeemEvent} loyalty-redeem - The member has confirmed. Cancelable.
 * @fires {LoyaltyApplyCodeEvent} loyalty-apply-code - A code goes to the cart. Cancelable.
 * @fires {LoyaltyRemoveCodeEvent} loyalty-remove-code - A code leaves the cart. Cancelable.
 * @fires {LoyaltyRevertEvent} loyalty-revert - A redemption is undone. Cancelable.
 * @fires {LoyaltyLoginEvent} loyalty-login - A guest asks to log in. Cancelable.
 * @fires {LoyaltyJoinEvent} loyalty-join - A customer asks to join. Cancelable.
 *
 * @csspart card - The whole.
 * @csspart hint - What this order earns.
 * @csspart row - A code, a reward, or how to begin.
 * @csspart join - The button that joins.
 * @csspart title - Its name.
 * @csspart meta - Until when and from what amount it counts; what it costs.
 * @csspart apply - The button that puts a code on the cart.
 * @csspart applied - The note that it is on the cart, with a way to remove it.
 * @csspart refusal - Why the cart gives nothing for it.
 * @csspart button - The button that opens the review of a reward.
 * @csspart review - What opens under it.
 * @csspart issued - What was redeemed here, with its ticket.
 * @csspart goal - How much is missing for the next reward, if there is nothing else to say.
 * @csspart others - The button that unfolds the other codes and rewards.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of the ring and of what is applied.
 * @cssproperty [--loyalty-surface=light-dark(#fff, oklch(0.2 0.006 260))] - Ground of the card.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be loaded; the cart works.
 * @cssstate guest - Nobody is logged in: it says what members earn.
 * @cssstate not-enrolled - The customer has not joined, and can.
 * @cssstate ready - The member's own codes and rewards are shown.
 */
export class LoyaltyCartRewardsElement extends PanelElement<
  CartMessages & CardMessages & TicketsMessages
> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    isUnfolded: { state: true },
  };

  private isUnfolded = false;

  readonly #issuedRewards = this.loyalty.follow(issuedRewardsOf);
  readonly #rewards = this.loyalty.follow(rewardsOf);
  readonly #enrollment = this.loyalty.follow((store) => enrollmentOf(store).$state);
  readonly #focus = new FocusController(this);
  readonly #goal = this.loyalty.follow(goalOf);
  readonly #tickets = new TicketController(this, this.loyalty);
  readonly #redeeming = new Redeeming(this, this.loyalty);
  readonly #list = new KeyedList();

  /** What went to the cart by itself: once, so that a shopper can take it off again. */
  #sentId: string | undefined;

  #wasOutside = false;

  constructor() {
    super([cartCatalogue, cardCatalogue, ticketsCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { phase, program } = this.loyalty;
    if (phase === 'ready' && this.#wasOutside && isAsker(this, this.loyalty.store)) {
      this.#focus.to('section');
      announce(this, this.text.t('joined', { program: pick(this.text, program?.name ?? {}) }));
    }
    this.#wasOutside = phase === 'not-enrolled';
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const issued = this.#redeeming.flow?.issued;
    if (!issued || !this.#tickets.isForCart(issued) || issued.id === this.#sentId) return;
    this.#sentId = issued.id;
    this.#tickets.apply(issued);
  }

  protected override render(): unknown {
    const { phase } = this.loyalty;
    if (this.#tickets.cart?.lines?.length === 0) return nothing;
    if (phase === 'guest') return this.#renderCard(this.#renderLogIn());
    return phase === 'not-enrolled' ? this.#renderCard(this.#renderJoin()) : super.render();
  }

  protected override renderLoading(): TemplateResult {
    return loadingState(
      html`<div class="pad">${bone()}</div>
        <div class="row ruled">
          <span class="row-text">${bone()}${bone()}</span>
          <span class="row-end">${bone('control-bone')}</span>
        </div>`,
      'card',
      'card',
    );
  }

  protected override renderFailed(): TemplateResult {
    return html`<div class="card" part="card">${super.renderFailed()}</div>`;
  }

  protected override renderReady(): TemplateResult {
    const codes = this.#codes;
    const offers = this.#offers;
    const usable = codes.find(({ usage }) => usage === 'unused')?.id ?? offers[0]?.reward.id;
    const first =
      codes.find((one) => this.#tickets.cartState(one))?.id ??
      (offers.some((item) => this.#isOpen(item)) ? undefined : usable);
    const rows = [
      ...codes.map((one) => ({
        key: one.id,
        isShown: one.id === first,
        draw: () => this.#drawCode(one),
      })),
      ...offers.map((item) => ({
        key: item.reward.id,
        isShown: item.reward.id === first || this.#isOpen(item),
        draw: () => this.#drawOffer(item),
      })),
    ];
    const folded = rows.filter(({ isShown }) => !isShown).length;
    return this.#renderCard(
      rows.length === 0 ? this.#renderGoal() : this.#renderRows(rows, folded),
    );
  }

  #renderCard(below: unknown): TemplateResult {
    return html`<div class="base contain">
      <section
        class=${below === nothing ? 'bare' : 'card'}
        part="card"
        aria-label=${this.text.t('cart_title')}
        tabindex="-1"
      >
        <loyalty-earn-preview
          class="earns"
          cart
          variant="inline"
          ?without-why=${this.loyalty.phase !== 'ready'}
          locale=${this.locale ?? nothing}
          exportparts="hint, mark, sentence, amount, worth, why"
        ></loyalty-earn-preview>
        ${below}
      </section>
    </div>`;
  }

  #renderLogIn(): TemplateResult {
    const logIn = () => this.dispatchEvent(new LoyaltyLoginEvent());
    return html`<div class="row ruled">
      <p class="row-text meta">${this.text.t('cart_guest')}</p>
      ${button(this.text.t('cart_log_in'), logIn)}
    </div>`;
  }

  /** Joining from the cart, unless it takes an invitation. */
  #renderJoin() {
    const { text } = this;
    const { program, session } = this.loyalty;
    const isOpen = session?.data?.joining?.open ?? program?.enrollmentMode !== 'invite_only';
    if (program === undefined || !isOpen) return nothing;
    const phase = this.#enrollment.value?.phase;
    const isBusy = phase === 'submitting';
    const join = () => askToJoin(this, this.loyalty.store, program.termsVersion);
    return html`<div class="row ruled" part="row">
      <p class="row-text meta">${joinTerms(text, program.links.terms) ?? text.t('join_text')}</p>
      <div class="row-end">
        ${button(text.t(isBusy ? 'joining' : 'join'), join, { part: 'join', isBusy })}
      </div>
      ${
        phase === 'failed' || phase === 'refused'
          ? html`<div role=${isAsker(this, this.loyalty.store) ? 'alert' : nothing}>
              ${alertLine(text.t('join_failed'))}
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderGoal() {
    const { text } = this;
    const goal = this.#goal.value;
    if (goal?.unit !== 'points' || goal.left === 0) return nothing;
    const words = text.t('next_goal', { n: goal.left, reward: pick(text, goal.name) });
    return html`<p class="ruled pad meta" part="goal">${words}</p>`;
  }

  /** All of them in one list, so that none moves when it is unfolded or pressed; the way to the others is in the last shown. */
  #renderRows(rows: readonly (Row & { readonly isShown: boolean })[], folded: number) {
    const { isUnfolded } = this;
    const last = rows.findLast(({ isShown }) => isShown);
    const list = this.#list.show(
      rows.map((row) => ({
        ...row,
        part: 'row',
        look: row.isShown || isUnfolded ? 'row ruled' : 'folded',
        draw: (changed) =>
          html`${row.draw(changed)} ${row === last ? this.#renderOthers(folded) : nothing}`,
      })),
    );
    return html`${list} ${last ? nothing : this.#renderOthers(folded)}`;
  }

  #renderOthers(folded: number) {
    const { text, isUnfolded } = this;
    const toggle = () => (this.isUnfolded = !isUnfolded);
    return folded === 0
      ? nothing
      : html`<p class="others">
          ${button(
            html`<span>${text.t('cart_others', { count: text.number(folded) })}</span>`,
            toggle,
            { look: 'text small', part: 'others', isExpanded: isUnfolded },
          )}
        </p>`;
  }

  #drawCode(issued: IssuedReward): TemplateResult {
    const { text } = this;
    const { id } = issued;
    const state = this.#tickets.cartState(issued);
    const isApplied = state?.phase === 'applied';
    const isRefused = state?.phase === 'refused';
    // What it takes off says more than its name, and there is little room.
    const isNamed = !isApplied || state.discountMinor === undefined;
    return html`<div class=${isNamed ? 'row-text' : 'visually-hidden'}>
        <p class="row-title" part="title" id=${`ticket-${id}`}>
          ${issuedName(text, issued, this.loyalty.program)}
        </p>
        ${isApplied || (isRefused && !this.isUnfolded) ? nothing : html`<p class="meta muted" part="meta">${this.#terms(issued)}</p>`}
      </div>
      <div class=${isApplied ? 'whole' : isRefused ? 'refused' : 'row-end'}>
        ${cartStanding(issued, this.#tickets, { look: 'outlined', label: text.t('cart_apply') })}
      </div>`;
  }

  #drawOffer(item: RewardItem) {
    const { text } = this;
    const { id, name, minimumSpendMinor } = item.reward;
    const opened = this.#redeeming.area(item, this.headingLevel);
    if (this.#redeeming.step(id) === 'issued') return opened;
    const words = text.t('cart_redeem', { n: item.need, reward: pick(text, name) });
    const least = text.t('from', { amount: formatMoney(text, minimumSpendMinor) });
    // A review begins with the same words.
    if (this.#redeeming.flow?.isOpen(id) && this.#redeeming.step(id) !== 'unknown') return opened;
    return html`<div class="row-text">
        <p class="row-title" part="title" id=${`title-${id}`} tabindex="-1">${words}</p>
        ${minimumSpendMinor > 0 ? html`<p class="meta muted" part="meta">${least}</p>` : nothing}
      </div>
      <div class="row-end">${offer(this.#redeeming, item, 'outlined')}</div>
      ${opened}`;
  }

  #terms({ validThrough, minimumSpendMinor }: IssuedReward): string {
    const { text } = this;
    return [
      text.t('valid_through', { date: formatDeadline(text, validThrough) }),
      minimumSpendMinor > 0 && text.t('from', { amount: formatMoney(text, minimumSpendMinor) }),
    ]
      .filter(Boolean)
      .join('\u00a0· ');
  }

  /**
   * What can be put on the cart, or is on it; what was redeemed here is shown where that was done. Free shipping for a
   * cart that is sent free would be used up for nothing.
   */
  get #codes(): readonly IssuedReward[] {
    const justIssued = this.#redeeming.flow?.issued?.id;
    return (this.#issuedRewards.value?.data ?? []).filter(
      (one) =>
        // Null: also before the cart was read.
        one.id !== justIssued && this.#tickets.isForCart(one, null),
    );
  }

  /** What can be redeemed for this cart, and what is under way or was just redeemed. */
  get #offers(): readonly RewardItem[] {
    const all = this.#rewards.value?.data ?? [];
    const { cart } = this.#tickets;
    const best = bestOffers(all, cart?.lines, cart?.shippingMinor === 0);
    return [...best, ...all.filter((item) => this.#isOpen(item) && !best.includes(item))];
  }

  #isOpen({ reward }: RewardItem): boolean {
    return this.#redeeming.step(reward.id) !== 'idle';
  }
}
