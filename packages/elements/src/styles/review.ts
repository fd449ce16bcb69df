import type { Reward } from '@spaarkit/sdk';
import type { RewardItem } from '@spaarkit/store';
import { html, nothing, type TemplateResult } from 'lit';

import { announce } from '../announcer/announcer.ts';
import type { RedeemFlow, RedeemStep, Review } from '../context/redeem-flow.ts';
import { refusalWords } from '../i18n/standing.ts';
import { icon } from '../icons/icons.ts';
import { swapLabel } from './button.ts';
import { ticket } from './ticket.ts';

/** Until how many days ahead it matters which points are spent first. */
const expiringDays = 60;

/** The button that opens the review of a reward that may be redeemed. */
export function redeemButton(
  flow: RedeemFlow,
  item: RewardItem,
  variant: 'filled' | 'outlined',
): TemplateResult {
  const { text } = flow.loyalty;
  const { reward } = item;
  const isBusy = flow.step(reward.id) === 'submitting';
  return html`<button
    type="button"
    class=${`button ${variant}`}
    part="button"
    data-redeem=${reward.id}
    aria-label=${text.t('redeem_name', { reward: text.pick(reward.name) })}
    aria-busy=${isBusy ? 'true' : nothing}
    @click=${isBusy ? nothing : () => flow.open(item)}
  >
    ${swapLabel(isBusy, text.t('redeem'), isBusy ? text.t('submitting') : '')}
  </button>`;
}

/** Whether the review has taken the place of the button. */
export function isUnderReview(flow: RedeemFlow, { reward }: RewardItem): boolean {
  const step = flow.step(reward.id);
  if (step === 'submitting') return flow.activeId === reward.id;
  return step === 'review' || step === 'unknown' || step === 'failed';
}

/** What opens in place: the review, and then what became of it. Nothing before. */
export function redeemArea(flow: RedeemFlow, item: RewardItem, headingLevel: number) {
  const { id, revertible } = item.reward;
  const step = flow.step(id);
  switch (step) {
    case 'idle':
      return nothing;
    case 'refused':
      return renderRefused(flow, item);
    case 'issued':
      return renderIssued(flow, item, headingLevel);
    case 'unknown':
      return renderUnknown(flow);
    default: {
      const review = flow.reviewOf(id);
      if (review === undefined) return nothing;
      const content = renderReview(flow, item, review, step, headingLevel);
      return revertible ? renderGroup(flow, item, content) : renderDialog(flow, item, content);
    }
  }
}

function renderGroup(flow: RedeemFlow, { reward }: RewardItem, content: unknown): TemplateResult {
  return html`<div
    class="redeeming"
    part="review"
    role="group"
    aria-labelledby=${`review-${reward.id}`}
    tabindex="-1"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      flow.cancel();
    }}
  >
    ${content}
  </div>`;
}

/** What cannot be undone is asked where nothing else can be pressed. */
function renderDialog(flow: RedeemFlow, { reward }: RewardItem, content: unknown): TemplateResult {
  return html`<dialog
    class="base dialog"
    part="dialog"
    aria-labelledby=${`review-${reward.id}`}
    @cancel=${(event: Event) => {
      event.preventDefault();
      flow.cancel();
    }}
  >
    <div class="redeeming" part="review" role="group" tabindex="-1">${content}</div>
  </dialog>`;
}

