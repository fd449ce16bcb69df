import type { Program, PublicTier } from '@spaarkit/sdk';
import { noticeOf, tierStandingOf, type LoyaltyStore, type TierStanding } from '@spaarkit/store';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import { FocusController } from '../context/focus-controller.ts';
import { PanelElement } from '../context/panel-element.ts';
import { formatMoney, measure } from '../i18n/amounts.ts';
import { levelsCatalogue, type LevelsMessages } from '../i18n/messages/levels.ts';
import { tiersCatalogue, type TiersMessages } from '../i18n/messages/tiers.ts';
import { pick } from '../i18n/pick.ts';
import { icon } from '../icons/icons.ts';
import { levelShare, ringMark } from '../icons/ring-mark.ts';
import { followable } from '../context/followable.ts';
import { button } from '../styles/button.ts';
import { bone, loadingState } from '../styles/card.ts';
import { heading } from '../styles/text.ts';
import { becauseWords, benefitWords, thresholdWords } from './level-words.ts';
import { styles } from './tiers.styles.ts';

type Scheme = NonNullable<Program['tiers']>;

/**
 * The levels of a programme: what each requires and gives, where the member is, and how far the next one is. Side
 * by side where there is room, otherwise one below the other. Guests can look around. Draws nothing in a programme
 * without levels.
 *
 * @slot - What is shown before the element is defined.
 *
 * @csspart standing - Where the member stands.
 * @csspart bar - The track of the bar.
 * @csspart bar-fill - What counts already.
 * @csspart bar-pending - The hatched part that is still inside the return period.
 * @csspart words - The line that says what the bar shows.
 * @csspart because - Why the member has a level that this period did not earn, or that the next is near.
 * @csspart tier - A level.
 * @csspart mark - The ring before its name.
 * @csspart title - Its name.
 * @csspart status - Whether the member has it or is past it, or what is needed for it.
 * @csspart meta - What it requires.
 * @csspart benefits - What it gives.
 * @csspart paid - What the level costs where it can be bought.
 *
 * @cssproperty [--loyalty-tier-accent=var(--loyalty-accent)] - Colour of marks and bar.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be loaded.
 * @cssstate guest - Nobody is logged in.
 * @cssstate ready - Where the member stands is shown.
 */
