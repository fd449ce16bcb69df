import { rewardsOf, type RewardGroup, type RewardItem } from '@spaarkit/store';
import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { formatMoney } from '../i18n/amounts.ts';
import { KeyedList } from '../context/keyed-list.ts';
import { PanelElement } from '../context/panel-element.ts';
import { pick } from '../i18n/pick.ts';
import { offer, rewardTile, shareBar } from '../redeeming/offer.ts';
import { Redeeming } from '../redeeming/redeeming.ts';
import { loadingState, rowBone, rowBones } from '../styles/card.ts';
import { emptyState } from '../styles/state.ts';
import { heading } from '../styles/text.ts';
import { styles } from './rewards-list.styles.ts';

const groups: readonly RewardGroup[] = ['now', 'almost', 'later'];

/** How many of a row's facts its picture, name and price are drawn from. */
const baseFacts = 4;

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
export class LoyaltyRewardsListElement extends PanelElement {
  static override styles = styles;

  readonly #rewards = this.loyalty.follow(rewardsOf);
  readonly #redeeming = new Redeeming(this, this.loyalty);
  readonly #lists = {
    now: new KeyedList(),
    almost: new KeyedList(),
    later: new KeyedList(),
  };

  /** A row stays where it is while something happens in it. */
  #pinned: { readonly id: string; readonly group: RewardGroup } | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const activeId = this.#redeeming.flow?.activeId;
    if (activeId === this.#pinned?.id) return;
    const item = this.#rewards.value?.data?.find(({ reward }) => reward.id === activeId);
    this.#pinned = item && { id: item.reward.id, group: item.group };
  }

  /** Whoever is no member can look around. */
  protected override render() {
    const { phase } = this.loyalty;
    const isPublic = phase === 'guest' || phase === 'not-enrolled' || phase === 'upcoming';
    return isPublic ? this.renderReady() : super.render();
  }

  protected override renderLoading(): TemplateResult {
    // Five, for which `reserve.css` keeps room: inside the card, which has come, it does not reach.
    return loadingState([rowBones, rowBone, rowBone]);
  }

  protected override renderReady(): TemplateResult {
    const items = this.#rewards.value?.data;
    if (items === undefined) return this.renderLoading();
    return html`<div class="base contain">
      ${
        items.length === 0
          ? emptyState(this.text.t('rewards_empty'))
          : this.loyalty.phase === 'ready'
            ? groups.map((group) =>
                this.#renderGroup(
                  group,
                  items.filter((item) => this.#groupOf(item) === group),
                ),
              )
            : this.#renderRows('now', items)
      }
    </div>`;
  }

  #renderGroup(group: RewardGroup, items: readonly RewardItem[]) {
    const title = { look: 'group-title caption', part: 'group-title' };
    return items.length === 0
      ? nothing
      : html`${heading(this.headingLevel, this.text.t(`rewards_${group}`), title)}
        ${this.#renderRows(group, items)}`;
  }

  #renderRows(group: RewardGroup, items: readonly RewardItem[]): HTMLUListElement {
    const { text, headingLevel } = this;
    const tiers = this.loyalty.program?.tiers;
    const filled = this.#filled;
    return this.#lists[group].show(
      items.map((item) => {
        const { reward, standing, share } = item;
        const step = this.#redeeming.step(reward.id);
        const isIdle = step === 'idle';
        const day = standing?.availableFrom && text.today;
        return {
          key: reward.id,
          part: 'row',
          look: isIdle || step === 'opening' ? 'row' : 'row open',
          facts: [
            // What it is called and costs stays, as long as its points only come nearer.
            reward,
            text,
            headingLevel,
            standing?.redeemable,
            standing,
            share,
            tiers,
            day,
            item === filled,
            // A row in which something happens is drawn at each turn.
            isIdle || {},
          ],
          draw: (changed) => this.#renderRow(item, changed >= baseFacts, item === filled),
        };
      }),
    );
  }

  #renderRow(item: RewardItem, isBaseDrawn: boolean, isFilled: boolean): TemplateResult {
    const { name, id } = item.reward;
    const title = { look: 'row-title', part: 'title', id: `title-${id}` };
    return html`${isBaseDrawn ? noChange : rewardTile(this.text, item)}
      <div class="row-text">
        ${
          isBaseDrawn
            ? noChange
            : html`${heading(this.headingLevel + 1, pick(this.text, name), title)}
                <p class="meta muted" part="meta">${this.#metaText(item)}</p>`
        }
        ${shareBar(item)}${leadsWithHave(item) ? this.#renderHave(item) : nothing}
      </div>
      <div class="row-end">
        ${leadsWithHave(item) ? nothing : offer(this.#redeeming, item, isFilled ? 'filled' : 'outlined')}
      </div>
      ${this.#redeeming.area(item, this.headingLevel + 2)}`;
  }

  #renderHave({ share, need }: RewardItem): TemplateResult {
    const have = this.text.number(Math.round(share * need));
    return html`<p class="meta" part="short">${this.text.t('left_have', { have, n: need })}</p>`;
  }

  #metaText({ reward, need }: RewardItem): string {
    const { text } = this;
    const cost = text.points(need);
    const { minimumSpendMinor, description } = reward;
    return [
      reward.cost.kind === 'variable' ? text.t('from', { amount: cost }) : cost,
      minimumSpendMinor > 0 && text.t('from', { amount: formatMoney(text, minimumSpendMinor) }),
      description && pick(text, description),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #groupOf({ reward, group }: RewardItem): RewardGroup {
    return reward.id === this.#pinned?.id ? this.#pinned.group : group;
  }

  /** One filled button per view: that of the first reward, unless something is under review. */
  get #filled(): RewardItem | undefined {
    return this.#redeeming.flow?.holdsFilled
      ? undefined
      : this.#rewards.value?.data?.find(({ group }) => group === 'now');
  }
}

/** Below half what is there leads, from half on what is left. */
function leadsWithHave({ standing, share }: RewardItem): boolean {
  return standing?.refusal === 'insufficient_points' && share > 0 && share < halfWay;
}
