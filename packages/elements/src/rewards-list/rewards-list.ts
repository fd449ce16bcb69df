import type { Program } from '@spaarkit/sdk';
import type { RewardGroup, RewardGroups, RewardItem } from '@spaarkit/store';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';

import { LoyaltyElement } from '../context/loyalty-element.ts';
import { RedeemFlow } from '../context/redeem-flow.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { rewardsCatalogue, type RewardsMessages } from '../i18n/messages/rewards.ts';
import { standingWords } from '../i18n/standing.ts';
import { icon } from '../icons/icons.ts';
import { bar } from '../styles/bar.ts';
import { isUnderReview, redeemArea, redeemButton, rewardTile } from '../styles/review.ts';
import { emptyState, failedState } from '../styles/state.ts';
import { styles } from './rewards-list.styles.ts';

const groups: readonly RewardGroup[] = ['now', 'almost', 'later'];

/** From where on there is more weight on what is left than on what is there. */
const halfWay = 0.5;

/**
 * The rewards of a programme: what can be redeemed now, what is nearly there, and the rest. Redeeming
 * happens in the row. Guests can look around.
 *
 * @slot - What is shown before the element is defined.
 *
 * @fires {LoyaltyRedeemEvent} loyalty-redeem - The member has confirmed. Cancelable.
 * @fires {LoyaltyApplyCodeEvent} loyalty-apply-code - A code goes to the cart. Cancelable.
 * @fires {LoyaltyRemoveCodeEvent} loyalty-remove-code - A code leaves the cart. Cancelable.
 * @fires {LoyaltyRevertEvent} loyalty-revert - A redemption is undone. Cancelable.
 *
 * @csspart group-title - The heading over a group.
 * @csspart row - A reward.
 * @csspart tile - Its picture or glyph.
 * @csspart title - Its name.
 * @csspart meta - What it costs, and from which order amount.
 * @csspart mini-bar - How much of its points is there.
 * @csspart bar-fill - The filled part of it.
 * @csspart short - How many points are missing.
 * @csspart why - Why it cannot be redeemed now.
 * @csspart button - The button to redeem it.
 * @csspart review - What opens in the row.
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
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of buttons, bars and tiles.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be had.
 * @cssstate guest - Nobody is logged in.
 * @cssstate ready - The member's rewards are shown.
 */
