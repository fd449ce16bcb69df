import type { Transaction } from '@spaarkit/sdk';
import { historyOf, issuedRewardsOf, pastRewardsOf } from '@spaarkit/store';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { formatSigned } from '../i18n/amounts.ts';
import { formatDate } from '../i18n/dates.ts';
import { byId, FocusController } from '../context/focus-controller.ts';
import { PanelElement } from '../context/panel-element.ts';
import { followable } from '../context/followable.ts';
import { recordsCatalogue, type RecordsMessages } from '../i18n/messages/records.ts';
import { ShownList } from '../lists/shown-list.ts';
import { bone, loadingState } from '../styles/card.ts';
import { emptyState } from '../styles/state.ts';
import { heading } from '../styles/text.ts';
import { styles } from './history.styles.ts';
import { formatMonth } from './months.ts';
import { whatHappened, whyItHappened, type Names } from './what-happened.ts';

/**
 * Every change of points, by month: what it was, when, how many points, and what became of it. A change that undid
 * another links to it, and back. Draws nothing for guests.
 *
 * @slot - What is shown before the element is defined.
 *
 * @csspart month - The name of a month.
 * @csspart entry - A change of points.
 * @csspart amount - How many points, with their sign.
 * @csspart status - What became of it.
 * @csspart more - The button that shows more.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - The member's history is shown.
 */
export class LoyaltyHistoryElement extends PanelElement<RecordsMessages> {
  static override styles = styles;

  /** A release moves points from "on the way" to "available"; the earn it belongs to says so. */
  readonly #list = new ShownList(this.loyalty, historyOf, ({ kind }) => kind !== 'transfer');
  readonly #issuedRewards = this.loyalty.follow(issuedRewardsOf);
  readonly #pastRewards = this.loyalty.follow((store) => pastRewardsOf(store).$list);
  readonly #focusing = new FocusController(this);

  constructor() {
    super([recordsCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#list.load();
    const row = this.#list.takeNew();
    if (row !== undefined) this.#focusing.to(byId(row.id));
  }

  protected override renderReady() {
    const { status, data, error } = this.#list.state;
    if (data !== undefined) return this.#renderPage(data.hasMore);
    return error ? this.renderFailed(status) : this.renderLoading();
  }

  protected override renderLoading(): TemplateResult {
    const entry = html`<div class="entry ends pad">
      ${bone('control-bone')}${bone('control-bone')}
    </div>`;
    return loadingState([entry, entry, entry]);
  }

  #renderPage(hasMore: boolean): TemplateResult {
    const months = [...this.#months(this.#list.rows)];
    return html`<div class="base contain">
      ${
        months.length > 0 || hasMore
          ? months.map(([name, rows]) => this.#renderMonth(name, rows))
          : emptyState(this.text.t('history_empty'))
      }
      ${this.#list.renderMore()}
    </div>`;
  }

  #renderMonth(name: string, transactions: readonly Transaction[]): TemplateResult {
    return html`${heading(this.headingLevel, name, { look: 'caption', part: 'month' })}
      <ul class="divided">
        ${transactions.map((transaction) => this.#renderEntry(transaction))}
      </ul>`;
  }

  #renderEntry(transaction: Transaction): TemplateResult {
    const { id, at, points, status, reason } = transaction;
    const words = this.#statusWords(transaction);
    const why = whyItHappened(this.text, reason, this.#names);
    return html`<li class=${`entry ends pad ${status}`} part="entry" id=${id} tabindex="-1">
      <div class="what">
        <p>${this.#renderWhat(transaction)}</p>
        <p class="meta muted">
          ${formatDate(this.text, at)}${why ? ` · ${why}` : ''}${this.#renderLinks(transaction)}
        </p>
      </div>
      <div class="figures">
        ${points === 0 ? nothing : this.#renderAmount(points)}
        ${words ? html`<p class="meta muted" part="status">${words}</p>` : nothing}
      </div>
    </li>`;
  }

  #renderAmount(points: number): TemplateResult {
    const spoken = this.text.t(points < 0 ? 'points_out' : 'points_in', { n: Math.abs(points) });
    return html`<p class=${points > 0 ? 'amount in' : 'amount'} part="amount">
      <bdi aria-hidden="true">${formatSigned(this.text, points)}</bdi>
      <span class="visually-hidden">${spoken}</span>
    </p>`;
  }

  #renderWhat(transaction: Transaction) {
    const { reason } = transaction;
    const what = whatHappened(this.text, transaction, this.#names);
    const address = followable(reason.kind === 'order' ? reason.orderUrl : undefined);
    return address === undefined ? what : html`<a href=${address}>${what}</a>`;
  }

  /** Leads to the row that this one undoes, and to those that undid it, when they are on the page. */
  #renderLinks({ at, undoes, undoneBy }: Transaction) {
    const items = this.#list.state.data?.items ?? [];
    return [undoes, ...undoneBy].map((id) => {
      const other = items.find((transaction) => transaction.id === id);
      if (other === undefined) return nothing;
      const key = id === undoes ? 'history_undoes' : 'history_undone_on';
      const words = this.text.t(key, { date: formatDate(this.text, other.at, at) });
      return html` · <a href=${`#${other.id}`} @click=${this.#handleJump}>${words}</a>`;
    });
  }

  #statusWords({ at, status, availableAt, points, validThrough, undoneBy }: Transaction) {
    const { text } = this;
    switch (status) {
      case 'pending':
        return availableAt === undefined
          ? text.t('status_pending')
          : text.t('status_pending_until', { date: formatDate(text, availableAt, at) });
      case 'reversed':
        // The link says so already: what undid it is newer, and so on the page.
        return undoneBy.length > 0 ? undefined : text.t('undone');
      case 'partly_reversed':
        return text.t('status_partly_reversed');
      case 'done':
        return points > 0 && validThrough !== undefined
          ? text.t('status_valid', { date: formatDate(text, validThrough, at) })
          : undefined;
    }
  }

  #months(transactions: readonly Transaction[]): ReadonlyMap<string, Transaction[]> {
    const months = new Map<string, Transaction[]>();
    for (const transaction of transactions) {
      const name = formatMonth(this.text, transaction.at);
      months.set(name, [...(months.get(name) ?? []), transaction]);
    }
    return months;
  }

  /** The history knows ids; names come from the programme, and from what the member holds and held. */
  get #names(): Names {
    const held = this.#issuedRewards.value?.data ?? [];
    const past = this.#pastRewards.value?.data?.items ?? [];
    return { program: this.loyalty.program, issued: [...held, ...past] };
  }

  /** A fragment does not reach into a shadow root, so the row is brought into view by hand. */
  readonly #handleJump = (event: Event): void => {
    const id = (event.currentTarget as HTMLAnchorElement).hash.slice(1);
    const row = this.shadowRoot?.getElementById(id);
    if (!row) return;
    event.preventDefault();
    row.focus();
  };
}
