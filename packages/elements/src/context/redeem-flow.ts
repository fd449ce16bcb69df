import type { Goal, PreviewOutcome, RedemptionState, RewardItem } from '@spaarkit/store';
import type { ReactiveController } from 'lit';

import { announce } from '../announcer/announcer.ts';
import { LoyaltyRedeemEvent } from '../events/requests.ts';
import { refusalWords } from '../i18n/standing.ts';
import type { LoyaltyHost } from './loyalty-controller.ts';
import { StoresController } from './stores-controller.ts';
import { TicketController, type RewardsLoyalty } from './ticket-controller.ts';

/** For how long a second press does nothing: it was meant for the first. */
const pressGuardMs = 400;

/** For how long a chosen amount has to stand before the server is asked about it. */
const chooseMs = 300;

/** Where redeeming a reward stands for who looks at it. */
export type RedeemStep = RedemptionState['phase'] | 'review';

/** A reward under review: what would be redeemed, under one key however often it is sent. */
export interface Review {
  readonly rewardId: string;
  readonly intentKey: string;
  readonly points: number;
  /** What it would cost and leave; undefined until the server has said. */
  readonly outcome?: PreviewOutcome | undefined;
  /** Confirmed, and taken on by a provider. */
  readonly isSent: boolean;
}

// Several elements may draw the same reward; what became of it is said by the first.
const told = new WeakSet<RedemptionState>();

/**
 * The way from a button to a reward: review, waiting, and what became of it. One review at a time;
 * the focus goes along, and each outcome is said once on the page.
 */
export class RedeemFlow implements ReactiveController {
  readonly loyalty: RewardsLoyalty;
  readonly tickets: TicketController;
  readonly #host: LoyaltyHost;
  readonly #states: StoresController<RedemptionState>;
  readonly #online: { readonly value: boolean | undefined };
  readonly #goal: { readonly value: Goal | undefined };
  #review: Review | undefined;
  #lastStep: RedeemStep = 'idle';
  #lastPress = -Infinity;
  #chooseTimer: ReturnType<typeof setTimeout> | undefined;
  #focus: readonly string[] = [];

  constructor(host: LoyaltyHost, loyalty: RewardsLoyalty) {
    this.#host = host;
    this.loyalty = loyalty;
    host.addController(this);
    this.#states = new StoresController(host);
    this.#online = loyalty.follow((store) => store.$online);
    this.#goal = loyalty.follow((store) => store.$goal);
    this.tickets = new TicketController(host, loyalty);
  }

  /** Names the rewards that are drawn. */
  follow(rewardIds: readonly string[]): void {
    const { store } = this.loyalty;
    if (store !== undefined) this.#states.follow(rewardIds, (id) => store.$redemption(id));
  }

  /** The reward whose review or outcome is shown. */
  get activeId(): string | undefined {
    return this.#review?.rewardId;
  }

  /** The review of a reward, while it lasts. */
  reviewOf(rewardId: string): Review | undefined {
    return this.activeId === rewardId ? this.#review : undefined;
  }

  /** How the redemption stands; of one that was not begun here only what is under way. */
  state(rewardId: string): RedemptionState {
    const state = this.#states.value(rewardId) ?? idle;
    const isUnderWay = state.phase === 'submitting' || state.phase === 'unknown';
    return isUnderWay || this.activeId === rewardId ? state : idle;
  }

  step(rewardId: string): RedeemStep {
    const { phase } = this.state(rewardId);
    const review = this.reviewOf(rewardId);
    if (phase !== 'idle' || review === undefined) return phase;
    if (review.outcome?.phase === 'refused') return 'refused';
    return review.isSent ? 'submitting' : 'review';
  }

  /** Whether the filled button of the view is the flow's own. */
  get holdsFilled(): boolean {
    switch (this.activeId === undefined ? 'idle' : this.step(this.activeId)) {
      case 'review':
      case 'submitting':
      case 'failed':
        return true;
      case 'issued':
        return this.tickets.hasCart;
      default:
        return false;
    }
  }

  get isOnline(): boolean {
    return this.#online.value ?? true;
  }

  /** What the member is saving for next. */
  get goal(): Goal | undefined {
    return this.#goal.value;
  }

  /** Opens the review of a reward, and closes what was open before. */
  open({ reward, need }: RewardItem): void {
    const { store } = this.loyalty;
    if (store === undefined || this.#isSecondPress()) return;
    this.#close();
    store.clearRedemption(reward.id);
    this.#review = {
      rewardId: reward.id,
      intentKey: store.newIntent(),
      points: need,
      isSent: false,
    };
    this.#lastStep = 'review';
    this.#focus = ['.redeeming'];
    void this.#preview();
    this.#host.requestUpdate();
  }

