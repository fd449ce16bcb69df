import type { Purchase } from '@spaarkit/sdk';
import { MemberResource, PurchasesResource } from '@spaarkit/sdk/resources';
import { purchasesOf } from '@spaarkit/store';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { announce } from '../announcer/announcer.ts';
import { Errand } from '../context/errand.ts';
import { byId, FocusController } from '../context/focus-controller.ts';
import { PanelElement } from '../context/panel-element.ts';
import { formatMoney } from '../i18n/amounts.ts';
import { formatDate } from '../i18n/dates.ts';
import { purchasesCatalogue, type PurchasesMessages } from '../i18n/messages/purchases.ts';
import { recordsCatalogue, type RecordsMessages } from '../i18n/messages/records.ts';
import { pick } from '../i18n/pick.ts';
import { followable } from '../context/followable.ts';
import { ShownList } from '../lists/shown-list.ts';
import { button } from '../styles/button.ts';
import { isGiven } from '../styles/form.ts';
import { bone, loadingState } from '../styles/card.ts';
import { emptyState } from '../styles/state.ts';
import { alertLine, heading, line } from '../styles/text.ts';
import { styles } from './purchases.styles.ts';

/**
 * What a member bought, newest first, with receipts and warranties, and a way to ask for an invoice. It first asks
 * for the programme's consent with the purpose `purchases`. Draws nothing if the programme has no such consent,
 * and for guests.
 *
 * @slot - What is shown before the element is defined.
 *
 * @csspart ask - The question for the consent.
 * @csspart purchase - One order.
 * @csspart total - What it came to.
 * @csspart lines - What was in it.
 * @csspart papers - Its receipts, warranties and invoices.
 * @csspart invoice - The button that asks for an invoice.
 * @csspart more - The button that shows more.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be loaded.
 * @cssstate ready - The member's purchases are shown, or the question whether to show them.
 */
export class LoyaltyPurchasesElement extends PanelElement<PurchasesMessages & RecordsMessages> {
  static override styles = styles;

  readonly #list = new ShownList(this.loyalty, purchasesOf);
  readonly #errand = new Errand<string>(this);
  readonly #focus = new FocusController(this);
  /** Orders as they stood after their invoice was asked for. */
  readonly #asked = new Map<string, Purchase>();
  /** What was agreed to takes the place of the question, and its focus. */
  #hasAgreed = false;