export class LoyaltyTiersElement extends PanelElement<LevelsMessages & TiersMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    withoutProgress: { type: Boolean, attribute: 'without-progress' },
  };

  /** Leaves out the bar, what it says, and that the next is near, where the view around it has them already. */
  withoutProgress = false;

  readonly #standing = this.loyalty.follow(tierStandingOf);
  readonly #focus = new FocusController(this);

  /** That the next level is near, while it is told here and so nowhere else on the page. */
  #nearly: { readonly id: string; readonly store: LoyaltyStore } | undefined;

  constructor() {
    super([levelsCatalogue, tiersCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#takeNearly();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveNearly();
  }

  /** Whoever is no member can look around. */
  protected override render() {
    const { phase } = this.loyalty;
    const isPublic = phase === 'guest' || phase === 'not-enrolled' || phase === 'upcoming';
    return isPublic ? this.renderReady() : super.render();
  }

  protected override renderLoading(): TemplateResult {
    const level = html`<div class="tier">${bone()}${bone()}${bone()}</div>`;
    return loadingState([level, level, level], 'tiers');
  }

  protected override renderReady() {
    const { program } = this.loyalty;
    const scheme = program?.tiers;
    if (program === undefined || scheme === undefined) return nothing;
    const standing = this.#standing.value?.data;
    return html`<div class="base contain">
      ${standing && this.#renderStanding(standing, program)}
      <ul class="tiers">
        ${scheme.levels.map((tier) => this.#renderTier(tier, scheme, standing))}
      </ul>
    </div>`;
  }

  #renderStanding(standing: TierStanding, program: Program): TemplateResult {
    const because = becauseWords(this.text, standing, program);
    // Why a level stays says until when as well.
    return html`<div class="standing" part="standing">
      <loyalty-tier-progress
        without-level
        ?without-progress=${this.withoutProgress}
        ?without-term=${standing.progress.because === 'grace' && !standing.progress.keep}
        locale=${this.locale ?? nothing}
        exportparts="bar, bar-fill, bar-pending, words"
      ></loyalty-tier-progress>
      ${because && html`<p class="meta" part="because">${because}</p>`}
      ${this.#renderNearly(standing)}
    </div>`;
  }

  #renderNearly({ nextTier }: TierStanding) {
    const { text } = this;
    if (this.#nearly === undefined || nextTier?.nearlyText === undefined) return nothing;
    return html`<div class="ends">
      <p class="meta" part="because">${pick(text, nextTier.nearlyText)}</p>
      ${button(icon('close'), this.#dismiss, {
        look: 'text icon small no-print',
        name: text.t('dismiss'),
      })}
    </div>`;
  }

  #renderTier(tier: PublicTier, scheme: Scheme, standing: TierStanding | undefined) {
    const { text } = this;
    const isHere = standing?.tier.id === tier.id;
    return html`<li
      class=${isHere ? 'tier here' : 'tier'}
      part="tier"
      aria-current=${isHere ? 'true' : nothing}
    >
      <div class="ends">
        <div class="name">
          ${ringMark(levelShare(scheme.levels, tier.id), 22)}
          ${heading(this.headingLevel, pick(text, tier.name), { look: 'title', part: 'title' })}
        </div>
        ${this.#renderStatus(tier, scheme, standing)}
      </div>
      <p class="meta muted" part="meta">${thresholdWords(text, scheme, tier)}</p>
      ${this.#renderPaid(tier)} ${this.#renderBenefits(tier, scheme, standing)}
    </li>`;
  }

  #renderStatus(tier: PublicTier, { levels }: Scheme, standing: TierStanding | undefined) {
    if (standing === undefined) return nothing;
    const { text } = this;
    const { progress } = standing;
    const ahead = levels.indexOf(tier) - levels.findIndex(({ id }) => id === progress.tierId);
    if (ahead === 0) {
      return html`<p class="pill" part="status">${icon('check')}${text.t('tiers_here')}</p>`;
    }
    if (ahead < 0) return html`<p class="meta muted" part="status">${text.t('tiers_reached')}</p>`;
    const left = measure(text, progress.basis, Math.max(0, tier.threshold - progress.have));
    return html`<p class="meta" part="status">
      <strong>${text.t('tiers_left', { left })}</strong>
    </p>`;
  }

  /** Tells that the next level is near, in the shop's words, unless a card on the page does or it was dismissed. */
  #takeNearly(): void {
    const { store, session } = this.loyalty;
    const notice = session?.data?.notices.find(({ kind }) => kind === 'tier_nearly');
    const isWanted = !this.withoutProgress && this.#standing.value?.data?.nextTier?.nearlyText;
    const isTold = this.#nearly?.id === notice?.id && this.#nearly?.store === store;
    if (store && notice && isWanted && isTold && noticeOf(store).away.has(notice.id)) return;
    this.#leaveNearly();
    if (!store || !notice || !isWanted || this.getClientRects().length === 0) return;
    const { $notice, away } = noticeOf(store);
    // Followed by a card, and so drawn in it.
    const isShown = $notice.lc > 0 && $notice.get() === notice;
    if (isShown || away.has(notice.id)) return;
    this.#nearly = { id: notice.id, store };
    away.add(notice.id);
    store.$session.notify();
  }

  /** Leaves it to others on the page. */
  #leaveNearly(): void {
    const { id = '', store } = this.#nearly ?? {};
    this.#nearly = undefined;
    if (store && noticeOf(store).away.delete(id)) store.$session.notify();
  }

  readonly #dismiss = (): void => {
    const { id = '', store } = this.#nearly ?? {};
    this.#nearly = undefined;
    this.#focus.to('.title');
    if (store) void noticeOf(store).dismiss(id);
  };

  /** The level that can be bought, at its price. */
  #renderPaid({ id }: PublicTier) {
    const { text } = this;
    const paid = this.loyalty.program?.paidMembership;
    if (paid?.tierId !== id || !paid.forSale) return nothing;
    const membership = pick(text, paid.name);
    const money = formatMoney(text, paid.priceMinor);
    const address = followable(paid.url);
    return html`<p class="meta" part="paid">
      ${text.t('tiers_price', { n: paid.months, membership, money })}
      ${
        address === undefined
          ? nothing
          : html` · <a href=${address}>${text.t('tiers_join_paid', { membership })}</a>`
      }
    </p>`;
  }

  #renderBenefits(tier: PublicTier, { levels }: Scheme, standing: TierStanding | undefined) {
    const { text } = this;
    const benefits = benefitWords(text, tier.benefits, this.loyalty.store?.now() ?? 0);
    if (benefits.length === 0) return nothing;
    const own = levels.findIndex(({ id }) => id === standing?.tier.id);
    const mark =
      standing === undefined || levels.indexOf(tier) <= own
        ? icon('check')
        : ringMark(levelShare(levels, tier.id), 16);
    return html`<ul
      class="benefits"
      part="benefits"
      aria-label=${text.t('tiers_benefits', { tier: pick(text, tier.name) })}
    >
      ${benefits.map((words) => html`<li class="benefit">${mark}<span>${words}</span></li>`)}
    </ul>`;
  }
}