function renderReview(
  flow: RedeemFlow,
  item: RewardItem,
  review: Review,
  step: RedeemStep,
  headingLevel: number,
): TemplateResult {
  const { text } = flow.loyalty;
  const { reward } = item;
  const isBusy = step === 'submitting';
  const isFailed = step === 'failed';
  const waits = review.outcome === undefined || !flow.isOnline;
  const question = text.t('review', { n: review.points, reward: text.pick(reward.name) });
  return html`
    <div
      class="review-title"
      id=${`review-${reward.id}`}
      role=${reward.revertible ? nothing : 'heading'}
      aria-level=${reward.revertible ? nothing : headingLevel}
    >
      ${question}
    </div>
    ${reward.cost.kind === 'variable' ? renderChooser(flow, item, review) : nothing}
    ${renderFacts(flow, item, review)}
    ${
      isFailed
        ? html`<p class="meta danger-text with-icon">
            ${icon('alert')}<span>${text.t('redeem_failed')}</span>
          </p>`
        : nothing
    }
    ${
      flow.isOnline
        ? nothing
        : html`<p class="meta with-icon">
            ${icon('clock')}<span>${text.t('waits_offline')}</span>
          </p>`
    }
    <p class="buttons">
      <button
        type="button"
        class="button filled confirm"
        part="confirm"
        aria-busy=${isBusy ? 'true' : nothing}
        aria-disabled=${waits ? 'true' : nothing}
        @click=${() => flow.confirm(item)}
      >
        ${swapLabel(isBusy, text.t(isFailed ? 'retry' : 'confirm'), text.t('submitting'))}
      </button>
      <button
        type="button"
        class=${`button ${reward.revertible ? 'text' : 'outlined'} ${isBusy ? 'away' : ''}`}
        part="cancel"
        @click=${() => flow.cancel()}
      >
        ${text.t('cancel')}
      </button>
    </p>
  `;
}

/** What it leaves, until when, from what amount, and which points go first. */
function renderFacts(flow: RedeemFlow, { reward }: RewardItem, { points, outcome }: Review) {
  const { text, session } = flow.loyalty;
  const preview = outcome?.phase === 'ready' ? outcome.preview : undefined;
  const available = session?.data?.balance?.available;
  // Between two answers the remainder is known already, the rest stays as it was.
  const remaining =
    preview?.points === points || available === undefined ? preview?.remaining : available - points;
  const minimum = preview?.minimumSpendMinor ?? reward.minimumSpendMinor;
  const first = preview?.expiringUsed;
  const lines = [
    remaining === undefined ? undefined : text.t('review_remaining', { n: remaining }),
    outcome === undefined
      ? html`<span class="bone fact-bone"></span>`
      : [
          preview && text.t('review_valid', { date: text.deadline(preview.validThrough) }),
          minimum > 0 && text.t('review_minimum', { money: text.money(minimum) }),
        ]
          .filter(Boolean)
          .join(' '),
    first && text.daysUntil(first.validThrough) <= expiringDays
      ? text.t('review_expiring', { n: first.points, date: text.date(first.validThrough) })
      : undefined,
    reward.conditions && text.pick(reward.conditions),
    reward.revertible ? undefined : html`<strong>${text.t('review_final')}</strong>`,
  ];
  return html`<ul class="facts meta" part="facts">
    ${lines.map((line) => (line ? html`<li>${line}</li>` : nothing))}
  </ul>`;
}

