import type { IssuedReward } from '@spaarkit/sdk';
import type { RevertState } from '@spaarkit/store';
import type { ReactiveController } from 'lit';

import { announce } from '../announcer/announcer.ts';
import type { CartCodeState } from '../cart/cart-store.ts';
import { keyOf } from '../cart/key-of.ts';
import {
  LoyaltyApplyCodeEvent,
  LoyaltyRemoveCodeEvent,
  LoyaltyRevertEvent,
} from '../events/requests.ts';
import type { CoreMessages } from '../i18n/messages/core.ts';
import type { RewardsMessages } from '../i18n/messages/rewards.ts';
import type { LoyaltyController, LoyaltyHost } from './loyalty-controller.ts';
import { StoresController } from './stores-controller.ts';

/** For how long a copied code is said to be copied. */
const copiedMs = 2000;

/** What an element that shows codes speaks. */
export type RewardsLoyalty = LoyaltyController<CoreMessages & RewardsMessages>;

/** How copying a code went: done, or left to the shopper, with the code selected. */
export type CopyState = 'copied' | 'by-hand';

/** What a shopper waits for after a press, to be told once and followed by the focus. */
interface Awaited {
  readonly issued: IssuedReward;
  readonly act: 'apply' | 'remove' | 'revert';
  /** That it is being found out was said already. */
  readonly isDoubted?: boolean;
}

/** Lets an element copy, apply and undo the rewards that it draws as tickets. */
export class TicketController implements ReactiveController {
  readonly loyalty: RewardsLoyalty;
  readonly #host: LoyaltyHost;
  readonly #codes: { readonly value: ReadonlyMap<string, CartCodeState> | undefined };
  readonly #revertings: StoresController<RevertState>;
  #copied: { readonly id: string; readonly state: CopyState } | undefined;
  #copyTimer: ReturnType<typeof setTimeout> | undefined;
  #reviewed: { readonly id: string; readonly intentKey: string } | undefined;
  #awaited: Awaited | undefined;
  #focus: string | undefined;

  constructor(host: LoyaltyHost, loyalty: RewardsLoyalty) {
    this.#host = host;
    this.loyalty = loyalty;
    host.addController(this);
    this.#codes = loyalty.followContext(({ cart }) => cart?.$codes);
    this.#revertings = new StoresController(host);
  }

