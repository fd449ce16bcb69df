import type { Program } from '@spaarkit/sdk';
import type { ShownBalance, TierStanding } from '@spaarkit/store';
import { html, nothing, type TemplateResult } from 'lit';

import { formatMoney, formatSigned } from '../i18n/amounts.ts';
import { formatDate } from '../i18n/dates.ts';
import { pick } from '../i18n/pick.ts';
import { levelShare, ringMark } from '../icons/ring-mark.ts';
import type { CardText } from './card-text.ts';

/** The number with its unit, and what it is worth in money where a fixed rate exists. */
export function renderBalance(
  text: CardText,
  { shown, available }: ShownBalance,
  program: Program | undefined,
): TemplateResult {
  const rate = program?.points.minorPerPoint;
  const worth = rate && available > 0 && Math.floor((available * rate.minor) / rate.points);
  return html`<p class="balance" part="balance">
    <span class="number">${text.number(shown)}</span>
    <span class="muted">${text.pointsName(shown)}</span>
    ${
      typeof worth === 'number'
        ? html`<span class="meta muted" part="worth"
            >${text.t('worth', { money: formatMoney(text, worth) })}</span
          >`
        : nothing
    }
  </p>`;
}

/** What is not yet, or no longer, the member's to spend. */
export function renderPending(text: CardText, balance: ShownBalance) {
  const { shown, pending, reserved, owed } = balance;
  const lines = [
    shown < 0 || owed > 0 ? text.t('owed') : '',
    reserved > 0 ? text.t('reserved', { n: reserved }) : '',
    pending > 0 ? pendingText(text, balance) : '',
  ];
  return lines
    .filter(Boolean)
    .map((line) => html`<p class="below meta muted" part="pending">${line}</p>`);
}

/** Always with a date where there is one: "+45 punten onderweg · beschikbaar vanaf 7 december". */
function pendingText(text: CardText, { pending, releases: [first] }: ShownBalance): string {
  const amount = `${formatSigned(text, pending)}\u00a0${text.pointsName(pending)}`;
  if (first === undefined) return text.t('pending', { amount });
  const date = formatDate(text, first.availableAt);
  return first.points === pending
    ? text.t('pending_from', { amount, date })
    : text.t('pending_first', { amount, first: text.number(first.points), date });
}

/** The pill with the name of the level. */
export function renderLevel(text: CardText, { tier, tiers }: TierStanding): TemplateResult {
  return html`<p class="pill" part="level">
    ${ringMark(levelShare(tiers, tier.id), 22)}<span>${pick(text, tier.name)}</span>
  </p>`;
}