/** How many points to spend: a number field with plain buttons beside it. */
function renderChooser(flow: RedeemFlow, item: RewardItem, { points }: Review) {
  const { text } = flow.loyalty;
  const { reward, standing } = item;
  if (reward.cost.kind !== 'variable') return nothing;
  const { stepPoints: step, minorPerStep, minimumPoints: min } = reward.cost;
  const max = standing?.maximumPoints ?? reward.cost.maximumPoints ?? min;
  const fit = (value: number) =>
    Math.min(Math.max(min, Math.floor(value / step) * step || min), max);
  const worth = (n: number) =>
    text.t('choose_worth', { n, money: text.money(Math.floor(n / step) * minorPerStep) });
  const handleChange = ({ currentTarget }: Event) => {
    const field = currentTarget as HTMLInputElement;
    const fitting = fit(field.valueAsNumber);
    field.value = String(fitting);
    flow.choose(fitting);
  };
  const stepper = (sign: '−' | '+', next: number, name: string) =>
    html`<button
      type="button"
      class="button outlined icon"
      aria-label=${name}
      aria-disabled=${next < min || next > max ? 'true' : nothing}
      @click=${(event: Event) => {
        if (next < min || next > max) return;
        flow.choose(next);
        announce(event.currentTarget as HTMLElement, worth(next));
      }}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  return html`<div class="chooser" part="chooser">
    <label for="amount">${text.t('choose_amount')}</label>
    <div class="stepper">
      ${stepper('−', points - step, text.t('choose_less', { n: step }))}
      <input
        id="amount"
        type="number"
        inputmode="numeric"
        min=${min}
        max=${max}
        step=${step}
        aria-describedby="amount-worth amount-range"
        .value=${String(points)}
        @change=${handleChange}
      />
      ${stepper('+', points + step, text.t('choose_more', { n: step }))}
      <strong id="amount-worth">${worth(points)}</strong>
    </div>
    <p class="meta muted" id="amount-range">
      ${text.t('choose_range', {
        min: text.number(min),
        max: text.points(max),
        step: text.number(step),
      })}
    </p>
  </div>`;
}

function renderUnknown(flow: RedeemFlow): TemplateResult {
  return html`<div class="redeeming" part="unknown" role="group" tabindex="-1">
    <p class="with-icon">${icon('clock')}<span>${flow.loyalty.text.t('unknown')}</span></p>
  </div>`;
}

/** Why not, and what the member has: the row beside it stands as the server now says. */
function renderRefused(flow: RedeemFlow, { reward }: RewardItem) {
  const { text, session } = flow.loyalty;
  const state = flow.state(reward.id);
  const refused = state.phase === 'refused' ? state : flow.reviewOf(reward.id)?.outcome;
  if (refused?.phase !== 'refused') return nothing;
  const n = session?.data?.balance?.available;
  return html`<div class="redeeming" part="refusal" tabindex="-1">
    <p class="meta danger-text with-icon">
      ${icon('alert')}<span
        >${refusalWords(text, refused)}
        ${n === undefined ? nothing : text.t('balance_now', { n })}</span
      >
    </p>
  </div>`;
}

function renderIssued(flow: RedeemFlow, { reward }: RewardItem, headingLevel: number) {
  const { text } = flow.loyalty;
  const state = flow.state(reward.id);
  if (state.phase !== 'issued') return nothing;
  const { issuedReward, redemption } = state;
  return html`<div class="redeeming" part="issued">
    ${
      issuedReward === undefined
        ? html`<p
            class="ticket-title with-icon"
            tabindex="-1"
            role="heading"
            aria-level=${headingLevel}
          >
            ${icon('check')}<span
              >${text.t('redeemed', {
                reward: text.pick(reward.name),
                n: redemption.balance.available,
              })}</span
            >
          </p>`
        : ticket(issuedReward, flow.tickets, { headingLevel, isPrimary: true, isNew: true })
    }
    ${renderGoal(flow)}
  </div>`;
}

/** What comes next, so that there is a reason to go on. */
function renderGoal({ goal, loyalty: { text } }: RedeemFlow) {
  if (goal === undefined || goal.unit !== 'points' || goal.left <= 0) return nothing;
  return html`<p class="meta muted" part="goal">
    ${text.t('next_goal', { n: goal.left, reward: text.pick(goal.name) })}
  </p>`;
}

/** The glyph or picture of a reward. */
export function rewardTile(flow: RedeemFlow, reward: Reward, isQuiet: boolean): TemplateResult {
  return html`<span class=${isQuiet ? 'tile quiet' : 'tile'} part="tile" aria-hidden="true"
    >${
      reward.imageUrl === undefined
        ? glyphOf(flow, reward)
        : html`<img src=${reward.imageUrl} alt="" loading="lazy" decoding="async" />`
    }</span
  >`;
}

function glyphOf({ loyalty: { text } }: RedeemFlow, { value, kind }: Reward) {
  if (value?.kind === 'amount') {
    const short = text.money(value.amountMinor).replace(/\s/g, '');
    if (short.length <= 4) return short;
  }
  if (value?.kind === 'percentage') return '%';
  return icon(kind === 'free_shipping' ? 'truck' : value === undefined ? 'ticket' : 'gift', 20);
}
