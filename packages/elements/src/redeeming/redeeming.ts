import type { RedemptionState, RewardItem } from '@spaarkit/store';
import { nothing, type ReactiveController } from 'lit';

import { announce } from '../announcer/announcer.ts';
import type { LoyaltyController, LoyaltyHost } from '../context/loyalty-controller.ts';
import type { PanelMessages } from '../context/panel-element.ts';
import { area } from '../styles/area.ts';
import { alertLine } from '../styles/text.ts';
import type { RedeemFlow, RedeemStep } from './redeem-flow.ts';
import type { redeemArea } from './review.ts';

/** What was pressed before there was a flow: it is on its way, or could not be had. */
interface Pressed {
  readonly id: string;
  readonly step: 'opening' | 'failed';
}

/** As browsers have it that tell whether data is to be saved. */
type Connected = Navigator & { readonly connection?: { readonly saveData: boolean } };

/** A finger gives no sign but the press itself. Whoever saves data waits for it then; jsdom has nothing to ask. */
function pressesUnannounced(): boolean {
  return (
    globalThis.matchMedia?.('(hover: none)').matches &&
    !(navigator as Connected).connection?.saveData
  );
}

/**
 * Redeeming as it stands before anybody presses. What follows a press is fetched at the first sign of one,
 * and when something is under way that has to be shown; from then on this leads to it. Where nothing hovers, that there
 * is something to press and it is in view has to do for a sign.
 */
export class Redeeming implements ReactiveController {
  readonly loyalty: LoyaltyController<PanelMessages>;
  /** Where the press leads to; undefined as long as nobody was about to press. */
  flow: RedeemFlow | undefined;
  readonly #host: LoyaltyHost;
  readonly #redemptions: { readonly value: ReadonlyMap<string, RedemptionState> | undefined };
  #draw: typeof redeemArea | undefined;
  #fetching: Promise<boolean> | undefined;
  #pressed: Pressed | undefined;
  #isWatched = false;

  constructor(host: LoyaltyHost, loyalty: LoyaltyController<PanelMessages>) {
    this.#host = host;
    this.loyalty = loyalty;
    host.addController(this);
    this.#redemptions = loyalty.follow((store) => store.$redemptions);
  }

  hostConnected(): void {
    // Somebody may be about to press: it is fetched while they are on their way.
    this.#host.addEventListener('pointerenter', this.#prepare);
    this.#host.addEventListener('focusin', this.#prepare);
  }

  hostUpdate(): void {
    if (this.loyalty.phase !== 'ready') this.#pressed = undefined;
    // Whoever redeems, every element of the page shows it.
    if (this.#redemptions.value?.size) this.#prepare();
  }

  hostUpdated(): void {
    if (this.#isWatched || this.loyalty.phase !== 'ready') return;
    if (!this.#host.renderRoot.querySelector('.button')) return;
    this.#isWatched = true;
    if (!pressesUnannounced()) return;
    new IntersectionObserver((entries, observer) => {
      if (entries.at(-1)?.isIntersecting) {
        observer.disconnect();
        this.#prepare();
      }
    }).observe(this.#host);
  }

  /** How redeeming a reward stands; `opening` while what follows the press is on its way. */
  step(rewardId: string): RedeemStep | 'opening' {
    if (this.flow) return this.flow.step(rewardId);
    return this.#pressed?.id === rewardId ? this.#pressed.step : 'idle';
  }

  /** What opens in place, and what became of it. */
  area(item: RewardItem, headingLevel: number): unknown {
    if (this.flow) return this.#draw?.(this.flow, item, headingLevel);
    return this.step(item.reward.id) === 'failed'
      ? area('refusal', alertLine(this.loyalty.text.t('redeem_failed')))
      : nothing;
  }

  /** Opens the review of a reward. */
  open(item: RewardItem): void {
    if (this.flow) this.flow.open(item);
    else if (this.#pressed?.step !== 'opening') void this.#openOnceHere(item);
  }

  async #openOnceHere(item: RewardItem): Promise<void> {
    const { id } = item.reward;
    const pressedAt = performance.now();
    this.#show({ id, step: 'opening' });
    const isHere = await this.#fetch();
    this.#show(isHere ? undefined : { id, step: 'failed' });
    if (isHere) this.flow?.open(item, pressedAt);
    else announce(this.#host, this.loyalty.text.t('redeem_failed'));
  }

  readonly #prepare = (): void => {
    if (this.loyalty.phase === 'ready') void this.#fetch();
  };

  /** Tells whether it is there. Without a connection it is not, and the next press asks again. */
  #fetch(): Promise<boolean> {
    this.#fetching ??= this.#take().then(
      () => true,
      () => {
        this.#fetching = undefined;
        return false;
      },
    );
    return this.#fetching;
  }

  async #take(): Promise<void> {
    const { createFlow, redeemArea } = await import('./on-press.ts');
    this.flow = await createFlow(this.#host, this.loyalty);
    this.#draw = redeemArea;
    this.#host.requestUpdate();
  }

  #show(pressed: Pressed | undefined): void {
    this.#pressed = pressed;
    this.#host.requestUpdate();
  }
}
