/** What lines would earn, in words, and why. */
import type { Program } from '@spaarkit/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { formatMoney, formatSigned } from '../i18n/amounts.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Localizer } from '../i18n/localizer.ts';
import type { ShopMessages } from '../i18n/messages/shop.ts';
import { pick } from '../i18n/pick.ts';
import type { EarnAnswer } from './preview-desk.ts';

/** What the words are made from. */
export interface EarnedView {
  readonly text: Localizer<ShopMessages>;
  readonly program: Program;
  /** A product, or what is in the cart. */
  readonly of: 'product' | 'order';
  /** Whoever takes no part is told what members earn. */
  readonly isMember: boolean;
}

/** The sentence, as it is announced. */
export function earnedWords({ points }: EarnAnswer, view: EarnedView): string {
  return view.text.t(keyFor(view), { n: points });
}

/** The sentence with its amount in bold, and what that is worth where there is a fixed rate. */
export function earnedSentence({ points }: EarnAnswer, view: EarnedView): TemplateResult {
  const { text, program } = view;
  const amount = html`<strong part="amount">${text.points(points)}</strong>`;
  const rate = program.points.minorPerPoint;
  const worth = rate === undefined ? 0 : Math.floor((points * rate.minor) / rate.points);
  return html`<span part="sentence">${text.rich(keyFor(view), { n: points, amount })}</span> ${
      worth > 0
        ? html`<span class="muted" part="worth"
            >${text.t('earn_worth', { money: formatMoney(text, worth) })}</span
          >`
        : nothing
    }`;
}

/** What is missing before the order earns anything; undefined when nothing is. */
export function missingWords({ withheld }: EarnAnswer, { text }: EarnedView): string | undefined {
  const least = withheld
    .flatMap(({ missingMinor }) => missingMinor ?? [])
    .toSorted((a, b) => a - b)[0];
  return least === undefined
    ? undefined
    : text.t('earn_missing', { money: formatMoney(text, least, { exact: true }) });
}

/** The rules behind the number, what stands in the way of others, and from when it can be spent, under a `summary`. */
export function earnedWhy(answer: EarnAnswer, view: EarnedView, summary: unknown): TemplateResult {
  const { text } = view;
  const { rules, withheld, availableAt } = answer;
  return html`<details class="why" part="why">
    <summary>${summary}</summary>
    <ul class="meta">
      ${rules.map(
        ({ ruleId, campaignId, points }) =>
          html`<li>
            <span>${nameOf(view, ruleId, campaignId)}</span>
            <bdi>${formatSigned(text, points)}</bdi>
          </li>`,
      )}
      ${withheld.map(
        ({ ruleId, missingMinor }) =>
          html`<li class="muted">
            ${
              missingMinor === undefined
                ? text.t('earn_limit', { rule: nameOf(view, ruleId) })
                : text.t('earn_missing_rule', {
                    rule: nameOf(view, ruleId),
                    money: formatMoney(text, missingMinor, { exact: true }),
                  })
            }
          </li>`,
      )}
      ${
        availableAt === undefined
          ? nothing
          : html`<li class="muted">
              ${text.t('earn_from', { date: formatDate(text, availableAt) })}
            </li>`
      }
    </ul>
  </details>`;
}

function keyFor({ of, isMember }: EarnedView) {
  return isMember ? (`earn_${of}` as const) : (`earn_${of}_guest` as const);
}

function nameOf({ text, program }: EarnedView, ruleId: string, campaignId?: string): string {
  const { earningRules, campaigns } = program;
  const found =
    campaignId === undefined
      ? earningRules.find(({ id }) => id === ruleId)
      : campaigns.find(({ id }) => id === campaignId);
  return pick(text, found?.name ?? {}) || ruleId;
}
