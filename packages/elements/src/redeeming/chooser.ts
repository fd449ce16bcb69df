import type { Reward } from '@spaarkit/sdk';
import type { RewardItem } from '@spaarkit/store';
import { html, type TemplateResult } from 'lit';

import { formatMoney } from '../i18n/amounts.ts';
import type { Localizer } from '../i18n/localizer.ts';
import { announce } from '../announcer/announcer.ts';
import { button } from '../styles/button.ts';
import type { RedeemFlow } from './redeem-flow.ts';

type VariableCost = Extract<Reward['cost'], { kind: 'variable' }>;

/** What so many points are worth. */
export function moneyFor(
  text: Localizer,
  { stepPoints, minorPerStep }: VariableCost,
  points: number,
): string {
  return formatMoney(text, Math.floor(points / stepPoints) * minorPerStep);
}

/** How many points to spend: a number field with plain buttons beside it. */
export function renderChooser(
  flow: RedeemFlow,
  { standing }: RewardItem,
  cost: VariableCost,
  points: number,
): TemplateResult {
  const { text } = flow.loyalty;
  const { stepPoints: step, minimumPoints: min } = cost;
  const max = standing?.maximumPoints ?? cost.maximumPoints ?? min;
  const fit = (value: number) =>
    Math.min(Math.max(min, Math.floor(value / step) * step || min), max);
  const worth = (n: number) => text.t('choose_worth', { n, money: moneyFor(text, cost, n) });
  // What is typed counts at once when it can be had; on the way to an amount most of it cannot.
  const handleTyped = ({ currentTarget, type }: Event) => {
    const field = currentTarget as HTMLInputElement;
    const fitting = fit(field.valueAsNumber);
    const isOther = fitting !== field.valueAsNumber;
    if (isOther && type === 'input') return;
    field.value = String(fitting);
    flow.choose(fitting, isOther);
    if (isOther) announce(field, worth(fitting));
  };
  const stepper = (sign: '−' | '+', next: number, name: string) =>
    button(
      sign,
      ({ currentTarget }) => {
        flow.choose(next);
        announce(currentTarget as HTMLElement, worth(next));
      },
      { look: 'outlined icon', name, isDisabled: next < min || next > max },
    );
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
        @input=${handleTyped}
        @change=${handleTyped}
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
