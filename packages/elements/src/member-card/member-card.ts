import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';

import { LoyaltyElement } from '../context/loyalty-element.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { memberCardCatalogue, type MemberCardMessages } from '../i18n/messages/member-card.ts';
import { pick } from '../i18n/pick.ts';
import { qrCode } from '../styles/qr-code.ts';
import { bone, loadingState } from '../styles/card.ts';
import { emptyState, failedState } from '../styles/state.ts';
import { heading } from '../styles/text.ts';
import { styles } from './member-card.styles.ts';

/**
 * The member's card for the till: its number as a QR code, black on white in every colour scheme and on paper, and
 * as text to type. Says so if the member has no card. Draws nothing for guests.
 *
 * @slot - What is shown before the element is defined.
 *
 * @csspart card - The whole.
 * @csspart title - The programme's name.
 * @csspart qr - The code to scan.
 * @csspart number - The number of the card.
 *
 * @cssproperty [--loyalty-surface=light-dark(#fff, oklch(0.2 0.006 260))] - Ground of the card; that of the code stays white.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be loaded.
 * @cssstate ready - The member's card is shown, or that there is none.
 */
export class LoyaltyMemberCardElement extends LoyaltyElement<CoreMessages & MemberCardMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Level of the element's heading. */
  headingLevel = 2;

  constructor() {
    super([coreCatalogue, memberCardCatalogue]);
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return this.#renderLoading();
      case 'failed':
        return this.#renderPaper(failedState(this.loyalty, this.text.t('card_unknown')));
      case 'ready':
        return this.#renderCard(this.loyalty.session?.data?.member?.cardNumber);
      default:
        return nothing;
    }
  }

  #renderPaper(content: unknown): TemplateResult {
    return html`<div class="base contain">
      <section class="card" part="card">${content}</section>
    </div>`;
  }

  #renderLoading(): TemplateResult {
    const bones = [bone(), bone('paper-bone'), bone()];
    return loadingState(bones, 'card pad member-card', 'card');
  }

  #renderCard(number: string | undefined): TemplateResult {
    const { text } = this;
    if (number === undefined) {
      return this.#renderPaper(emptyState(text.t('card_none'), text.t('card_ask')));
    }
    const program = pick(text, this.loyalty.program?.name ?? {});
    const title = { look: 'title', part: 'title' };
    return this.#renderPaper(
      html`<div class="pad member-card">
        ${heading(this.headingLevel, text.t('card_title', { program }), title)}
        <div class="paper">${qrCode(number, text.t('card_qr', { program }))}</div>
        <p>
          <span class="visually-hidden">${text.t('card_number')}</span>
          <code class="code number" part="number">${number}</code>
        </p>
        <p class="meta muted no-print">${text.t('card_scan')}</p>
      </div>`,
    );
  }
}