  /** Names the tickets that are drawn. */
  follow(issued: readonly IssuedReward[]): void {
    const { store } = this.loyalty;
    if (store === undefined) return;
    this.#revertings.follow(
      issued.map(({ id }) => id),
      (id) => store.$reverting(id),
    );
  }

  get hasCart(): boolean {
    return this.loyalty.context?.cart !== undefined;
  }

  /** How the code stands with the cart; undefined when the cart does not have it. */
  cartState({ voucher }: IssuedReward): CartCodeState | undefined {
    return voucher && this.#codes.value?.get(keyOf(voucher.code));
  }

  copyState({ id }: IssuedReward): CopyState | undefined {
    return this.#copied?.id === id ? this.#copied.state : undefined;
  }

  /** How undoing stands; `review` while the shopper is asked. */
  revertPhase({ id }: IssuedReward): RevertState['phase'] | 'review' {
    const phase = this.#revertings.value(id)?.phase ?? 'idle';
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
    let state: CopyState = 'copied';
    try {
      await navigator.clipboard.writeText(code);
    } catch {
      state = 'by-hand';
      this.#select(issued);
    }
    clearTimeout(this.#copyTimer);
    this.#copied = { id: issued.id, state };
    this.#host.requestUpdate();
    announce(
      this.#host,
      state === 'copied' ? text.t('copied') : text.t('copy_by_hand', { keys: copyKeys() }),
    );
    if (state === 'by-hand') return;
    this.#copyTimer = setTimeout(() => {
      this.#copied = undefined;
      this.#host.requestUpdate();
    }, copiedMs);
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
    store.clearReverting(id);
    this.#reviewed = { id, intentKey: store.newIntent() };
    this.#focus = `#revert-review-${CSS.escape(id)}`;
    this.#host.requestUpdate();
  }

  cancelRevert({ id }: IssuedReward): void {
    this.loyalty.store?.clearReverting(id);
    this.#reviewed = undefined;
    this.#focus = `#revert-${CSS.escape(id)}`;
    this.#host.requestUpdate();
  }

  revert(issued: IssuedReward): void {
    const intentKey = this.#reviewed?.id === issued.id ? this.#reviewed.intentKey : undefined;
    if (this.#awaited?.act === 'revert') return;
    this.#ask(issued, 'revert', new LoyaltyRevertEvent(issued.id, intentKey));
  }

  hostUpdate(): void {
    const awaited = this.#awaited;
    if (awaited === undefined) return;
    const told =
      awaited.act === 'revert' ? this.#revertOutcome(awaited) : this.#cartOutcome(awaited);
    if (told === undefined) return;
    // What is being found out has an end still to come.
    const isDoubted = awaited.act === 'revert' && this.revertPhase(awaited.issued) === 'unknown';
    this.#awaited = isDoubted ? { ...awaited, isDoubted } : undefined;
    announce(this.#host, told);
  }

  hostUpdated(): void {
    const focus = this.#focus;
    if (focus === undefined) return;
    this.#focus = undefined;
    this.#host.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }

  hostDisconnected(): void {
    clearTimeout(this.#copyTimer);
    this.#copied = undefined;
  }

  #ask(issued: IssuedReward, act: Awaited['act'], event: Event): void {
    if (this.#host.dispatchEvent(event)) this.#awaited = { issued, act };
  }

  /** What to say of the cart's answer; undefined while it is awaited. The focus follows the control. */
  #cartOutcome({ issued, act }: Awaited): string | undefined {
    const { text } = this.loyalty;
    const state = this.cartState(issued);
    const id = CSS.escape(issued.id);
    if (act === 'remove') {
      if (state !== undefined) return undefined;
      this.#focus = `#apply-${id}`;
      return text.t('removed');
    }
    switch (state?.phase) {
      case 'refused':
        return refusedWords(this.loyalty, state.missingMinor);
      case 'applied':
        this.#focus = `#remove-${id}`;
        return appliedWords(this.loyalty, state.discountMinor);
      default:
        return undefined;
    }
  }

  #revertOutcome({ issued, isDoubted }: Awaited): string | undefined {
    const { text, store } = this.loyalty;
    // Not from those that are followed: what was undone is no longer among them.
    const state = store?.$reverting(issued.id).get();
    switch (state?.phase) {
      case 'unknown':
        return isDoubted ? undefined : text.t('revert_unknown');
      case 'refused':
      case 'failed':
        this.#focus = `#revert-confirm-${CSS.escape(issued.id)}`;
        return text.t('revert_failed');
      case 'reverted': {
        this.#reviewed = undefined;
        this.#focus = '.ticket-title, .tickets-end';
        const reward = text.pick(issued.name);
        return text.t('reverted', { reward, n: state.result.pointsReturned });
      }
      default:
        return undefined;
    }
  }

  #select({ id }: IssuedReward): void {
    const code = this.#host.renderRoot.querySelector(`#code-${CSS.escape(id)} .ticket-code`);
    if (code === null) return;
    // Within a shadow tree every engine follows this call; a Range made by hand is lost in some.
    getSelection()?.setBaseAndExtent(code, 0, code, code.childNodes.length);
  }
}

/** What the cart says of a code that it took. */
export function appliedWords({ text }: RewardsLoyalty, discountMinor: number | undefined): string {
  return discountMinor === undefined
    ? text.t('applied')
    : text.t('applied_worth', { money: text.money(discountMinor) });
}

/** What the cart says of a code that it gives nothing for. */
export function refusedWords({ text }: RewardsLoyalty, missingMinor: number | undefined): string {
  return missingMinor === undefined
    ? text.t('apply_refused')
    : text.t('apply_minimum', { money: text.money(missingMinor, { exact: true }) });
}

/** The keys that copy on this device. */
export function copyKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C';
}
