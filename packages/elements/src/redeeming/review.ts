import type { RewardItem } from '@spaarkit/store';
import { html, nothing, type TemplateResult } from 'lit';

import { formatMoney, measure } from '../i18n/amounts.ts';
import { formatDate, formatDeadline } from '../i18n/dates.ts';
import { pick } from '../i18n/pick.ts';
import { area } from '../styles/area.ts';
import { button, swapLabel } from '../styles/button.ts';
import { alertLine, heading, line } from '../styles/text.ts';
import { ticket } from '../styles/ticket.ts';
import { moneyFor, renderChooser } from './chooser.ts';
import { asksMore, type RedeemFlow, type Review } from './redeem-flow.ts';

/** Until how many days ahead it matters which points are spent first. */
const expiringDays = 60;

/** What opens in place: the review, and then what became of it. Nothing before. */
export function redeemArea(flow: RedeemFlow, item: RewardItem, headingLevel: number) {
  const { id } = item.reward;
  switch (flow.step(id)) {
    case 'idle':
      return nothing;
    case 'refused':
      return renderRefused(flow, id);
    case 'issued':
      return renderIssued(flow, id, headingLevel);
    case 'unknown':
      return area('unknown', line('clock', flow.words(id), { look: '' }));
    default: {
      const review = flow.reviewOf(id);
      return review === undefined ? nothing : renderReview(flow, item, review, headingLevel);
    }
  }
}

/** What can be undone is asked in place; what cannot, where nothing else can be pressed. */
function renderReview(
  flow: RedeemFlow,
  item: RewardItem,
  review: Review,
  headingLevel: number,
): TemplateResult {
  const { id, revertible } = item.reward;
  const labelledBy = `review-${id}`;
  const cancel = () => flow.cancel();
  const content = renderContent(flow, item, review, headingLevel);
  const asked = area('review', content, { labelledBy, cancel });
  if (revertible) return asked;
  const handleCancel = (event: Event) => {
    event.preventDefault();
    cancel();
  };
  return html`<dialog
    class="base dialog"
    part="dialog"
    aria-labelledby=${labelledBy}
    @cancel=${handleCancel}
  >
    ${asked}
  </dialog>`;
}

function renderContent(
  flow: RedeemFlow,
  item: RewardItem,
  review: Review,
  headingLevel: number,
): TemplateResult {
  const { text } = flow.loyalty;
  const { id, name, cost, revertible } = item.reward;
  const step = flow.step(id);
  const isSent = step === 'submitting';
  const isFailed = step === 'failed';
  const n = review.points;
  const what = pick(text, name);
  const reward = cost.kind === 'variable' ? `${what} (${moneyFor(text, cost, n)})` : what;
  const question = text.t('review', { n, reward });
  const titleId = `review-${id}`;
  return html`
    ${
      revertible
        ? html`<p class="review-title" id=${titleId}>${question}</p>`
        : heading(headingLevel, question, { look: 'review-title title', id: titleId })
    }
    ${cost.kind === 'variable' ? renderChooser(flow, item, cost, review.points) : nothing}
    ${asksMore(item.reward) ? renderChoices(flow, item) : nothing}
    ${renderFacts(flow, item, review)} ${isFailed ? alertLine(flow.words(id)) : nothing}
    ${flow.isOnline ? nothing : line('clock', text.t('waits_offline'))}
    <p class="buttons">
      ${button(
        swapLabel(isSent, text.t(isFailed ? 'retry' : 'confirm'), text.t('submitting')),
        () => flow.confirm(item),
        {
          look: 'filled confirm',
          part: 'confirm',
          // Not before the provider has come to it: until then a press sends it again.
          isBusy: flow.state(id).phase === 'submitting',
          isDisabled: review.outcome === undefined || !flow.isOnline,
        },
      )}
      ${button(text.t('cancel'), () => flow.cancel(), {
        look: `${revertible ? 'text' : 'outlined'}${isSent ? ' away' : ''}`,
        part: 'cancel',
      })}
    </p>
  `;
}

/** A cause, or an address. What asks for it is fetched when there is something to ask. */
function renderChoices(flow: RedeemFlow, item: RewardItem): TemplateResult {
  import('../reward-choices/loyalty-reward-choices.ts').catch(() => undefined);
  return html`<loyalty-reward-choices
    reward-id=${item.reward.id}
    locale=${flow.loyalty.text.locale}
    @submit=${() => flow.confirm(item)}
  ></loyalty-reward-choices>`;
}

/** What it leaves, until when, from what amount, and which points go first. */
function renderFacts(flow: RedeemFlow, { reward }: RewardItem, { points, outcome }: Review) {
  const { text } = flow.loyalty;
  const { available } = flow;
  const preview = outcome?.phase === 'ready' ? outcome.preview : undefined;
  // What is left follows the balance, which another tab may lower; the rest stays as it was until the next answer.
  const remaining = available === undefined ? preview?.remaining : available - points;
  const minimum = preview?.minimumSpendMinor ?? reward.minimumSpendMinor;
  const first = preview?.expiringUsed;
  const lines = [
    remaining === undefined ? undefined : text.t('review_remaining', { n: remaining }),
    outcome === undefined
      ? html`<span class="bone"></span>`
      : [
          preview &&
            !asksMore(reward) &&
            text.t('valid_through', { date: formatDeadline(text, preview.validThrough) }),
          minimum > 0 && text.t('from', { amount: formatMoney(text, minimum) }),
        ]
          .filter(Boolean)
          .join(' · '),
    first && text.daysUntil(first.validThrough) <= expiringDays
      ? text.t('review_expiring', { n: first.points, date: formatDate(text, first.validThrough) })
      : undefined,
    reward.conditions && pick(text, reward.conditions),
    reward.revertible ? undefined : html`<strong>${text.t('review_final')}</strong>`,
  ];
  return html`<ul class="facts meta" part="facts">
    ${lines.map((line) => (line ? html`<li>${line}</li>` : nothing))}
  </ul>`;
}

/** Why not, and what the member has: the row beside it stands as the server now says. */
function renderRefused(flow: RedeemFlow, rewardId: string): TemplateResult {
  const { available: n } = flow;
  const { text } = flow.loyalty;
  const words = [flow.words(rewardId), n === undefined ? '' : text.t('balance_now', { n })];
  return area('refusal', alertLine(words.join(' ')));
}

function renderIssued(flow: RedeemFlow, rewardId: string, headingLevel: number): TemplateResult {
  const { issued, goal, loyalty } = flow;
  const { text } = loyalty;
  return area(
    'issued',
    html`${
      issued === undefined || issued.causeId
        ? heading(headingLevel, line('check', flow.words(rewardId), { look: '' }), {
            look: 'ticket-title title',
          })
        : ticket(issued, flow.tickets, { headingLevel, isPrimary: true, isNew: true })
    }
    ${
      goal && goal.left > 0
        ? html`<p class="meta muted" part="goal">
            ${text.t('next_goal', {
              amount: measure(text, goal.unit, goal.left),
              reward: pick(text, goal.name),
            })}
          </p>`
        : nothing
    }`,
  );
}
