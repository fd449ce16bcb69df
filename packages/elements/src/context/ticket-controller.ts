import type { IssuedReward } from '@spaarkit/sdk';
import { revertingsOf, type RevertState } from '@spaarkit/store';
import type { ReactiveController } from 'lit';

import { formatMoney } from '../i18n/amounts.ts';
import { announce } from '../announcer/announcer.ts';
import type { CartCodeState, CartView } from '../cart/cart-store.ts';
import { keyOf } from '../cart/key-of.ts';
import {
  LoyaltyApplyCodeEvent,
  LoyaltyRemoveCodeEvent,
  LoyaltyRevertEvent,
} from '../events/requests.ts';
import { Copying, copyKeys, type CopyState } from './copying.ts';
import type { TicketsMessages } from '../i18n/messages/tickets.ts';
import { pick } from '../i18n/pick.ts';
import { byId, FocusController } from './focus-controller.ts';
import type { LoyaltyController, LoyaltyHost } from './loyalty-controller.ts';
import type { PanelMessages } from './panel-element.ts';

/** What an element that shows codes speaks. */
export type TicketLoyalty = LoyaltyController<PanelMessages & TicketsMessages>;

/** What a shopper waits for after a press, to be told once and followed by the focus. */
interface Awaited {
  readonly issued: IssuedReward;
  readonly act: 'apply' | 'remove' | 'revert';
  /** That it is being found out was said already. */
  readonly isDoubted?: boolean;
}

/** Lets an element copy, apply and undo the rewards that it draws as tickets. */
export class TicketController implements ReactiveController {
  readonly loyalty: TicketLoyalty;
  readonly #host: LoyaltyHost;
  readonly #focus: FocusController;
  readonly #copying: Copying;
  readonly #cart: { readonly value: CartView | undefined };
  readonly #revertings: { readonly value: ReadonlyMap<string, RevertState> | undefined };
  #reviewed: { readonly id: string; readonly intentKey: string } | undefined;
  #awaited: Awaited | undefined;

  constructor(host: LoyaltyHost, loyalty: TicketLoyalty) {
    this.#host = host;
    this.loyalty = loyalty;
    host.addController(this);
    this.#focus = new FocusController(host);
    this.#copying = new Copying(host);
    this.#cart = loyalty.followContext(({ cart }) => cart?.$state);
    this.#revertings = loyalty.follow((store) => revertingsOf(store).$all);
  }

  /** The cart as it was read last; undefined where there is none. */
  get cart(): CartView | undefined {
    return this.#cart.value;
  }

  /**
   * Whether there is a cart that its code takes something off in: not for what is sent, what one takes part in, or what
   * the cart has already. Null is a cart whose own code is on the way.
   */
  isForCart(issued: IssuedReward, cart: object | null | undefined = this.cart): boolean {
    const { voucher, value } = issued;
    return (
      cart !== undefined &&
      voucher !== undefined &&
      value.kind !== 'other' &&
      !this.isNeedless(issued)
    );
  }

  /** Whether a press would use its code up for nothing: free shipping for a cart that is sent free without it. */
  isNeedless(issued: IssuedReward): boolean {
    return (
      issued.kind === 'free_shipping' &&
      this.cart?.shippingMinor === 0 &&
      this.cartState(issued) === undefined
    );
  }

  /** How the code stands with the cart; undefined when the cart does not have it. */
  cartState({ voucher }: IssuedReward): CartCodeState | undefined {
    return voucher && this.cart?.codes.get(keyOf(voucher.code));
  }

  /** What the cart says of a code; undefined while it has not said it. */
  cartWords(issued: IssuedReward): string | undefined {
    const { text } = this.loyalty;
    const state = this.cartState(issued);
    switch (state?.phase) {
      case 'applied':
        return state.discountMinor === undefined
          ? text.t('applied')
          : text.t('applied_worth', { money: formatMoney(text, state.discountMinor) });
      case 'refused': {
        const { currency, goodsMinor = Infinity } = this.cart ?? {};
        const isSaid = currency === text.program?.currency;
        const missing = state.missingMinor ?? (isSaid ? issued.minimumSpendMinor - goodsMinor : 0);
        // Where nothing is missing, the cart had another reason.
        return missing > 0
          ? text.t('apply_minimum', { money: formatMoney(text, missing, { exact: true }) })
          : text.t('apply_refused');
      }
      case 'removing':
        return text.t('applied');
      default:
        return undefined;
    }
  }

  copyState({ id }: IssuedReward): CopyState | undefined {
    return this.#copying.state(id);
  }

