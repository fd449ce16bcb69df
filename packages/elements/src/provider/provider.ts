import { html, type TemplateResult } from 'lit';

import type { Messages } from '../i18n/message.ts';
import { css } from '../styles/css.ts';
import { schemeStyles } from '../styles/host.styles.ts';
import { ProvidingElement } from './providing-element.ts';

/**
 * Gives client, store, cart and language to every loyalty element inside it, acts on their requests
 * and tells what has happened. It draws nothing and takes no room of its own.
 *
 * @slot - The page, or the part of it that holds loyalty elements.
 */
export class LoyaltyProviderElement extends ProvidingElement<Messages> {
  static override styles = [
    schemeStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  constructor() {
    super([]);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