  constructor() {
    super([purchasesCatalogue, recordsCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { status, data } = this.#list.state;
    if (this.loyalty.phase !== 'ready') this.#asked.clear();
    if (this.#isAllowed) this.#list.load();
    if (this.#hasAgreed && (data !== undefined || status === 'failed')) {
      this.#hasAgreed = false;
      this.#focus.to('.bought', '.button');
    }
    const row = this.#list.takeNew();
    if (row !== undefined) this.#focus.to(byId(idOf(row)));
  }

  protected override renderReady() {
    if (this.#consent === undefined) return nothing;
    if (!this.#isAllowed) return this.#renderAsk();
    const { status, data, error } = this.#list.state;
    if (data !== undefined) return this.#renderPage(data.items);
    return error ? this.renderFailed(status) : this.renderLoading();
  }

  protected override renderLoading(): TemplateResult {
    const purchase = html`<div class="pad">${bone()}${bone()}${bone('control-bone')}</div>`;
    return loadingState([purchase, purchase], 'divided');
  }

  /** What has to be agreed to, where the programme shows purchases at all. */
  get #consent() {
    return this.loyalty.program?.consents.find(({ purpose }) => purpose === 'purchases');
  }

  get #isAllowed(): boolean {
    const member = this.loyalty.session?.data?.member;
    return member !== undefined && isGiven(member, this.#consent);
  }

  #renderAsk(): TemplateResult {
    const { text } = this;
    const isBusy = this.#errand.phase('agree') === 'submitting';
    const words = text.t(isBusy ? 'purchases_opening' : 'purchases_agree');
    return html`<div class="base contain">
      <div class="pad ask" part="ask">
        ${heading(this.headingLevel, text.t('purchases_ask'), { look: 'title' })}
        <p dir="auto">${pick(text, this.#consent?.text ?? {})}</p>
        ${this.#renderFailure('agree', 'purchases_not_agreed')}
        ${button(words, () => void this.#agree(), { isBusy })}
        <p class="meta muted">${text.t('purchases_revocable')}</p>
      </div>
    </div>`;
  }

  #renderPage(items: readonly Purchase[]): TemplateResult {
    const { text } = this;
    if (items.length === 0)
      return html`<div class="base contain">
        <div class="bought" tabindex="-1">${emptyState(text.t('purchases_empty'))}</div>
      </div>`;
    return html`<div class="base contain">
      <ul class="bought divided" tabindex="-1">
        ${items.map((one) => this.#renderPurchase(this.#asked.get(one.orderId) ?? one))}
      </ul>
      ${this.#list.renderMore()}
    </div>`;
  }

  #renderPurchase(purchase: Purchase): TemplateResult {
    const { text } = this;
    const { orderId, orderNumber, orderUrl, paidAt, state, totalMinor, points } = purchase;
    const title = text.t('purchases_order', { number: orderNumber ?? orderId });
    const address = followable(orderUrl);
    const earned = points > 0 ? text.t('purchases_points', { n: points }) : '';
    const what = state === 'paid' ? '' : text.t(`purchases_${state}`);
    return html`<li
      class=${`purchase pad ${state}`}
      part="purchase"
      id=${idOf(purchase)}
      tabindex="-1"
    >
      <div class="ends">
        ${heading(
          this.headingLevel,
          address === undefined ? title : html`<a href=${address}>${title}</a>`,
          { look: 'row-title' },
        )}
        <p class="total" part="total">${formatMoney(text, totalMinor, { exact: true })}</p>
      </div>
      <p class="meta muted">
        ${[formatDate(text, paidAt), what, earned].filter(Boolean).join('\u00a0· ')}
      </p>
      ${this.#renderLines(purchase)} ${this.#renderPapers(purchase, title)}
    </li>`;
  }

  #renderLines({ lines }: Purchase) {
    const { text } = this;
    if (lines.length === 0) return nothing;
    return html`<details part="lines">
      <summary>${text.t('purchases_lines', { n: lines.length })}</summary>
      <ul class="lines meta">
        ${lines.map(
          ({ kind, name, productId, quantity, grossMinor }) =>
            html`<li class="ends">
              <span dir="auto"
                >${quantity > 1 ? `${text.number(quantity)} × ` : ''}${
                  name ?? productId ?? text.t(`purchases_${kind}`)
                }</span
              >
              <span class="total">${formatMoney(text, grossMinor, { exact: true })}</span>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  /** What proves it, and the way to an invoice while there is none. */
  #renderPapers(purchase: Purchase, order: string) {
    const { text } = this;
    const { orderId, documents, invoiceRequestedAt, state } = purchase;
    const papers = documents.flatMap(({ name, url }) => {
      const address = followable(url);
      return address === undefined ? [] : [html`<a href=${address} dir="auto">${name}</a>`];
    });
    const hasInvoice = documents.some(({ kind }) => kind === 'invoice');
    const canAsk = !hasInvoice && invoiceRequestedAt === undefined && state !== 'cancelled';
    const isBusy = this.#errand.phase(orderId) === 'submitting';
    const date = invoiceRequestedAt && formatDate(text, invoiceRequestedAt);
    return html`${papers.length > 0 ? html`<p class="papers meta" part="papers">${papers}</p>` : nothing}
    ${!hasInvoice && date ? line('check', text.t('purchases_asked', { date })) : nothing}
    ${this.#renderFailure(orderId, 'purchases_not_asked')}
    ${
      canAsk
        ? html`<p class="no-print">
            ${button(
              text.t(isBusy ? 'purchases_asking' : 'purchases_invoice'),
              () => void this.#askInvoice(purchase),
              {
                look: 'text small',
                part: 'invoice',
                name: isBusy ? undefined : text.t('purchases_invoice_name', { order }),
                isBusy,
              },
            )}
          </p>`
        : nothing
    }`;
  }

  #renderFailure(name: string, words: 'purchases_not_agreed' | 'purchases_not_asked') {
    return this.#errand.phase(name) === 'failed'
      ? html`<div role="alert">${alertLine(this.text.t(words))}</div>`
      : nothing;
  }

  async #askInvoice(purchase: Purchase): Promise<void> {
    const { store } = this.loyalty;
    const { orderId } = purchase;
    if (store === undefined) return;
    const isDone = await this.#errand.runFor(store, orderId, async (isWanted) => {
      const asked = await new PurchasesResource(store.client.send).requestInvoice(orderId);
      if (isWanted()) this.#asked.set(orderId, asked);
    });
    if (!isDone) return;
    announce(this, this.text.t('purchases_invoice_asked'));
    this.#focus.to(byId(idOf(purchase)));
  }

  async #agree(): Promise<void> {
    const { store } = this.loyalty;
    const consent = this.#consent;
    if (store === undefined || consent === undefined) return;
    const { id, version } = consent;
    const isDone = await this.#errand.runFor(store, 'agree', async (isWanted) => {
      const consents = [{ id, version, given: true }];
      const member = await new MemberResource(store.client.send).update({ consents });
      if (isWanted()) store.confirm({ member });
    });
    if (!isDone) return;
    this.#hasAgreed = true;
    announce(this, this.text.t('purchases_agreed'));
    this.requestUpdate();
  }
}

/** An order's row: ids of orders are the shop's own, and may hold any sign. */
function idOf({ orderId }: Purchase): string {
  return `order-${encodeURIComponent(orderId)}`;
}