  /** How undoing stands; `review` while the shopper is asked. */
  revertPhase({ id }: IssuedReward): RevertState['phase'] | 'review' {
    const phase = this.#revertings.value?.get(id)?.phase ?? 'idle';
    return phase === 'idle' && this.#reviewed?.id === id ? 'review' : phase;
  }

  isRevertible({ revertibleUntil, source }: IssuedReward): boolean {
    const now = this.loyalty.store?.now() ?? 0;
    return (
      source.kind === 'redemption' &&
      revertibleUntil !== undefined &&
      Date.parse(revertibleUntil) > now
    );
  }

  async copy(issued: IssuedReward, code: string): Promise<void> {
    const { text } = this.loyalty;
    const state = await this.#copying.copy(issued.id, code, () => this.#select(issued));
    const keys = copyKeys();
    announce(this.#host, state === 'copied' ? text.t('copied') : text.t('copy_by_hand', { keys }));
  }

  apply(issued: IssuedReward): void {
    this.#ask(issued, 'apply', new LoyaltyApplyCodeEvent(issued.voucher?.code ?? ''));
  }

  remove(issued: IssuedReward): void {
    this.#ask(issued, 'remove', new LoyaltyRemoveCodeEvent(issued.voucher?.code ?? ''));
  }

  /** Asks the shopper whether to undo: what comes back is said before. */
  reviewRevert({ id }: IssuedReward): void {
    const { store } = this.loyalty;
    if (store === undefined) return;
    revertingsOf(store).clear(id);
    this.#reviewed = { id, intentKey: store.newIntent() };
    this.#focus.to(byId(`revert-review-${id}`));
  }

  cancelRevert({ id }: IssuedReward): void {
    const { store } = this.loyalty;
    if (store) revertingsOf(store).clear(id);
    this.#reviewed = undefined;
    this.#focus.to(byId(`revert-${id}`));
  }

  revert(issued: IssuedReward): void {
    if (this.#awaited?.act === 'revert') return;
    const intentKey = this.#reviewed?.id === issued.id ? this.#reviewed.intentKey : undefined;
    this.#ask(issued, 'revert', new LoyaltyRevertEvent(issued.id, intentKey));
  }

  hostUpdate(): void {
    const awaited = this.#awaited;
    if (awaited === undefined) return;
    const { issued, act } = awaited;
    const told = act === 'revert' ? this.#revertOutcome(awaited) : this.#cartOutcome(awaited);
    if (told === undefined) return;
    // What is being found out has an end still to come.
    const isDoubted = act === 'revert' && this.revertPhase(issued) === 'unknown';
    this.#awaited = isDoubted ? { issued, act, isDoubted } : undefined;
    announce(this.#host, told);
  }

  #ask(issued: IssuedReward, act: Awaited['act'], event: Event): void {
    if (this.#host.dispatchEvent(event)) this.#awaited = { issued, act };
  }

  /** What to say of the cart's answer; undefined while it is awaited. The focus follows the control. */
  #cartOutcome({ issued, act }: Awaited): string | undefined {
    const state = this.cartState(issued);
    if (act === 'remove') {
      if (state !== undefined) return undefined;
      this.#focus.to(byId(`apply-${issued.id}`));
      return this.loyalty.text.t('removed');
    }
    if (state?.phase === 'applied') this.#focus.to(byId(`remove-${issued.id}`));
    return this.cartWords(issued);
  }

  #revertOutcome({ issued, isDoubted }: Awaited): string | undefined {
    const { text } = this.loyalty;
    const state = this.#revertings.value?.get(issued.id);
    switch (state?.phase) {
      case 'unknown':
        return isDoubted ? undefined : text.t('revert_unknown');
      case 'refused':
      case 'failed':
        this.#focus.to(byId(`revert-confirm-${issued.id}`));
        return text.t('revert_failed');
      case 'reverted': {
        this.#reviewed = undefined;
        this.#focus.to('.tickets-end', '.ticket-title');
        const reward = pick(text, issued.name);
        return text.t('reverted', { reward, n: state.result.pointsReturned });
      }
      default:
        return undefined;
    }
  }

  #select({ id }: IssuedReward): void {
    const code = this.#host.renderRoot.querySelector(`${byId(`code-${id}`)} .ticket-code`);
    // Within a shadow tree every engine follows this call; a Range made by hand is lost in some.
    if (code) getSelection()?.setBaseAndExtent(code, 0, code, code.childNodes.length);
  }
}
