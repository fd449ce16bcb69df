import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';

import { LoyaltyElement } from '../context/loyalty-element.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { levelShare, ringMark } from '../icons/ring-mark.ts';
import { styles } from './points-badge.styles.ts';

/** From how many days before its end an unused reward is worth a dot. */
const expiringDays = 3;

/**
 * The shopper's points in the header of a shop, leading to the page with their rewards.
 *
 * @slot - What is shown before the element is defined, and when points cannot be had: a link to the programme.
 *
 * @csspart badge - The pill.
 * @csspart mark - The ring, full in as many parts as levels have been reached.
 * @csspart amount - The number with its unit.
 * @csspart dot - Shown while a reward is about to expire; the name says so too.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of the ring.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be had.
 * @cssstate guest - Nobody is logged in.
 * @cssstate not-enrolled - The customer has not joined.
 * @cssstate ready - The member's points are shown.
 * @cssstate excluded - This customer takes no part: nothing is drawn.
 */
export class LoyaltyPointsBadgeElement extends LoyaltyElement<CoreMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    href: {},
    compact: { type: Boolean },
  };

  /** Where it leads; the programme's account page when left out. */
  href?: string;

  /** Leaves the unit out where there is little room; its name keeps it. */
  compact = false;

  private readonly balance = this.loyalty.follow((store) => store.$balance);
  private readonly standing = this.loyalty.follow((store) => store.$tierProgress);
  private readonly issuedRewards = this.loyalty.follow((store) => store.$issuedRewards);

  constructor() {
    super([coreCatalogue]);
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
        return html`<slot>${this.renderBadge(this.text.t('badge_failed'))}</slot>`;
      case 'upcoming':
        return this.renderBadge(this.text.t('badge_soon'));
      case 'guest':
      case 'not-enrolled':
        return this.renderBadge(this.text.t('badge_guest'));
      case 'ready':
        return this.renderReady();
    }
  }

  private renderLoading(): TemplateResult {
    return html`<span class="base badge" part="badge" aria-busy="true"
      >${ringMark(0, 20)}<span class="skeleton"><span class="bone"></span></span
    ></span>`;
  }

  private renderReady(): TemplateResult {
    const { status, data } = this.balance.value ?? {};
    const points = data?.shown ?? 0;
    const expiring = this.expiringText;
    const stale = status === 'stale' ? this.staleText : undefined;
    const name = [this.text.t('badge', { n: points }), expiring, stale].filter(Boolean).join('. ');
    const shown = this.compact ? this.text.number(points) : this.text.points(points);
    return this.renderBadge(shown, name, expiring);
  }

  private renderBadge(shown: string, name?: string, expiring?: string): TemplateResult {
    const { address } = this;
    const title = expiring ?? nothing;
    const content = html`<span class="mark"
        >${ringMark(this.share, 20)}${
          expiring === undefined ? nothing : html`<span class="dot" part="dot"></span>`
        }</span
      ><span part="amount" aria-hidden=${name !== undefined && address === undefined}
        >${shown}</span
      >`;
    if (address !== undefined) {
      return html`<a
        class="base badge"
        part="badge"
        title=${title}
        href=${address}
        aria-label=${name ?? nothing}
        >${content}</a
      >`;
    }
    return html`<span class="base badge" part="badge" title=${title}
      >${content}${name && html`<span class="visually-hidden">${name}</span>`}</span
    >`;
  }

  private get address(): string | undefined {
    return this.href ?? this.loyalty.program?.links.account;
  }

  private get share(): number {
    const standing = this.standing.value?.data;
    return standing === undefined ? 1 : levelShare(standing.tiers, standing.tier.id);
  }

  /** Says which rewards are about to expire; undefined when none is. */
  private get expiringText(): string | undefined {
    const soon = (this.issuedRewards.value?.data ?? []).filter(({ validThrough, usage }) => {
      const days = this.text.daysUntil(validThrough);
      return usage === 'unused' && days >= 0 && days <= expiringDays;
    });
    const first = soon[0];
    if (first === undefined) return undefined;
    const when = this.text.relativeDay(first.validThrough);
    return this.text.t('badge_expiring', { n: soon.length, when });
  }

  private get staleText(): string | undefined {
    const time = this.balance.value?.updatedAt;
    return time === undefined ? undefined : this.text.t('updated', { time: this.text.time(time) });
  }
}