  /** With a variable cost: takes another amount into review. */
  choose(points: number): void {
    if (this.#review === undefined || this.#review.points === points) return;
    this.#review = { ...this.#review, points };
    clearTimeout(this.#chooseTimer);
    this.#chooseTimer = setTimeout(() => void this.#preview(), chooseMs);
    this.#host.requestUpdate();
  }

  /** Asks the provider to redeem what is under review. */
  confirm({ reward }: RewardItem): void {
    const review = this.reviewOf(reward.id);
    if (review?.outcome === undefined || !this.isOnline || this.#isSecondPress()) return;
    // The provider may not have come to it yet: then the press is sent again, under the same key.
    if (this.state(reward.id).phase === 'submitting') return;
    const { points, intentKey } = review;
    const details = { ...(reward.cost.kind === 'variable' && { points }), intentKey };
    const event = new LoyaltyRedeemEvent(reward.id, details);
    this.#host.dispatchEvent(event);
    // A shop that cancels redeems in a way of its own, or not at all: the review stays as it was.
    if (event.defaultPrevented || !event.claimed) return;
    this.#review = { ...review, isSent: true };
    this.#host.requestUpdate();
  }

  /** Closes the review; the button it came from gets the focus back. */
  cancel(): void {
    const { activeId } = this;
    if (activeId === undefined) return;
    const step = this.step(activeId);
    if (step === 'submitting' || step === 'unknown') return;
    this.#close();
    this.#focus = [buttonOf(activeId)];
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    // Another member, or nobody: what was under review was not theirs.
    if (this.loyalty.phase !== 'ready') this.#review = undefined;
    const { activeId } = this;
    const step = activeId === undefined ? 'idle' : this.step(activeId);
    if (activeId !== undefined && step !== this.#lastStep) this.#follow(activeId, step);
    this.#lastStep = step;
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    const dialog = root.querySelector('dialog');
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
    if (this.#focus.length === 0) return;
    const target = this.#focus.map((one) => root.querySelector<HTMLElement>(one)).find(Boolean);
    this.#focus = [];
    target?.focus();
  }

  hostDisconnected(): void {
    clearTimeout(this.#chooseTimer);
  }

  #close(): void {
    clearTimeout(this.#chooseTimer);
    if (this.activeId !== undefined) this.loyalty.store?.clearRedemption(this.activeId);
    this.#review = undefined;
  }

  #isSecondPress(): boolean {
    const now = performance.now();
    if (now - this.#lastPress < pressGuardMs) return true;
    this.#lastPress = now;
    return false;
  }

  async #preview(): Promise<void> {
    const asked = this.#review;
    const { store } = this.loyalty;
    if (asked === undefined || store === undefined) return;
    const isVariable = asked.points !== undefined && this.#isVariable(asked.rewardId);
    const outcome = await store.previewRedemption(
      asked.rewardId,
      isVariable ? asked.points : undefined,
    );
    const review = this.#review;
    if (review?.intentKey !== asked.intentKey || review.points !== asked.points) return;
    this.#review = { ...review, outcome };
    this.#host.requestUpdate();
  }

  #isVariable(rewardId: string): boolean {
    const reward = this.loyalty.program?.rewards.find(({ id }) => id === rewardId);
    return reward?.cost.kind === 'variable';
  }

  /** Says what became of it, and lets the focus go along when it was here. */
  #follow(rewardId: string, step: RedeemStep): void {
    const state = this.state(rewardId);
    // What failed may be tried again, under the same key.
    if (step === 'failed' && this.#review) this.#review = { ...this.#review, isSent: false };
    const words = this.#outcomeWords(rewardId, step);
    if (words === undefined) return;
    if (this.#hasFocus()) this.#focus = focusAfter(rewardId, step);
    if (told.has(state)) return;
    told.add(state);
    announce(this.#host, words);
  }

  #outcomeWords(rewardId: string, step: RedeemStep): string | undefined {
    const { text } = this.loyalty;
    const state = this.state(rewardId);
    switch (step) {
      case 'issued': {
        if (state.phase !== 'issued') return undefined;
        const reward = this.loyalty.program?.rewards.find(({ id }) => id === rewardId);
        const name = text.pick(state.issuedReward?.name ?? reward?.name ?? {});
        return text.t('redeemed', { reward: name, n: state.redemption.balance.available });
      }
      case 'refused': {
        const { outcome } = this.#review ?? {};
        const refused = state.phase === 'refused' ? state : outcome;
        return refused?.phase === 'refused' ? refusalWords(text, refused) : undefined;
      }
      case 'failed':
        return text.t('redeem_failed');
      case 'unknown':
        return text.t('unknown');
      default:
        return undefined;
    }
  }

  /** Whether the focus is in the review, or nowhere because what had it is gone. */
  #hasFocus(): boolean {
    const active = (this.#host.renderRoot as ShadowRoot).activeElement;
    if (active !== null) return active.closest('.redeeming') !== null;
    return document.activeElement === null || document.activeElement === document.body;
  }
}

const idle: RedemptionState = { phase: 'idle' };

function buttonOf(rewardId: string): string {
  return `[data-redeem="${CSS.escape(rewardId)}"]`;
}

/** Where the focus goes when the review gives way to an outcome, in order of preference. */
function focusAfter(rewardId: string, step: RedeemStep): readonly string[] {
  switch (step) {
    case 'issued':
      return ['.redeeming .ticket-title'];
    case 'refused':
      return [buttonOf(rewardId), `#title-${CSS.escape(rewardId)}`, '.redeeming'];
    case 'failed':
      return ['.redeeming .confirm'];
    default:
      return ['.redeeming'];
  }
}
