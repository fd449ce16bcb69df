import type { Reward } from '@spaarkit/sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';

import { LoyaltyElement } from '../context/loyalty-element.ts';
import type { RedeemDetails } from '../events/requests.ts';
import { formatMoney } from '../i18n/amounts.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import {
  rewardChoicesCatalogue,
  type RewardChoicesMessages,
} from '../i18n/messages/reward-choices.ts';
import { pick } from '../i18n/pick.ts';
import { followable } from '../context/followable.ts';
import { countriesIn, likelyCountry } from './countries.ts';
import { styles } from './reward-choices.styles.ts';

/** What a member chooses with a reward beside the points. */
export type RewardChoices = Pick<RedeemDetails, 'address' | 'causeId'>;

/** What is asked of what is typed; a field must be filled, with 120 characters at the most. */
interface FieldNeeds {
  readonly isRequired?: boolean;
  readonly longest?: number;
}

type Causes = NonNullable<Reward['causes']>;

/**
 * What a reward needs to know before it can be redeemed: which cause a donation goes to, with what has been given
 * so far, or where a gift is sent. The review of the elements includes it. Draws nothing for a reward that needs
 * nothing.
 *
 * @slot - What is shown before the element is defined.
 *
 * @fires {Event} submit - Enter was pressed in a field, and nothing is missing.
 *
 * @csspart causes - The choice of a cause.
 * @csspart address - Where it is sent.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - What is asked is shown.
 */
export class LoyaltyRewardChoicesElement extends LoyaltyElement<
  CoreMessages & RewardChoicesMessages
> {
  static override styles = styles;

  static override properties: PropertyDeclarations = { rewardId: { attribute: 'reward-id' } };

  /** The reward's id in the programme. */
  rewardId = '';

  /** Where it is sent: what was chosen stays so in any language, in which it stands elsewhere in the list. */
  #country: string | undefined;

  constructor() {
    super([coreCatalogue, rewardChoicesCatalogue]);
  }

  /**
   * What was chosen. Undefined when something is missing: the first field that misses something then has the focus,
   * and the browser says what.
   */
  choices(): RewardChoices | undefined {
    const form = this.renderRoot.querySelector('form');
    if (form?.reportValidity() !== true) return undefined;
    const said = new FormData(form);
    const words = (name: string): string => {
      const value = said.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    if (said.has('cause')) return { causeId: words('cause') };
    const postalCode = words('postal');
    return {
      address: {
        name: words('name'),
        lines: [words('street'), words('more')].filter(Boolean),
        ...(postalCode && { postalCode }),
        city: words('city'),
        country: words('country'),
      },
    };
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return html`<div class="base skeleton" aria-busy="true">
          <span class="bone"></span><span class="bone control-bone"></span>
        </div>`;
      case 'ready':
        return this.#renderChoices();
      default:
        return nothing;
    }
  }

  #renderChoices() {
    const reward = this.loyalty.program?.rewards.find(({ id }) => id === this.rewardId);
    const { causes, needsAddress } = reward ?? {};
    const asked = causes ? this.#renderCauses(causes) : needsAddress && this.#renderAddress();
    if (!asked) return nothing;
    // The button that shoppers press stands outside, in the review. With one inside, Enter in a field submits.
    return html`<form class="base contain form" @submit=${this.#handleSubmit}>
      ${asked}<input type="submit" hidden />
    </form>`;
  }

  /** No cause is chosen for the member, unless there is only one. */
  #renderCauses(causes: Causes): TemplateResult {
    const { text } = this;
    return html`<fieldset part="causes">
      <legend>${text.t('choices_cause')}</legend>
      ${causes.map((cause) => {
        const name = pick(text, cause.name);
        const more = followable(cause.url);
        return html`<label class="check">
            <input
              type="radio"
              name="cause"
              required
              .value=${cause.id}
              ?checked=${causes.length === 1}
            />
            <span
              ><bdi>${name}</bdi>
              <span class="given meta muted">${this.#given(cause.id)}</span></span
            >
          </label>
          ${
            more
              ? html`<a
                  class="meta about"
                  href=${more}
                  target="_blank"
                  rel="noopener"
                  aria-label=${text.t('choices_about_new_tab', { cause: name })}
                  >${text.t('choices_about', { cause: name })}</a
                >`
              : nothing
          }`;
      })}
    </fieldset>`;
  }

  /** What all members gave so far: nothing is said of nothing. */
  #given(causeId: string) {
    const { text, loyalty } = this;
    const totals = loyalty.session?.data?.donationTotals ?? loyalty.program?.donationTotals;
    const amount = totals?.find(
      (total) => total.rewardId === this.rewardId && total.causeId === causeId,
    )?.amountMinor;
    return amount ? text.t('choices_given', { money: formatMoney(text, amount) }) : nothing;
  }

  #renderAddress(): TemplateResult {
    const { text } = this;
    this.#country ??= likelyCountry(text.locale);
    const field = (name: string, label: string, autocomplete: AutoFill, more: FieldNeeds = {}) =>
      html`<label class="field"
        >${label}<input
          name=${name}
          autocomplete=${autocomplete}
          maxlength=${more.longest ?? 120}
          pattern=".*\\S.*"
          ?required=${more.isRequired ?? true}
      /></label>`;
    return html`<fieldset class="address" part="address">
      <legend>${text.t('choices_address')}</legend>
      ${field('name', text.t('choices_name'), 'name')}
      ${field('street', text.t('choices_street'), 'address-line1')}
      ${field('more', text.t('choices_more'), 'address-line2', { isRequired: false })}
      ${field('postal', text.t('choices_postal'), 'postal-code', { isRequired: false, longest: 20 })}
      ${field('city', text.t('choices_city'), 'address-level2')}
      <label class="field"
        >${text.t('choices_country')}<select
          name="country"
          autocomplete="country"
          required
          @change=${this.#handleCountry}
        >
          ${countriesIn(text.locale).map(
            ([code, name]) =>
              html`<option .value=${code} .selected=${code === this.#country}>${name}</option>`,
          )}
        </select></label
      >
    </fieldset>`;
  }

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    this.dispatchEvent(new Event('submit'));
  };

  readonly #handleCountry = ({ target }: Event): void => {
    this.#country = (target as HTMLSelectElement).value;
    this.requestUpdate();
  };
}