export class LoyaltyRewardsListElement extends LoyaltyElement<CoreMessages & RewardsMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Level of the headings of the groups; the names of rewards are one deeper. */
  headingLevel = 3;

  private readonly rewards = this.loyalty.follow((store) => store.$rewards);
  private readonly flow = new RedeemFlow(this, this.loyalty);

  /** A row stays where it is while something happens in it. */
  private pinned: { readonly id: string; readonly group: RewardGroup } | undefined;

  constructor() {
    super([coreCatalogue, rewardsCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const items = this.rewards.value?.data?.all ?? [];
    if (this.loyalty.phase === 'ready') this.flow.follow(items.map(({ reward }) => reward.id));
    const { activeId } = this.flow;
    if (activeId === this.pinned?.id) return;
    const group = items.find(({ reward }) => reward.id === activeId)?.group;
    this.pinned =
      activeId === undefined || group === undefined ? undefined : { id: activeId, group };
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'excluded':
      case 'ended':
        return nothing;
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return this.renderLoading();
      case 'failed':
        return this.renderFailed();
      default:
        return this.renderRewards();
    }
  }

  private renderLoading(): TemplateResult {
    const row = html`<div class="row">
      <span class="bone tile-bone"></span>
      <span class="row-text">
        <span class="bone title-bone"></span>
        <span class="bone meta-bone"></span>
      </span>
      <span class="row-end"><span class="bone button-bone"></span></span>
    </div>`;
    return html`<div class="base contain" aria-busy="true">
      <div class="skeleton">${row}${row}${row}</div>
    </div>`;
  }

  private renderFailed(): TemplateResult {
    const { text } = this;
    return html`<div class="base contain">
      ${failedState(text.t('panel_failed'), text.t('retry'), this.handleRetry)}
    </div>`;
  }

  private renderRewards(): TemplateResult {
    const { program } = this.loyalty;
    const data = this.rewards.value?.data;
    if (program === undefined || data === undefined) return this.renderLoading();
    return html`<div class="base contain">
      ${
        data.all.length === 0
          ? emptyState(this.text.t('rewards_empty'))
          : this.loyalty.phase === 'ready'
            ? groups.map((group) => this.renderGroup(group, this.itemsOf(group, data), program))
            : this.renderRows(data.all, program)
      }
    </div>`;
  }

  private renderGroup(group: RewardGroup, items: readonly RewardItem[], program: Program) {
    if (items.length === 0) return nothing;
    return html`
      <div class="group-title" part="group-title" role="heading" aria-level=${this.headingLevel}>
        ${this.text.t(`rewards_${group}`)}
      </div>
      ${this.renderRows(items, program)}
    `;
  }

  private renderRows(items: readonly RewardItem[], program: Program): TemplateResult {
    return html`<ul>
      ${repeat(
        items,
        ({ reward }) => reward.id,
        (item) => this.renderChanged(item, program),
      )}
    </ul>`;
  }

  /** A row in which nothing happens is drawn anew only when what it says has changed. */
  private renderChanged(item: RewardItem, program: Program): unknown {
    if (this.flow.step(item.reward.id) !== 'idle') return this.renderRow(item, program);
    const { text, headingLevel } = this;
    return guard([item, program, text, text.today, headingLevel, this.isFirst(item)], () =>
      this.renderRow(item, program),
    );
  }

  private renderRow(item: RewardItem, program: Program): TemplateResult {
    const { reward, standing } = item;
    const isOpen = this.flow.step(reward.id) !== 'idle';
    const isQuiet = standing !== undefined && !standing.redeemable;
    return html`<li class=${isOpen ? 'row open' : 'row'} part="row">
      ${rewardTile(this.flow, reward, isQuiet)}
      <div class="row-text">
        <div
          class="row-title"
          part="title"
          id=${`title-${reward.id}`}
          role="heading"
          aria-level=${this.headingLevel + 1}
          tabindex="-1"
        >
          ${this.text.pick(reward.name)}
        </div>
        <p class="meta muted" part="meta">${this.metaText(item)}</p>
        ${this.renderShare(item)}
      </div>
      ${this.renderEnd(item, program)} ${redeemArea(this.flow, item, this.headingLevel + 2)}
    </li>`;
  }

  /** How far the member is. Below half what is there leads, from half on what is left. */
  private renderShare({ standing, share, need }: RewardItem) {
    if (standing?.refusal !== 'insufficient_points' || share <= 0) return nothing;
    const have = this.text.number(Math.round(share * need));
    return html`${bar({ share, mini: true })}
    ${
      share < halfWay
        ? html`<p class="meta" part="short">${this.text.t('left_have', { have, n: need })}</p>`
        : nothing
    }`;
  }

  private renderEnd(item: RewardItem, program: Program) {
    const { standing, share, missing } = item;
    if (standing === undefined || isUnderReview(this.flow, item)) return nothing;
    if (standing.redeemable) {
      return html`<div class="row-end">
        ${redeemButton(this.flow, item, this.isFirst(item) ? 'filled' : 'outlined')}
      </div>`;
    }
    if (standing.refusal === 'insufficient_points') {
      return share > 0 && share < halfWay
        ? nothing
        : html`<div class="row-end">
            <p class="meta short" part="short">${this.text.t('left', { n: missing })}</p>
          </div>`;
    }
    return html`<div class="row-end">
      <p class="meta muted with-icon" part="why">
        ${standing.refusal === 'tier_required' ? icon('lock') : nothing}<span
          >${standingWords(this.text, item, program)}</span
        >
      </p>
    </div>`;
  }

  private metaText({ reward, need }: RewardItem): string {
    const { text } = this;
    const cost = text.points(need);
    return [
      reward.cost.kind === 'variable' ? text.t('cost_from', { amount: cost }) : cost,
      reward.minimumSpendMinor > 0 &&
        text.t('minimum_spend', { money: text.money(reward.minimumSpendMinor) }),
      reward.description && text.pick(reward.description),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  private itemsOf(group: RewardGroup, data: RewardGroups): readonly RewardItem[] {
    const { pinned } = this;
    if (pinned === undefined) return data[group];
    return data.all
      .filter((item) => (item.reward.id === pinned.id ? pinned.group : item.group) === group)
      .toSorted((a, b) => a.need - b.need);
  }

  /** One filled button per view: that of the first reward, unless something is under review. */
  private isFirst({ reward }: RewardItem): boolean {
    return !this.flow.holdsFilled && this.rewards.value?.data?.now[0]?.reward.id === reward.id;
  }

  private readonly handleRetry = (): void => {
    void this.loyalty.store?.refresh();
  };
}
