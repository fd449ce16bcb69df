/** What a member has used, let lapse or undone: fetched when the tickets are first looked at. */
import { pastRewardsOf } from '@spaarkit/store';
import type { IssuedReward } from '@spaarkit/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { formatDate } from '../i18n/dates.ts';
import { pick } from '../i18n/pick.ts';
import { ShownList, type RecordsLoyalty } from '../lists/shown-list.ts';
import { heading } from '../styles/text.ts';
import { paper } from '../styles/ticket.ts';

export class PastRewards {
  readonly #loyalty: RecordsLoyalty;
  readonly #list: ShownList<IssuedReward>;

  constructor(loyalty: RecordsLoyalty) {
    this.#loyalty = loyalty;
    this.#list = new ShownList(loyalty, pastRewardsOf);
  }

  /** Asks for them, once. */
  load(): void {
    this.#list.load();
  }

  /** All of them, behind their count. */
  render(headingLevel: number) {
    const { text } = this.#loyalty;
    const { data } = this.#list.state;
    if (data === undefined || data.items.length === 0) return nothing;
    const { items, hasMore } = data;
    const count = `${text.number(items.length)}${hasMore ? '+' : ''}`;
    return html`<details class="past no-print" part="past">
      <summary>${text.t('past', { count })}</summary>
      <ul class="tickets">
        ${items.map((one) => html`<li>${this.#renderSpent(one, headingLevel)}</li>`)}
      </ul>
      ${this.#list.renderMore()}
    </details>`;
  }

  #renderSpent(issued: IssuedReward, headingLevel: number): TemplateResult {
    const { text } = this.#loyalty;
    const { name, voucher, usage, usedAt, validThrough, fulfilment } = issued;
    const note = fulfilment?.note;
    const words =
      usage === 'used' && usedAt !== undefined
        ? text.t('past_used', { date: formatDate(text, usedAt) })
        : usage === 'reverted'
          ? text.t('undone')
          : text.t('past_expired', { date: formatDate(text, validThrough) });
    return paper(
      'spent',
      html`${heading(headingLevel, pick(text, name), { look: 'ticket-title title' })}
        <p class="meta">${words}</p>
        ${note ? html`<p class="meta" dir="auto">${note}</p>` : nothing}`,
      voucher === undefined ? nothing : html`<s class="code ticket-code">${voucher.code}</s>`,
    );
  }
}
