import {
  balanceOf,
  enrollmentOf,
  issuedRewardsOf,
  noticeOf,
  rewardsOf,
  tierStandingOf,
} from '@spaarkit/store';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import { oneOf } from '../advice/one-of.ts';
import { announce } from '../announcer/announcer.ts';
import { cardCatalogue, type CardMessages } from '../i18n/messages/card.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { rewardsCatalogue, type RewardsMessages } from '../i18n/messages/rewards.ts';
import { pick } from '../i18n/pick.ts';
import { ProvidingElement } from '../provider/providing-element.ts';
import { followable } from '../context/followable.ts';
import { bone, loadingState, rowBones } from '../styles/card.ts';
import { failedState } from '../styles/state.ts';
import { heading, line } from '../styles/text.ts';
import { renderBalance, renderLevel, renderPending } from './balance.ts';
import {
  renderEnded,
  renderGuest,
  renderNotEnrolled,
  renderUpcoming,
  type InvitationView,
} from './invitation.ts';
import { isAsker } from './joining.ts';
import { renderNotice } from './notice.ts';
import { styles } from './rewards.styles.ts';
import { tabForKey } from './tab-list.ts';
import { allTabs, loadPart, tabsOf, type RewardsTab } from './tabs.ts';

/** The CSS parts of what stands in the panels: a shop reaches them through the card. */
const innerParts =
  'group-title, row, tile, title, meta, mini-bar, bar-fill, short, why, button, review, dialog, facts, chooser, confirm, cancel, refusal, unknown, issued, goal, ticket, expiry, code, copy, apply, applied, revert, revert-review, conditions, scan, past, month, entry, amount, status, more, campaign, stamps, steps, gain, link, standing, because, tier, benefits, paid, offer, when, address, share, friend, purchase, total, papers, invoice';

/**
 * Everything of a programme in one card: balance, level, rewards, codes and history; for guests what
 * it is and how to begin. Works inside a provider, and alone with the attributes of one. The parts of
 * the elements inside it (`row`, `ticket`, `entry` and the rest) are reached by their own names.
 *
 * @slot - What is shown before the element is defined: a link to the programme.
 * @slot terms - More links at the foot, such as the rules of a competition.
 *
 * @csspart card - The whole.
 * @csspart header - Balance, level and progress; the invitation for guests.
 * @csspart balance - The number with its unit.
 * @csspart worth - What the balance is worth in money, where a fixed rate exists.
 * @csspart pending - What is on the way.
 * @csspart level - The pill with the name of the level.
 * @csspart notice - The message for the member.
 * @csspart strip - From when the values are, while newer ones cannot be had.
 * @csspart tabs - The row of tabs.
 * @csspart tab - A tab.
 * @csspart panel - What belongs to a tab.
 * @csspart preferences - What unfolds to the member's own choices, and to the way out.
 * @csspart footer - The links at the foot.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - The one colour that everything else follows from.
 * @cssproperty [--loyalty-surface=light-dark(#fff, oklch(0.2 0.006 260))] - Ground of the card.
 * @cssproperty [--loyalty-text=light-dark(oklch(0.22 0.01 260), oklch(0.95 0.004 260))] - Colour of text.
 * @cssproperty [--loyalty-radius=1] - Factor on all corners; 0 makes them square.
 * @cssproperty [--loyalty-space=1] - Factor on all spaces.
 * @cssproperty [--loyalty-font-family=inherit] - Font.
 * @cssproperty [--loyalty-font-size=inherit] - Size that all others follow from.
 * @cssproperty [--loyalty-border-width=1px] - Hairlines.
 * @cssproperty [--loyalty-motion=1] - Factor on all durations; 0 stills everything.
 * @cssproperty [--loyalty-tier-accent=var(--loyalty-accent)] - Colour of mark, bar, tints and underline.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be had.
 * @cssstate guest - Nobody is logged in.
 * @cssstate not-enrolled - The customer has not joined.
 * @cssstate ready - The member's own data is shown.
 * @cssstate upcoming - The programme has not begun.
 * @cssstate ended - The programme has ended.
 * @cssstate excluded - This customer takes no part: nothing is drawn.
 */
export class LoyaltyRewardsElement extends ProvidingElement<
  CoreMessages & CardMessages & RewardsMessages
> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    tab: {
      reflect: true,
      converter: oneOf('tab', ...allTabs),
    },
    layout: { reflect: true, converter: oneOf('layout', 'tabs', 'stack') },
    headingLevel: { type: Number, attribute: 'heading-level' },
    isCut: { state: true },
  };

  /** The part that is shown; `keepTabInAddress` has it in the address of the page. */
  tab: RewardsTab = 'redeem';

  /** `stack` shows all parts under each other, with headings instead of tabs. */
  layout: 'tabs' | 'stack' = 'tabs';

  /** Level of the element's own heading; what is inside follows. */
  headingLevel = 2;

  /** A part could not be fetched: what waits says so, until another try has fetched it. */
  private isCut = false;

  readonly #balance = this.loyalty.follow(balanceOf);
  readonly #standing = this.loyalty.follow(tierStandingOf);
  readonly #rewards = this.loyalty.follow(rewardsOf);
  readonly #issuedRewards = this.loyalty.follow(issuedRewardsOf);
  readonly #notice = this.loyalty.follow((store) => noticeOf(store).$notice);
  readonly #enrollment = this.loyalty.follow((store) => enrollmentOf(store).$state);
  readonly #online = this.loyalty.follow((store) => store.$online);

  /** The parts that were looked at: a part is fetched when it first is, and so is history. */
  readonly #visited = new Set<RewardsTab | 'preferences'>(['redeem']);

  #wasOutside = false;

  constructor() {
    super([coreCatalogue, cardCatalogue, rewardsCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    for (const tab of this.#isStacked ? this.#tabs : [this.#shown]) this.#visited.add(tab);
    // Codes are to be at hand when the connection is gone, at a till.
    if (this.#issuedRewards.value?.data?.length) this.#visited.add('rewards');
    if (this.loyalty.phase !== 'ready') return;
    const online = this.#online.value;
    Promise.all([...this.#visited].map(loadPart)).then(
      () => (this.isCut = false),
      () => {
        this.isCut = true;
        // Asked for without a connection that is back: what is drawn anew asks again.
        if (online !== this.#online.value) this.requestUpdate();
      },
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { phase } = this.loyalty;
    const isOutside = phase === 'not-enrolled';
    if (phase === 'ready' && this.#wasOutside && isAsker(this, this.loyalty.store)) {
      // Joining has replaced what had the focus.
      this.#focusHeading();
      announce(this, this.text.t('joined', { program: this.#programName }));
    }
    this.#wasOutside = isOutside;
    // Leaving has taken away what had the focus.
    if ((isOutside || phase === 'guest') && this.#visited.delete('preferences') && isOutside) {
      this.#focusHeading();
    }
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'excluded':
        return nothing;
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return this.#renderLoading();
      case 'failed':
        return this.#renderCard(this.#renderFailed('card_failed'));
      case 'upcoming':
        return this.#renderInvitation(renderUpcoming);
      case 'ended':
        return this.#renderInvitation(renderEnded);
      case 'guest':
        return this.#renderInvitation(renderGuest, this.#renderBrowse());
      case 'not-enrolled':
        return this.#renderInvitation(renderNotEnrolled, this.#renderBrowse());
      case 'ready':
        return this.#renderCard(
          this.#renderHeader(),
          this.#renderStrip(),
          this.#renderNotice(),
          this.#isStacked ? nothing : this.#renderTabs(),
          this.#renderPanels(),
          this.#renderPreferences(),
        );
    }
  }

  #renderCard(...content: unknown[]): TemplateResult {
    return html`<div class="base contain">
      <section class="card" part="card">${content} ${this.#renderFooter()}</section>
    </div>`;
  }

  #renderLoading(): TemplateResult {
    const header = ['number-bone', '', 'pill-bone', 'pill-bone bar-bone', ''].map(bone);
    const tabs = tabsOf(undefined).map(() => bone());
    return loadingState(
      html`<div class="header">${header}</div>
        <div class="tabs">${tabs}</div>
        ${rowBones} ${this.#renderFooter()}`,
      'card',
      'card',
    );
  }

  #renderFailed(words: 'card_failed' | 'panel_failed'): TemplateResult {
    return failedState(this.loyalty, this.text.t(words));
  }

  /** What stands in a part that has not come. An answer, or the connection that is back, draws anew and so asks again. */
  #renderWaiting(): unknown {
    return this.isCut ? this.#renderFailed('panel_failed') : rowBones;
  }

  #renderInvitation(draw: (view: InvitationView) => TemplateResult, browse?: unknown) {
    const { text, headingLevel } = this;
    const { program } = this.loyalty;
    if (program === undefined) return this.#renderCard();
    const enrollment = this.#enrollment.value?.phase;
    const rewards = this.#rewards.value?.data;
    const view = {
      text,
      program,
      headingLevel,
      enrollment,
      rewards,
      host: this,
      store: this.loyalty.store,
    };
    return this.#renderCard(draw(view), browse);
  }

  #renderBrowse(): TemplateResult {
    // Without groups, and so without their headings, rows come directly under the card's own.
    return html`<div class="ruled">${this.#renderPart('redeem', this.headingLevel)}</div>`;
  }

  #renderHeader() {
    const { text } = this;
    const { program } = this.loyalty;
    const balance = this.#balance.value?.data;
    const standing = this.#standing.value?.data;
    if (balance === undefined) return nothing;
    return html`<header class="header" part="header">
      <div class="standing ends">
        <div>
          ${heading(this.headingLevel, this.#programName, { look: 'heading visually-hidden' })}
          ${renderBalance(text, balance, program)} ${renderPending(text, balance)}
        </div>
        ${standing && renderLevel(text, standing)}
      </div>
      <loyalty-tier-progress
        ?hidden=${!standing}
        without-level
        without-term
        locale=${this.locale ?? nothing}
        exportparts="bar, bar-fill, bar-pending, words"
      ></loyalty-tier-progress>
    </header>`;
  }

  #renderStrip() {
    const { status, updatedAt } = this.loyalty.session ?? {};
    const isOnline = this.#online.value ?? true;
    if (updatedAt === undefined || (isOnline && status !== 'stale')) return nothing;
    const time = this.text.time(updatedAt);
    const words = this.text.t(isOnline ? 'stale' : 'offline', { time });
    return line('clock', words, { look: 'strip ruled pad meta muted', part: 'strip' });
  }

  #renderNotice() {
    const { text } = this;
    const { program, store } = this.loyalty;
    const notice = this.#notice.value;
    if (notice === undefined || program === undefined) return nothing;
    const issuedRewards = this.#issuedRewards.value?.data ?? [];
    const dismiss = () => {
      this.#focusHeading();
      if (store) void noticeOf(store).dismiss(notice.id);
    };
    return html`<div class="aside">
      ${renderNotice(notice, { text, program, issuedRewards, dismiss })}
    </div>`;
  }

  #renderTabs(): TemplateResult {
    return html`<div
      class="tabs"
      part="tabs"
      role="tablist"
      aria-label=${this.text.t('tabs')}
      @keydown=${this.#handleTabKey}
    >
      ${this.#tabs.map(
        (tab) =>
          html`<button
            type="button"
            class="tab"
            part="tab"
            role="tab"
            id=${`tab-${tab}`}
            aria-controls=${`panel-${tab}`}
            aria-selected=${tab === this.#shown}
            tabindex=${tab === this.#shown ? 0 : -1}
            @click=${() => (this.tab = tab)}
          >
            ${this.#tabName(tab)}${this.#renderCount(tab)}
          </button>`,
      )}
    </div>`;
  }

  #renderCount(tab: RewardsTab) {
    const count = tab === 'rewards' && this.#issuedRewards.value?.data?.length;
    // Never on a line of its own.
    return count ? html`&nbsp;<span class="count">${this.text.number(count)}</span>` : nothing;
  }

  #renderPanels(): TemplateResult {
    const isTabbed = !this.#isStacked;
    return html`<div class=${isTabbed ? 'tabbed' : nothing}>
      ${this.#tabs.map(
        (tab) =>
          html`<div
            class=${isTabbed ? 'panel' : 'panel ruled'}
            part="panel"
            id=${`panel-${tab}`}
            role=${isTabbed ? 'tabpanel' : nothing}
            aria-labelledby=${isTabbed ? `tab-${tab}` : nothing}
            tabindex=${isTabbed && tab !== 'redeem' && tab !== 'rewards' ? 0 : nothing}
            ?hidden=${isTabbed && tab !== this.#shown}
          >
            ${heading(this.headingLevel + 1, this.#tabName(tab), { look: 'panel-title title pad' })}
            ${this.#visited.has(tab) ? this.#renderPart(tab) : nothing}
          </div>`,
      )}
    </div>`;
  }

  #renderPart(
    tab: RewardsTab,
    level = this.headingLevel + (this.#isStacked ? 2 : 1),
  ): TemplateResult {
    const locale = this.locale ?? nothing;
    const waiting = this.#renderWaiting();
    switch (tab) {
      case 'redeem':
        return html`<loyalty-rewards-list
          locale=${locale}
          heading-level=${level}
          exportparts=${innerParts}
        ></loyalty-rewards-list>`;
      case 'rewards':
        return html`<loyalty-my-rewards
          locale=${locale}
          heading-level=${level}
          exportparts=${innerParts}
          ?quiet=${this.#isStacked}
          >${waiting}</loyalty-my-rewards
        >`;
      case 'earn':
        return html`<loyalty-earn-list
          locale=${locale}
          heading-level=${level}
          exportparts=${innerParts}
          >${waiting}</loyalty-earn-list
        >`;
      case 'tiers':
        return html`<loyalty-tiers
          without-progress
          locale=${locale}
          heading-level=${level}
          exportparts=${innerParts}
          >${waiting}</loyalty-tiers
        >`;
      case 'referral':
        return html`<loyalty-referral
          locale=${locale}
          heading-level=${level}
          exportparts=${innerParts}
          ?quiet=${this.#isStacked}
          >${waiting}</loyalty-referral
        >`;
      case 'purchases':
        return html`<loyalty-purchases
          locale=${locale}
          heading-level=${level}
          exportparts=${innerParts}
          >${waiting}</loyalty-purchases
        >`;
      case 'history':
        return html`<loyalty-history
          locale=${locale}
          heading-level=${level}
          exportparts=${innerParts}
          >${waiting}</loyalty-history
        >`;
    }
  }

  /** What is seldom wanted, and must always be found: in every part of the card. */
  #renderPreferences(): TemplateResult {
    return html`<details
      class="preferences ruled no-print"
      part="preferences"
      @toggle=${this.#handlePreferences}
    >
      <summary>${this.text.t('preferences')}</summary>
      ${
        this.#visited.has('preferences')
          ? html`<loyalty-preferences
              locale=${this.locale ?? nothing}
              heading-level=${this.headingLevel + 1}
              quiet
              >${this.#renderWaiting()}</loyalty-preferences
            >`
          : nothing
      }
    </details>`;
  }

  #renderFooter() {
    const { links } = this.loyalty.program ?? {};
    const own = (['terms', 'privacy', 'help'] as const).flatMap((name) => {
      const address = followable(links?.[name]);
      return address ? html`<a href=${address}>${this.text.t(name)}</a>` : [];
    });
    if (own.length === 0 && !this.querySelector('[slot]')) return nothing;
    return html`<footer class="footer row ruled meta muted" part="footer">
      ${own} <slot name="terms"></slot>
    </footer>`;
  }

  get #isStacked(): boolean {
    return this.layout === 'stack';
  }

  get #tabs(): readonly RewardsTab[] {
    return tabsOf(this.loyalty.program);
  }

  /** A page, or a link into it, may name a part that this programme has not. */
  get #shown(): RewardsTab {
    return this.#tabs.find((tab) => tab === this.tab) ?? 'redeem';
  }

  get #programName(): string {
    return pick(this.text, this.loyalty.program?.name ?? {});
  }

  #tabName(tab: RewardsTab): string {
    return this.text.t(`tab_${tab}`);
  }

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
  }

  readonly #handlePreferences = (): void => {
    this.#visited.add('preferences');
    this.requestUpdate();
  };

  readonly #handleTabKey = (event: KeyboardEvent): void => {
    const tab = tabForKey(event.key, this.#tabs, this.#shown, this.matches(':dir(rtl)'));
    if (tab === undefined) return;
    event.preventDefault();
    this.tab = tab;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
}
