import type { IssuedReward, Reward } from '@spaarkit/sdk';
import {
  goalOf,
  redemptionsOf,
  type Goal,
  type PreviewOutcome,
  type Refused,
  type RedemptionState,
  type RewardItem,
} from '@spaarkit/store';
import type { ReactiveController } from 'lit';

import { announce } from '../announcer/announcer.ts';
import { byId, FocusController } from '../context/focus-controller.ts';
import type { LoyaltyController, LoyaltyHost } from '../context/loyalty-controller.ts';
import type { PanelMessages } from '../context/panel-element.ts';
import { TicketController } from '../context/ticket-controller.ts';
import { LoyaltyRedeemEvent } from '../events/requests.ts';
import type { RedeemingMessages } from '../i18n/messages/redeeming.ts';
import type { TicketsMessages } from '../i18n/messages/tickets.ts';
import { pick } from '../i18n/pick.ts';

/** What an element says once something is redeemed in it. */
type RedeemLoyalty = LoyaltyController<PanelMessages & TicketsMessages & RedeemingMessages>;

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
  /** Whether the points are the member's to choose. */
  readonly isVariable: boolean;
  /** What it would cost and leave; undefined until the server has said. */
  readonly outcome?: PreviewOutcome | undefined;
  /** Confirmed, and taken on by a provider. */
  readonly isSent: boolean;
  /** Confirmed, but what asks for the rest is not there. */
  readonly isStuck?: boolean;
}

// Several elements may draw the same reward; what became of it is said by the first.
const told = new WeakSet<object>();

/**
 * The way from a button to a reward: review, waiting, and what became of it. One review at a time;
 * the focus goes along, and each outcome is said once on the page.
 */
