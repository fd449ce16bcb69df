import type { IssuedReward } from '@spaarkit/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';

import { LoyaltyElement } from '../context/loyalty-element.ts';
import { formatDeadline } from '../i18n/dates.ts';
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
        return html`<span class="base badge" part="badge" aria-busy="true"
          >${ringMark(0, 20)}<span class="skeleton"><span class="bone"></span></span
        ></span>`;
      case 'failed':
        return html`<slot>${this.#renderBadge(this.text.t('badge_failed'))}</slot>`;
      case 'upcoming':
        return this.#renderBadge(this.text.t('badge_soon'));
      case 'guest':
      case 'not-enrolled':
        return this.#renderBadge(this.text.t('badge_guest'));
      case 'ready':
        return this.#renderReady();
    }
  }

  #renderReady(): TemplateResult {
    const { status, data, updatedAt } = this.loyalty.session ?? {};
    const { available = 0, owed = 0 } = data?.balance ?? {};
    const points = available - owed;
    const expiring = this.#expiringText(data?.issuedRewards ?? []);
    const old =
      status === 'stale' &&
      updatedAt &&
      this.text.t('updated', { time: this.text.time(updatedAt) });
    return this.#renderBadge(
      this.compact ? this.text.number(points) : this.text.points(points),
      [this.text.t('badge', { n: points }), expiring, old].filter(Boolean).join('. '),
      expiring,
    );
  }

  /** Without an address it is no link; a picture takes a name, and text does not. */
  #renderBadge(shown: string, name?: string, expiring?: string): TemplateResult {
    const { program, session } = this.loyalty;
    const address = this.href ?? program?.links.account;
    const share = levelShare(program?.tiers?.levels, session?.data?.tierProgress?.tierId);
    return html`<a
      class="base badge"
      part="badge"
      href=${address ?? nothing}
      title=${expiring ?? nothing}
      role=${name && !address ? 'img' : nothing}
      aria-label=${name ?? nothing}
      ><span class="mark"
        >${ringMark(share, 20)}${expiring && html`<span class="dot" part="dot"></span>`}</span
      ><span part="amount">${shown}</span></a
    >`;
  }

  /** Says which rewards expire next, when that is soon; not what the shop still sends, or makes the code of. */
  #expiringText(issuedRewards: readonly IssuedReward[]): string | undefined {
    const unused = issuedRewards.filter((one) => one.usage === 'unused' && one.voucher);
    const end = unused[0]?.validThrough;
    if (!end) return undefined;
    const days = this.text.daysUntil(end);
    if (days < 0 || days > expiringDays) return undefined;
    return this.text.t('badge_expiring', {
      n: unused.filter((one) => one.validThrough === end).length,
      when: formatDeadline(this.text, end),
    });
  }
}
