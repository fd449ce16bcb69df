import type { Benefit } from '@spaarkit/sdk';
import { tierStandingOf, type TierStanding } from '@spaarkit/store';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';

import { LoyaltyElement } from '../context/loyalty-element.ts';
import { formatDate } from '../i18n/dates.ts';
import { measure } from '../i18n/amounts.ts';
import { levelsCatalogue, type LevelsMessages } from '../i18n/messages/levels.ts';
import { pick } from '../i18n/pick.ts';
import { icon } from '../icons/icons.ts';
import { levelShare, ringMark } from '../icons/ring-mark.ts';
import { bar } from '../styles/bar.ts';
import { styles } from './tier-progress.styles.ts';

/** From where on there is more weight on what is left than on what is there. */
const halfWay = 0.5;
/** From where on the same words get more weight. */
const nearlyThere = 0.8;

/**
 * The member's level, how far the next one is, and what keeps this one. Draws nothing for guests and
 * in a programme without levels.
 *
 * @slot - What is shown before the element is defined.
 *
 * @csspart level - The pill with the name of the level.
 * @csspart mark - The ring in the pill.
 * @csspart bar - The track of the bar.
 * @csspart bar-fill - What counts already.
 * @csspart bar-pending - The hatched part that is still inside the return period.
 * @csspart words - The line that says what the bar shows.
 * @csspart benefits - The benefits of this level and of the next.
 *
 * @cssproperty [--loyalty-tier-accent=var(--loyalty-accent)] - Colour of mark and bar.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - The member's level is shown.
 */
export class LoyaltyTierProgressElement extends LoyaltyElement<LevelsMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    withoutLevel: { type: Boolean, attribute: 'without-level' },
    withoutProgress: { type: Boolean, attribute: 'without-progress' },
    withoutTerm: { type: Boolean, attribute: 'without-term' },
    withBenefits: { type: Boolean, attribute: 'with-benefits' },
  };

  /** Leaves out the pill with the name of the level. */
  withoutLevel = false;

  /** Leaves out the bar and what it says, where the view around it has them already. */
  withoutProgress = false;

  /** Leaves out until when the level stays, and what it takes. */
  withoutTerm = false;

  /** Lists the benefits of this level, and those of the next. */
  withBenefits = false;

  readonly #standing = this.loyalty.follow(tierStandingOf);

  constructor() {
    super([levelsCatalogue]);
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return this.#renderLoading();
      case 'ready':
        return this.#renderStanding();
      default:
        return nothing;
    }
  }

  #renderLoading(): TemplateResult {
    return html`<div class="base skeleton" aria-busy="true">
      <span class="bone pill-bone"></span>
      <span class="bone"></span>
    </div>`;
  }

  #renderStanding() {
    const standing = this.#standing.value?.data;
    if (standing === undefined) return nothing;
    return html`<div class="base">
      ${this.withoutLevel ? nothing : this.#renderLevel(standing)}
      ${
        this.withoutProgress
          ? nothing
          : standing.nextTier === undefined
            ? this.#renderHighest(standing)
            : this.#renderProgress(standing)
      }
      ${this.withoutTerm ? nothing : this.#renderTerm(standing)}
      ${this.withBenefits ? this.#renderBenefits(standing) : nothing}
    </div>`;
  }

  #renderLevel({ tier, tiers }: TierStanding): TemplateResult {
    return html`<p class="level">
      <span class="pill" part="level">
        ${ringMark(levelShare(tiers, tier.id), 22)}
        <span>${pick(this.text, tier.name)}</span>
      </span>
    </p>`;
  }

  #renderProgress(standing: TierStanding) {
    const { progress, nextTier } = standing;
    if (nextTier === undefined || progress.next === undefined) return nothing;
    const share = Math.min(progress.have / progress.next.need, 1);
    const pendingShare = Math.min(progress.pending / progress.next.need, share);
    const tier = pick(this.text, nextTier.name);
    const have = this.#measure(standing, progress.have);
    const need = this.#measure(standing, progress.next.need);
    const left = this.#measure(standing, progress.next.left);
    const pending = progress.pending > 0 ? this.#measure(standing, progress.pending) : undefined;
    const ofWords = this.text.t('tier_of', { have, need });
    return html`
      <div
        role="progressbar"
        aria-label=${this.text.t('tier_progress', { tier })}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.floor(share * 100)}
        aria-valuetext=${
          pending === undefined
            ? ofWords
            : `${ofWords}, ${this.text.t('tier_pending', { pending })}`
        }
      >
        ${bar({ share: share - pendingShare, pending: pendingShare })}
      </div>
      <p class="words ends meta" part="words">
        ${
          share > 0 && share < halfWay
            ? html`<span>${this.text.rich('tier_have', { have: strong(have) })}</span>
                <span class="muted">${this.text.t('tier_left', { left, tier })}</span>`
            : html`<span class=${share >= nearlyThere ? 'near' : ''}
                  >${this.text.rich('tier_left', { left: strong(left), tier })}</span
                >
                <span class="muted">${ofWords}</span>`
        }
      </p>
    `;
  }

  #renderHighest({ progress }: TierStanding): TemplateResult {
    const date = progress.validThrough;
    return html`<p class="words ends meta" part="words">
      <strong
        >${
          date === undefined
            ? this.text.t('tier_top')
            : this.text.t('tier_top_through', { date: formatDate(this.text, date) })
        }</strong
      >
    </p>`;
  }

  #renderTerm(standing: TierStanding) {
    const { progress, tier, nextTier } = standing;
    const name = pick(this.text, tier.name);
    const { keep, validThrough } = progress;
    if (keep !== undefined && keep.left > 0) {
      const left = this.#measure(standing, keep.left);
      const date = formatDate(this.text, keep.by);
      return html`<p class="keep meta muted">
        ${this.text.t('tier_keep', { left, date, tier: name })}
      </p>`;
    }
    if (validThrough === undefined || nextTier === undefined) return nothing;
    const date = formatDate(this.text, validThrough);
    return html`<p class="keep meta muted">${this.text.t('tier_stay', { tier: name, date })}</p>`;
  }

  #renderBenefits({ tier, nextTier, tiers }: TierStanding): TemplateResult {
    return html`<div class="benefits" part="benefits">
      ${this.#renderBenefitList(this.text.t('benefits_included'), tier.benefits, icon('check'))}
      ${
        nextTier === undefined
          ? nothing
          : this.#renderBenefitList(
              this.text.t('benefits_from', { tier: pick(this.text, nextTier.name) }),
              nextTier.benefits,
              ringMark(levelShare(tiers, nextTier.id), 16),
            )
      }
    </div>`;
  }

  #renderBenefitList(title: string, benefits: readonly Benefit[], mark: TemplateResult) {
    if (benefits.length === 0) return nothing;
    return html`<div>
      <p class="benefits-title meta">${title}</p>
      <ul>
        ${benefits.map(
          ({ name }) => html`<li class="benefit">${mark}<span>${pick(this.text, name)}</span></li>`,
        )}
      </ul>
    </div>`;
  }

  #measure({ progress }: TierStanding, value: number): string {
    return measure(this.text, progress.basis, value);
  }
}

const strong = (value: string) => html`<strong>${value}</strong>`;
