import { html, nothing, type PropertyDeclarations } from 'lit';

import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { recordsCatalogue, type RecordsMessages } from '../i18n/messages/records.ts';
import { rewardsCatalogue, type RewardsMessages } from '../i18n/messages/rewards.ts';
import { failedState } from '../styles/state.ts';
import { LoyaltyElement } from './loyalty-element.ts';

/** What the elements inside the card may say. */
export type PanelMessages = CoreMessages & RewardsMessages & RecordsMessages;

/** What the elements inside the card share: their sentences, their headings, and how they stand. */
export abstract class PanelElement extends LoyaltyElement<PanelMessages> {
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Level of the element's headings; what is inside follows. */
  headingLevel = 3;

  constructor() {
    super([coreCatalogue, rewardsCatalogue, recordsCatalogue]);
  }

  /** What a member sees. */
  protected abstract renderReady(): unknown;

  /** The room of what is still coming. */
  protected abstract renderLoading(): unknown;

  protected override render(): unknown {
    switch (this.loyalty.phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return this.renderLoading();
      case 'failed':
        return this.renderFailed();
      case 'ready':
        return this.renderReady();
      default:
        return nothing;
    }
  }

  protected renderFailed(): unknown {
    return html`<div class="base contain">
      ${failedState(this.text.t('panel_failed'), this.text.t('retry'), () => this.retry())}
    </div>`;
  }

  protected retry(): void {
    void this.loyalty.store?.refresh();
  }
}
