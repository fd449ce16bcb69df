import type { RemoteStatus } from '@spaarkit/store';
import { html, nothing, type PropertyDeclarations } from 'lit';

import type { Catalogue } from '../i18n/catalogue.ts';
import type { Messages } from '../i18n/message.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { rewardsCatalogue, type RewardsMessages } from '../i18n/messages/rewards.ts';
import { failedState } from '../styles/state.ts';
import type { LoyaltyController } from './loyalty-controller.ts';
import { LoyaltyElement } from './loyalty-element.ts';

/** What every element inside the card may say. */
export type PanelMessages = CoreMessages & RewardsMessages;

/**
 * What the elements inside the card share: their sentences, their headings, and how they stand. M are
 * the sentences that an element has beside them.
 */
export abstract class PanelElement<M extends Messages = PanelMessages> extends LoyaltyElement<
  PanelMessages & M
> {
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Level of the element's headings; what is inside follows. */
  headingLevel = 3;

  constructor(more: readonly Catalogue[] = []) {
    super([coreCatalogue, rewardsCatalogue, ...more]);
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

  protected renderFailed(status?: RemoteStatus): unknown {
    // What is said here is there whatever M adds, which TypeScript does not see.
    const loyalty = this.loyalty as LoyaltyController<PanelMessages>;
    const sentence = loyalty.text.t('panel_failed');
    return html`<div class="base contain">
      ${failedState(loyalty, sentence, () => this.retry(), status)}
    </div>`;
  }

  protected retry(): void {
    void this.loyalty.store?.refresh();
  }
}
