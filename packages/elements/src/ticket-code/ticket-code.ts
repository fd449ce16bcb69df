import type { IssuedReward } from '@spaarkit/sdk';
import { issuedRewardsOf } from '@spaarkit/store';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';

import { LoyaltyElement } from '../context/loyalty-element.ts';
import { formatDate } from '../i18n/dates.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { ticketCodeCatalogue, type TicketCodeMessages } from '../i18n/messages/ticket-code.ts';
import { pick } from '../i18n/pick.ts';
import { button } from '../styles/button.ts';
import { qrCode } from '../styles/qr-code.ts';
import { failedState } from '../styles/state.ts';
import { printAlone } from './print-alone.ts';
import { styles } from './ticket-code.styles.ts';

/**
 * The code of one issued reward for the till: a QR code, and a button that prints just that code, with its date
 * and its conditions. Tickets include it where they unfold. Draws nothing if the member has no such reward.
 *
 * @slot - What is shown before the element is defined.
 *
 * @csspart qr - The code to scan.
 * @csspart print - The button that prints.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be loaded.
 * @cssstate ready - The code is shown.
 */
export class LoyaltyTicketCodeElement extends LoyaltyElement<CoreMessages & TicketCodeMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    issuedRewardId: { attribute: 'issued-reward-id' },
  };

  /** Which of the member's issued rewards. */
  issuedRewardId = '';

  readonly #issuedRewards = this.loyalty.follow(issuedRewardsOf);

  constructor() {
    super([coreCatalogue, ticketCodeCatalogue]);
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return html`<div class="base" aria-busy="true">
          <div class="ticket-code skeleton">
            <span class="bone"></span><span class="bone paper-bone"></span
            ><span class="bone control-bone"></span>
          </div>
        </div>`;
      case 'failed':
        return html`<div class="base contain">
          ${failedState(this.loyalty, this.text.t('code_failed'))}
        </div>`;
      case 'ready':
        return this.#renderCode();
      default:
        return nothing;
    }
  }

  #renderCode() {
    const { text } = this;
    const issued = this.#issuedRewards.value?.data?.find(({ id }) => id === this.issuedRewardId);
    if (issued?.voucher === undefined) return nothing;
    const reward = pick(text, issued.name);
    const { code } = issued.voucher;
    return html`<div class="base ticket-code">
      <p class="meta">${text.t('code_scan')}</p>
      <div class="paper">${qrCode(code, text.t('code_qr', { reward }))}</div>
      ${button(text.t('print'), () => printAlone(this.#renderPrinted(issued, code), this), {
        look: 'outlined no-print',
        part: 'print',
        name: text.t('print_name', { reward }),
      })}
    </div>`;
  }

  /** What comes on paper. */
  #renderPrinted({ name, validThrough, conditions }: IssuedReward, code: string): TemplateResult {
    const { text } = this;
    const reward = pick(text, name);
    return html`<p>${pick(text, this.loyalty.program?.name ?? {})}</p>
      <h1>${reward}</h1>
      <p>${text.t('code_through', { date: formatDate(text, validThrough) })}</p>
      <div class="paper">${qrCode(code, text.t('code_qr', { reward }))}</div>
      <p><code>${code}</code></p>
      ${conditions ? html`<p>${pick(text, conditions)}</p>` : nothing}`;
  }
}