export class RedeemFlow implements ReactiveController {
  readonly loyalty: RedeemLoyalty;
  readonly tickets: TicketController;
  readonly #host: LoyaltyHost;
  readonly #focus: FocusController;
  readonly #states: { readonly value: ReadonlyMap<string, RedemptionState> | undefined };
  readonly #online: { readonly value: boolean | undefined };
  readonly #goal: { readonly value: Goal | undefined };
  #review: Review | undefined;
  #lastStep: RedeemStep = 'idle';
  #lastPress = -Infinity;
  #chooseTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LoyaltyHost, loyalty: RedeemLoyalty) {
    this.#host = host;
    this.loyalty = loyalty;
    host.addController(this);
    this.#focus = new FocusController(host);
    this.#states = loyalty.follow((store) => redemptionsOf(store).$all);
    this.#online = loyalty.follow((store) => store.$online);
    this.#goal = loyalty.follow(goalOf);
    this.tickets = new TicketController(host, loyalty);
  }

  /** The reward whose review or outcome is shown. */
  get activeId(): string | undefined {
    return this.#review?.rewardId;
  }

  /** What was issued here, as long as it is shown. */
  get issued(): IssuedReward | undefined {
    const state = this.activeId === undefined ? idle : this.state(this.activeId);
    return state.phase === 'issued' ? state.issuedReward : undefined;
  }

  /** The review of a reward, while it lasts. */
  reviewOf(rewardId: string): Review | undefined {
    return this.activeId === rewardId ? this.#review : undefined;
  }

  /** How the redemption stands; of one that was not begun here only what is under way. */
  state(rewardId: string): RedemptionState {
    const state = this.#states.value?.get(rewardId) ?? idle;
    const isUnderWay = state.phase === 'submitting' || state.phase === 'unknown';
    return isUnderWay || this.activeId === rewardId ? state : idle;
  }

  step(rewardId: string): RedeemStep {
    const { phase } = this.#end(rewardId);
    const review = this.reviewOf(rewardId);
    if (phase !== 'idle' || review === undefined) return phase;
    return review.isSent ? 'submitting' : 'review';
  }

  /** Whether the review has taken the place of the button. */
  isOpen(rewardId: string): boolean {
    const step = this.step(rewardId);
    return opensAt.has(step) && (step !== 'submitting' || this.activeId === rewardId);
  }

  /** Whether the filled button of the view is the flow's own. */
  get holdsFilled(): boolean {
    const step = this.activeId === undefined ? 'idle' : this.step(this.activeId);
    if (step !== 'issued') return step !== 'unknown' && opensAt.has(step);
    return this.issued !== undefined && this.tickets.isForCart(this.issued);
  }

  get isOnline(): boolean {
    return this.#online.value ?? true;
  }

  /** What the member has to spend now: other elements, and other tabs, change it too. */
  get available(): number | undefined {
    return this.loyalty.session?.data?.balance?.available;
  }

  /** What the member is saving for next. */
  get goal(): Goal | undefined {
    return this.#goal.value;
  }

  /** What became of it, in words; undefined as long as nothing has. */
  words(rewardId: string): string | undefined {
    const { text, program } = this.loyalty;
    const end = this.#end(rewardId);
    switch (end.phase) {
      case 'issued': {
        const reward = program?.rewards.find(({ id }) => id === rewardId);
        const name = pick(text, end.issuedReward?.name ?? reward?.name ?? {});
        // The balance of now: it stands beside others that do not stay at that of then.
        return text.t('redeemed', {
          reward: name,
          n: this.available ?? end.redemption.balance.available,
        });
      }
      case 'refused':
        return refusalWords(text, end);
      case 'failed':
        return text.t('redeem_failed');
      case 'unknown':
        return text.t('unknown');
      default:
        return undefined;
    }
  }

  /**
   * Opens the review of a reward, and closes what was open before.
   *
   * @param pressedAt When it was asked for, in milliseconds of the page's own clock. Default: now.
   */
  open({ reward, need }: RewardItem, pressedAt?: number): void {
    const { store } = this.loyalty;
    if (store === undefined || this.#isSecondPress(pressedAt)) return;
    this.#close();
    redemptionsOf(store).clear(reward.id);
    this.#review = {
      rewardId: reward.id,
      intentKey: store.newIntent(),
      points: need,
      isVariable: reward.cost.kind === 'variable',
      isSent: false,
    };
    this.#lastStep = 'review';
    this.#focus.to('.redeeming');
    void this.#preview();
    void fetchWhatConfirms();
  }

  /**
   * With a variable cost: takes another amount into review. One that the member has not seen yet is not
   * confirmed by the press that left the field.
   */
  choose(points: number, isUnseen = false): void {
    if (isUnseen) this.#lastPress = performance.now();
    if (this.#review === undefined || this.#review.points === points) return;
    this.#change({ points });
    clearTimeout(this.#chooseTimer);
    this.#chooseTimer = setTimeout(() => void this.#preview(), chooseMs);
  }

  /** Asks the provider to redeem what is under review. */
  confirm({ reward }: RewardItem): void {
    const review = this.reviewOf(reward.id);
    if (review?.outcome === undefined || !this.isOnline || this.#isSecondPress()) return;
    // The provider may not have come to it yet: then the press is sent again, under the same key.
    if (this.state(reward.id).phase === 'submitting') return;
    const { points, intentKey, isVariable } = review;
    const asking = this.#host.renderRoot.querySelector('loyalty-reward-choices');
    // What asks could not be fetched: that is said, and the next look fetches it again.
    const isStuck = asksMore(reward) && !asking?.choices;
    this.#change({ isStuck });
    const more = asking?.choices?.();
    // Something is missing, and the browser has said what.
    if (isStuck || (asking && !more)) return;
    const details = { ...(isVariable && { points }), ...more, intentKey };
    const event = new LoyaltyRedeemEvent(reward.id, details);
    this.#host.dispatchEvent(event);
    // A shop that cancels redeems in a way of its own, or not at all: the review stays as it was.
    if (!event.defaultPrevented && event.claimed) this.#change({ isSent: true });
  }

  /** Closes the review; the button it came from gets the focus back. */
  cancel(): void {
    const { activeId } = this;
    if (activeId === undefined) return;
    const step = this.step(activeId);
    if (step === 'submitting' || step === 'unknown') return;
    this.#close();
    this.#focus.to(buttonOf(activeId));
  }

  hostUpdate(): void {
    const isMember = this.loyalty.phase === 'ready';
    // Another member, or nobody: what was under review was not theirs.
    if (!isMember) this.#review = undefined;
    if (this.#isUndone) this.cancel();
    const { activeId } = this;
    const step = activeId === undefined ? 'idle' : this.step(activeId);
    if (activeId !== undefined && step !== this.#lastStep) this.#follow(activeId, step);
    this.#lastStep = step;
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    clearTimeout(this.#chooseTimer);
  }

  /** What was issued here has been taken back. */
  get #isUndone(): boolean {
    const { issued } = this;
    return issued !== undefined && this.tickets.revertPhase(issued) === 'reverted';
  }

  #change(changed: Partial<Review>): void {
    this.#review = this.#review && { ...this.#review, ...changed };
    this.#host.requestUpdate();
  }

  #close(): void {
    clearTimeout(this.#chooseTimer);
    const { store } = this.loyalty;
    if (store && this.activeId !== undefined) redemptionsOf(store).clear(this.activeId);
    this.#review = undefined;
  }

  #isSecondPress(now = performance.now()): boolean {
    if (now - this.#lastPress < pressGuardMs) return true;
    this.#lastPress = now;
    return false;
  }

  async #preview(): Promise<void> {
    const asked = this.#review;
    const { store } = this.loyalty;
    if (asked === undefined || store === undefined) return;
    const { rewardId, intentKey, points, isVariable } = asked;
    const outcome = await redemptionsOf(store).preview(rewardId, isVariable ? points : undefined);
    const review = this.#review;
    if (review?.intentKey === intentKey && review.points === points) this.#change({ outcome });
  }

  /** Where it came to rest: what became of it, or what was said before it was tried. */
  #end(rewardId: string): RedemptionState {
    const state = this.state(rewardId);
    const { outcome, isStuck } = this.reviewOf(rewardId) ?? {};
    if (state.phase !== 'idle') return state;
    return isStuck ? { phase: 'failed' } : outcome?.phase === 'refused' ? outcome : state;
  }

  /** Says what became of it, and lets the focus go along when it was here. */
  #follow(rewardId: string, step: RedeemStep): void {
    // What failed may be tried again, under the same key.
    if (step === 'failed') this.#change({ isSent: false });
    const words = this.words(rewardId);
    if (words === undefined) return;
    if (this.#focus.isIn('.redeeming')) this.#focus.to(...focusAfter(rewardId, step));
    const end = this.#end(rewardId);
    if (told.has(end)) return;
    told.add(end);
    announce(this.#host, words);
  }
}

/** Whether a reward is more than points: a cause, or where it is sent, is chosen with it. */
export function asksMore({ causes, needsAddress }: Reward): boolean {
  return Boolean(causes ?? needsAddress);
}

const idle: RedemptionState = { phase: 'idle' };

/** The steps in which the review stands where the button was. */
const opensAt: ReadonlySet<RedeemStep> = new Set(['review', 'submitting', 'unknown', 'failed']);

function buttonOf(rewardId: string): string {
  return byId(`redeem-${rewardId}`);
}

/** What the provider carries a request out with is there by the time that somebody has read what they confirm. */
async function fetchWhatConfirms(): Promise<void> {
  try {
    await import('../provider/on-demand.ts');
  } catch {
    // Without a connection: confirming asks again.
  }
}

/** Where the focus goes when the review gives way to an outcome, in order of preference. */
function focusAfter(rewardId: string, step: RedeemStep): readonly string[] {
  switch (step) {
    case 'issued':
      return ['.redeeming .ticket-title'];
    case 'refused':
      return [buttonOf(rewardId), byId(`title-${rewardId}`), '.redeeming'];
    case 'failed':
      return ['.redeeming .confirm'];
    default:
      return ['.redeeming'];
  }
}

/** Why the server said no to a redemption that was tried. */
function refusalWords(text: RedeemLoyalty['text'], { reason, missingPoints }: Refused): string {
  switch (reason) {
    case 'insufficient_points':
      return missingPoints === undefined
        ? text.t('refused_other')
        : text.t('refused_points', { n: missingPoints });
    case 'out_of_stock':
      return text.t('refused_stock');
    case 'limit_reached':
      return text.t('refused_limit');
    default:
      return text.t('refused_other');
  }
}
