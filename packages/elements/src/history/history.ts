import type { IssuedReward, Transaction } from '@spaarkit/sdk';
import type { Paged } from '@spaarkit/store';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import { LoyaltyElement } from '../context/loyalty-element.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { rewardsCatalogue, type RewardsMessages } from '../i18n/messages/rewards.ts';
import { emptyState, failedState } from '../styles/state.ts';
import { styles } from './history.styles.ts';

/** Rows of one month, newest first. */
interface Month {
  readonly name: string;
  readonly transactions: readonly Transaction[];
}

/**
 * Every change of points, by month: what, when, how many, and what became of it. A change that undid
 * another leads to it, and back. Draws nothing for guests.
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
export class LoyaltyHistoryElement extends LoyaltyElement<CoreMessages & RewardsMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Level of the headings of the months. */
  headingLevel = 3;

  private readonly history = this.loyalty.follow((store) => store.$history);
  private readonly issuedRewards = this.loyalty.follow((store) => store.$issuedRewards);

  /** The row that gets focus once it is drawn: the first of the page that was asked for. */
  private firstOfNextPage: number | undefined;

  constructor() {
    super([coreCatalogue, rewardsCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { phase, store } = this.loyalty;
    if (phase === 'ready' && this.history.value?.status === 'idle') void store?.loadHistory();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.focusNextPage();
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return this.renderLoading();
      case 'failed':
        return this.renderFailed();
      case 'ready':
        return this.renderHistory();
      default:
        return nothing;
    }
  }

  private renderHistory() {
    const history = this.history.value;
    if (history?.data !== undefined) return this.renderPage(history.data);
    return history?.status === 'failed' ? this.renderFailed() : this.renderLoading();
  }

  private renderPage(page: Paged<Transaction>): TemplateResult {
    // A release moves points from "on the way" to "available"; the earn it belongs to says so.
    const shown = page.items.filter(({ kind }) => kind !== 'transfer');
    if (shown.length === 0 && !page.hasMore) {
      return html`<div class="base">${emptyState(this.text.t('history_empty'))}</div>`;
    }
    return html`<div class="base contain">
      ${this.months(shown).map((month) => this.renderMonth(month))}
      ${page.hasMore ? this.renderMore(page) : nothing}
    </div>`;
  }

  private renderMonth({ name, transactions }: Month): TemplateResult {
    return html`
      <div class="month" part="month" role="heading" aria-level=${this.headingLevel}>${name}</div>
      <ul class="divided">
        ${transactions.map((transaction) => this.renderEntry(transaction))}
      </ul>
    `;
  }

  private renderEntry(transaction: Transaction): TemplateResult {
    const { id, at, points, status } = transaction;
    return html`<li
      class=${status === 'reversed' ? 'entry reversed' : 'entry'}
      part="entry"
      id=${id}
      tabindex="-1"
    >
      <div class="what">
        <p>${this.renderWhat(transaction)}</p>
        <p class="meta muted">${this.text.date(at)}${this.renderLink(transaction)}</p>
      </div>
      <div class="figures">
        <p class=${points > 0 ? 'amount in' : 'amount'} part="amount">
          <bdi aria-hidden="true">${this.text.signed(points)}</bdi>
          <span class="visually-hidden">${this.spoken(points)}</span>
        </p>
        ${this.renderStatus(transaction)}
      </div>
    </li>`;
  }

  private renderWhat(transaction: Transaction) {
    const { reason } = transaction;
    const what = this.what(transaction);
    if (reason.kind !== 'order' || reason.orderUrl === undefined) return what;
    return html`<a href=${reason.orderUrl}>${what}</a>`;
  }

  /** Leads to the row that this one undoes, or to the one that undid it, when it is on the page. */
  private renderLink({ undoes, undoneBy }: Transaction) {
    const other = this.find(undoes ?? undoneBy[0]);
    if (other === undefined) return nothing;
    const key = undoes === undefined ? 'history_undone_on' : 'history_undoes';
    return html` ·
      <a href=${`#${other.id}`} @click=${this.handleJump}
        >${this.text.t(key, { date: this.text.date(other.at) })}</a
      >`;
  }

  private renderStatus({ status, availableAt, points, validThrough }: Transaction) {
    const words = {
      pending:
        availableAt === undefined
          ? this.text.t('status_pending')
          : this.text.t('status_pending_until', { date: this.text.date(availableAt) }),
      reversed: this.text.t('status_reversed'),
      partly_reversed: this.text.t('status_partly_reversed'),
      done:
        points > 0 && validThrough !== undefined
          ? this.text.t('status_valid', { date: this.text.date(validThrough) })
          : undefined,
    }[status];
    if (words === undefined) return nothing;
    return html`<p class="meta muted" part="status">${words}</p>`;
  }

  private renderMore({ loadingMore, moreError }: Paged<Transaction>): TemplateResult {
    return html`
      ${
        moreError === undefined
          ? nothing
          : html`<p class="state" role="alert">${this.text.t('panel_failed')}</p>`
      }
      <div class="more no-print">
        <button
          type="button"
          class="button outlined"
          part="more"
          aria-busy=${loadingMore ? 'true' : nothing}
          @click=${loadingMore ? nothing : this.handleMore}
        >
          ${this.text.t('more_unknown')}
        </button>
      </div>
    `;
  }

  private renderLoading(): TemplateResult {
    const entry = html`<div class="entry">
      <span class="bone entry-bone"></span><span class="bone amount-bone"></span>
    </div>`;
    return html`<div class="base contain skeleton" aria-busy="true">${entry}${entry}${entry}</div>`;
  }

  private renderFailed(): TemplateResult {
    return html`<div class="base contain">
      ${failedState(this.text.t('panel_failed'), this.text.t('retry'), this.handleRetry)}
    </div>`;
  }

  /** What happened, in the words of the shopper. */
  private what({ kind, reason, points }: Transaction): string {
    switch (reason.kind) {
      case 'order': {
        const number = reason.orderNumber ?? reason.orderId;
        return this.text.t(kind === 'earn' ? 'history_order' : 'history_return', { number });
      }
      case 'reward': {
        const reward = this.rewardName(reason.rewardId, reason.issuedRewardId);
        return this.text.t(kind === 'refund' ? 'history_reward_back' : 'history_reward', {
          reward,
        });
      }
      case 'rule':
        return this.ruleName(reason.ruleId);
      case 'expiry':
        return this.text.t('history_expired', { n: Math.abs(points) });
      case 'adjustment':
        return reason.note === '' ? this.text.t('history_adjustment') : reason.note;
      case 'merge':
        return this.text.t('history_merge');
    }
  }

  private rewardName(rewardId: string, issuedRewardId: string): string {
    const issued = this.issuedRewards.value?.data?.find(
      ({ id }: IssuedReward) => id === issuedRewardId,
    );
    const reward = this.loyalty.program?.rewards.find(({ id }) => id === rewardId);
    const name = issued?.name ?? reward?.name;
    return name === undefined ? rewardId : this.text.pick(name);
  }

  private ruleName(ruleId: string): string {
    const rule = this.loyalty.program?.earningRules.find(({ id }) => id === ruleId);
    return rule === undefined ? ruleId : this.text.pick(rule.name);
  }

  private spoken(points: number): string {
    return this.text.t(points < 0 ? 'points_out' : 'points_in', { n: Math.abs(points) });
  }

  private months(transactions: readonly Transaction[]): Month[] {
    const months = new Map<string, Transaction[]>();
    for (const transaction of transactions) {
      const name = this.text.month(transaction.at);
      const rows = months.get(name);
      if (rows === undefined) months.set(name, [transaction]);
      else rows.push(transaction);
    }
    return [...months].map(([name, rows]) => ({ name, transactions: rows }));
  }

  private find(id: string | undefined): Transaction | undefined {
    return this.history.value?.data?.items.find((transaction) => transaction.id === id);
  }

  private focusNextPage(): void {
    const index = this.firstOfNextPage;
    if (index === undefined) return;
    const row = this.renderRoot.querySelectorAll<HTMLElement>('.entry')[index];
    if (row === undefined) return;
    this.firstOfNextPage = undefined;
    row.focus();
  }

  private readonly handleMore = (): void => {
    this.firstOfNextPage = this.renderRoot.querySelectorAll('.entry').length;
    void this.loyalty.store?.loadMoreHistory();
  };

  private readonly handleRetry = (): void => {
    const { store, phase } = this.loyalty;
    void (phase === 'ready' ? store?.loadHistory() : store?.refresh());
  };

  /** A fragment does not reach into a shadow root, so the row is brought into view by hand. */
  private readonly handleJump = (event: MouseEvent): void => {
    const address = (event.currentTarget as HTMLAnchorElement).getAttribute('href');
    const row = address === null ? null : this.shadowRoot?.getElementById(address.slice(1));
    if (row === null || row === undefined) return;
    event.preventDefault();
    row.focus();
  };
}
