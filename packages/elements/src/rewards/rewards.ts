import type { Program } from '@spaarkit/sdk';
import type { ShownBalance } from '@spaarkit/store';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { announce } from '../announcer/announcer.ts';
import type { Phase } from '../context/loyalty-controller.ts';
import { LoyaltyJoinEvent, LoyaltyLoginEvent } from '../events/requests.ts';
import { measure } from '../i18n/measure.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { rewardsCatalogue, type RewardsMessages } from '../i18n/messages/rewards.ts';
import { icon } from '../icons/icons.ts';
import { levelShare, ringMark } from '../icons/ring-mark.ts';
import { ProvidingElement } from '../provider/providing-element.ts';
import { renderNotice } from './notice.ts';
import { styles } from './rewards.styles.ts';
import { tabForKey } from './tab-list.ts';

/** The parts that a member can turn to. */
export type RewardsTab = 'redeem' | 'rewards' | 'history';

const tabs: readonly RewardsTab[] = ['redeem', 'rewards', 'history'];

/**
 * Everything of a programme in one card: balance, level, rewards, codes and history; for guests what
 * it is and how to begin. Works inside a provider, and alone with the attributes of one.
 *
 * @slot - What is shown before the element is defined: a link to the programme.
 * @slot terms - More links at the foot, such as the rules of a competition.
 *
 * @fires {LoyaltyLoginEvent} loyalty-login - The shopper asks to log in. Cancelable.
 * @fires {LoyaltyJoinEvent} loyalty-join - The shopper asks to join. Cancelable.
 *
 * @csspart card - The whole.
 * @csspart header - Balance, level and progress; the invitation for guests.
 * @csspart balance - The number with its unit.
 * @csspart worth - What the balance is worth in money, where a fixed rate exists.
 * @csspart pending - What is on the way.
 * @csspart level - The pill with the name of the level.
 * @csspart notice - The message for the member.
 * @csspart tabs - The row of tabs.
 * @csspart tab - A tab.
 * @csspart panel - What belongs to a tab.
 * @csspart footer - The links at the foot.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - The one colour that everything else follows from.
 * @cssproperty [--loyalty-surface] - Ground of the card.
 * @cssproperty [--loyalty-text] - Colour of text.
 * @cssproperty [--loyalty-radius=1] - Factor on all corners; 0 makes them square.
 * @cssproperty [--loyalty-space=1] - Factor on all spaces.
 * @cssproperty [--loyalty-font-family=inherit] - Font.
 * @cssproperty [--loyalty-font-size=inherit] - Size that all others follow from.
 * @cssproperty [--loyalty-border-width=1px] - Hairlines.
 * @cssproperty [--loyalty-motion=1] - Factor on all durations; 0 stills everything.
 * @cssproperty [--loyalty-tier-accent] - Colour of mark, bar, tints and underline.
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
export class LoyaltyRewardsElement extends ProvidingElement<CoreMessages & RewardsMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    tab: { reflect: true },
    layout: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** The part that is shown. */
  tab: RewardsTab = 'redeem';

  /** `stack` shows all parts under each other, with headings instead of tabs. */
  layout: 'tabs' | 'stack' = 'tabs';

  /** Level of the element's own heading; what is inside follows. */
  headingLevel = 2;

  private readonly balance = this.loyalty.follow((store) => store.$balance);
  private readonly standing = this.loyalty.follow((store) => store.$tierProgress);
  private readonly issuedRewards = this.loyalty.follow((store) => store.$issuedRewards);
  private readonly notice = this.loyalty.follow((store) => store.$notice);
  private readonly enrollment = this.loyalty.follow((store) => store.$enrollment);
  private readonly online = this.loyalty.follow((store) => store.$online);

  /** History is asked for when it is first looked at. */
  private readonly visited = new Set<RewardsTab>(['redeem', 'rewards']);
  private lastPhase: Phase | undefined;

  constructor() {
    super([coreCatalogue, rewardsCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.visited.add(this.tab);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { phase } = this.loyalty;
    if (phase === 'ready' && this.lastPhase === 'not-enrolled') this.welcome();
    this.lastPhase = phase;
  }

  protected override render() {
    switch (this.loyalty.phase) {
      case 'excluded':
        return nothing;
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return this.renderLoading();
      case 'failed':
        return this.renderCard(this.renderFailed());
      case 'upcoming':
        return this.renderCard(this.renderUpcoming());
      case 'ended':
        return this.renderCard(this.renderEnded());
      case 'guest':
        return this.renderCard(this.renderGuest(), this.renderBrowse());
      case 'not-enrolled':
        return this.renderCard(this.renderNotEnrolled(), this.renderBrowse());
      case 'ready':
        return this.renderCard(
          this.renderHeader(),
          this.renderStrip(),
          this.renderNotice(),
          this.layout === 'stack' ? nothing : this.renderTabs(),
          this.renderPanels(),
        );
    }
  }

  private renderCard(...content: unknown[]): TemplateResult {
    return html`<div class="base contain">
      <section class="card" part="card">${content} ${this.renderFooter()}</section>
    </div>`;
  }

  private renderLoading(): TemplateResult {
    const row = html`<div class="row">
      <span class="bone tile-bone"></span>
      <span class="row-text">
        <span class="bone line-bone"></span>
        <span class="bone line-bone"></span>
      </span>
      <span class="bone button-bone"></span>
    </div>`;
    return html`<div class="base contain" aria-busy="true">
      <div class="card skeleton" part="card">
        <div class="header">
          <span class="bone number-bone"></span>
          <span class="bone line-bone"></span>
          <span class="bone pill-bone"></span>
          <span class="bone bar-bone"></span>
          <span class="bone line-bone"></span>
        </div>
        <div class="tabs">${tabs.map(() => html`<span class="bone tab-bone"></span>`)}</div>
        ${row}${row}${row}
      </div>
    </div>`;
  }

  private renderFailed(): TemplateResult {
    return html`<div class="state">
      ${icon('alert', 20)}
      <div>
        <p>${this.text.t('rewards_failed')}</p>
        <p class="actions">
          <button type="button" class="button outlined" @click=${this.handleRetry}>
            ${this.text.t('retry')}
          </button>
        </p>
      </div>
    </div>`;
  }

  private renderUpcoming() {
    return this.withProgram(({ name, startsAt }) => {
      const program = this.text.pick(name);
      return html`<header class="header" part="header">
        ${this.renderLead(this.text.t('upcoming', { program }))}
        ${
          startsAt === undefined
            ? nothing
            : html`<p class="below">
                ${this.text.t('upcoming_from', { date: this.text.date(startsAt) })}
              </p>`
        }
      </header>`;
    });
  }

  private renderEnded() {
    return this.withProgram(({ name, endsAt }) => {
      const program = this.text.pick(name);
      return html`<header class="header" part="header">
        ${this.renderLead(this.text.t('ended', { program }))}
        ${
          endsAt === undefined
            ? nothing
            : html`<p class="below">
                ${this.text.t('ended_on', { date: this.text.lastDay(endsAt) })}
              </p>`
        }
      </header>`;
    });
  }

  private renderGuest() {
    return this.withProgram(
      (program) =>
        html`<header class="header" part="header">
          ${this.renderLead(this.text.t('guest_title'))} ${this.renderRate(program)}
          <p class="actions">
            <button type="button" class="button filled" @click=${this.handleLogin}>
              ${this.text.t('log_in')}
            </button>
            ${
              program.enrollmentMode === 'invite_only'
                ? nothing
                : html`<button type="button" class="button outlined" @click=${this.handleJoin}>
                    ${this.text.t('join')}
                  </button>`
            }
          </p>
        </header>`,
    );
  }

  private renderNotEnrolled() {
    return this.withProgram((program) => {
      const name = this.text.pick(program.name);
      return html`<header class="header" part="header">
        ${this.renderLead(this.text.t('join_title', { program: name }))} ${this.renderRate(program)}
        ${
          program.enrollmentMode === 'invite_only'
            ? html`<p class="small-print">${this.text.t('invite_only')}</p>`
            : this.renderJoin(program)
        }
      </header>`;
    });
  }

  private renderJoin({ links }: Program): TemplateResult {
    const phase = this.enrollment.value?.phase;
    const isBusy = phase === 'submitting';
    return html`
      <p class="actions">
        <button
          type="button"
          class="button filled"
          aria-busy=${isBusy ? 'true' : nothing}
          @click=${isBusy ? nothing : this.handleJoin}
        >
          ${this.text.t(isBusy ? 'joining' : 'join')}
        </button>
      </p>
      ${
        phase === 'failed' || phase === 'refused'
          ? html`<p class="small-print danger-text with-icon" role="alert">
              ${icon('alert')}${this.text.t('join_failed')}
            </p>`
          : nothing
      }
      <p class="small-print">
        ${this.text.t('join_text')}
        ${
          links.terms === undefined
            ? nothing
            : this.text.rich('join_terms', {
                terms: html`<a href=${links.terms}>${this.text.t('join_terms_link')}</a>`,
              })
        }
      </p>
    `;
  }

  /** What is earned with what, and what the first reward costs: "10 punten per € 1 · 250 punten = …". */
  private renderRate({ earningRules, rewards }: Program) {
    const rule = earningRules.find(({ kind }) => kind === 'order_amount');
    const cheapest = rewards
      .flatMap(({ cost, name }) => (cost.kind === 'fixed' ? [{ points: cost.points, name }] : []))
      .toSorted((a, b) => a.points - b.points)[0];
    const parts = [
      rule?.kind === 'order_amount'
        ? this.text.t('guest_rate', { n: rule.points, money: this.text.money(rule.perMinor) })
        : undefined,
      cheapest &&
        this.text.t('guest_first', { n: cheapest.points, reward: this.text.pick(cheapest.name) }),
    ];
    return html`<p class="below">${parts.filter(Boolean).join(' · ')}</p>`;
  }

  private renderBrowse(): TemplateResult {
    // Without groups, and so without their headings, rows come directly under the card's own.
    return html`<div class="browse">${this.renderPart('redeem', this.headingLevel)}</div>`;
  }

  private renderHeader() {
    const balance = this.balance.value?.data;
    if (balance === undefined) return nothing;
    return html`<header class="header" part="header">
      <div class="standing">
        <div>
          ${this.renderHeading(this.loyalty.program)} ${this.renderBalance(balance)}
          ${this.renderPending(balance)}
        </div>
        ${this.renderLevel()}
      </div>
      <loyalty-tier-progress
        without-level
        without-term
        locale=${ifDefined(this.locale)}
        exportparts="bar, bar-fill, bar-pending, words"
      ></loyalty-tier-progress>
    </header>`;
  }

  private renderHeading(program: Program | undefined): TemplateResult {
    return html`<div
      class="heading visually-hidden"
      role="heading"
      aria-level=${this.headingLevel}
      tabindex="-1"
    >
      ${program === undefined ? nothing : this.text.pick(program.name)}
    </div>`;
  }

  private renderLead(sentence: string): TemplateResult {
    return html`<div
      class="lead heading"
      role="heading"
      aria-level=${this.headingLevel}
      tabindex="-1"
    >
      ${sentence}
    </div>`;
  }

  private renderBalance({ shown, available }: ShownBalance): TemplateResult {
    const rate = this.loyalty.program?.points.minorPerPoint;
    const worth =
      rate === undefined || available <= 0
        ? undefined
        : Math.floor((available * rate.minor) / rate.points);
    return html`<p class="balance" part="balance">
      <span class="number">${this.text.number(shown)}</span>
      <span class="unit">${this.text.pointsName(shown)}</span>
      ${
        worth === undefined
          ? nothing
          : html`<span class="worth" part="worth"
              >${this.text.t('worth', { money: this.text.money(worth) })}</span
            >`
      }
    </p>`;
  }

  private renderPending({ shown, pending, reserved, owed, releases }: ShownBalance) {
    const lines = [
      shown < 0 || owed > 0 ? this.text.t('owed') : undefined,
      reserved > 0 ? this.text.t('reserved', { n: reserved }) : undefined,
      pending > 0 ? this.pendingText(pending, releases) : undefined,
    ];
    return lines.map((line) =>
      line === undefined ? nothing : html`<p class="below" part="pending">${line}</p>`,
    );
  }

  private renderLevel() {
    const standing = this.standing.value?.data;
    if (standing === undefined) return nothing;
    const { tier, tiers } = standing;
    return html`<p class="pill" part="level">
      ${ringMark(levelShare(tiers, tier.id), 22)}<span>${this.text.pick(tier.name)}</span>
    </p>`;
  }

  private renderStrip() {
    const { session } = this.loyalty;
    const isOnline = this.online.value ?? true;
    if (session?.updatedAt === undefined || (isOnline && session.status !== 'stale'))
      return nothing;
    const time = this.text.time(session.updatedAt);
    return html`<p class="strip" part="strip">
      ${icon('clock')}<span>${this.text.t(isOnline ? 'stale' : 'offline', { time })}</span>
    </p>`;
  }

  private renderNotice() {
    const notice = this.notice.value;
    const { program } = this.loyalty;
    if (notice === undefined || program === undefined) return nothing;
    return html`<div class="aside">
      ${renderNotice({
        notice,
        program,
        text: this.text,
        rewardName: (id) => {
          const issued = this.issuedRewards.value?.data?.find((one) => one.id === id);
          return this.text.pick(issued?.name ?? {});
        },
        measure: (value) => measure(this.text, program.tiers?.basis ?? 'points', value),
        dismiss: this.handleDismiss,
      })}
    </div>`;
  }

  private renderTabs(): TemplateResult {
    return html`<div
      class="tabs"
      part="tabs"
      role="tablist"
      aria-label=${this.text.t('tabs')}
      @keydown=${this.handleTabKey}
    >
      ${tabs.map(
        (tab) =>
          html`<button
            type="button"
            class="tab"
            part="tab"
            role="tab"
            id=${`tab-${tab}`}
            aria-controls=${`panel-${tab}`}
            aria-selected=${tab === this.tab ? 'true' : 'false'}
            tabindex=${tab === this.tab ? 0 : -1}
            @click=${() => this.select(tab)}
          >
            <span>${this.tabName(tab)}</span>${this.renderCount(tab)}
          </button>`,
      )}
    </div>`;
  }

  private renderCount(tab: RewardsTab) {
    const count = tab === 'rewards' ? (this.issuedRewards.value?.data?.length ?? 0) : 0;
    return count === 0 ? nothing : html`<span class="count">${this.text.number(count)}</span>`;
  }

  private renderPanels(): TemplateResult {
    const isTabbed = this.layout !== 'stack';
    return html`<div class=${isTabbed ? 'panels tabbed' : 'panels stacked'}>
      ${tabs.map(
        (tab) =>
          html`<div
            class="panel"
            part="panel"
            id=${`panel-${tab}`}
            role=${isTabbed ? 'tabpanel' : nothing}
            aria-labelledby=${isTabbed ? `tab-${tab}` : nothing}
            tabindex=${isTabbed && tab === 'history' ? 0 : nothing}
            ?hidden=${isTabbed && tab !== this.tab}
          >
            <div class="panel-title" role="heading" aria-level=${this.headingLevel + 1}>
              ${this.tabName(tab)}
            </div>
            ${!isTabbed || this.visited.has(tab) ? this.renderPart(tab) : nothing}
          </div>`,
      )}
    </div>`;
  }

  private renderPart(
    tab: RewardsTab,
    level = this.headingLevel + (this.layout === 'stack' ? 2 : 1),
  ): TemplateResult {
    const locale = ifDefined(this.locale);
    switch (tab) {
      case 'redeem':
        return html`<loyalty-rewards-list
          locale=${locale}
          heading-level=${level}
        ></loyalty-rewards-list>`;
      case 'rewards':
        return html`<loyalty-my-rewards
          locale=${locale}
          heading-level=${level}
        ></loyalty-my-rewards>`;
      case 'history':
        return html`<loyalty-history locale=${locale} heading-level=${level}></loyalty-history>`;
    }
  }

  private renderFooter(): TemplateResult {
    const links = this.loyalty.program?.links;
    return html`<footer class="footer" part="footer">
      ${(['terms', 'privacy', 'help'] as const).map((name) => {
        const address = links?.[name];
        return address === undefined ? nothing : html`<a href=${address}>${this.text.t(name)}</a>`;
      })}
      <slot name="terms"></slot>
    </footer>`;
  }

  private withProgram(draw: (program: Program) => TemplateResult) {
    const { program } = this.loyalty;
    return program === undefined ? nothing : draw(program);
  }

  private pendingText(pending: number, releases: ShownBalance['releases']): string {
    const amount = `${this.text.signed(pending)}\u00a0${this.text.pointsName(pending)}`;
    const first = releases[0];
    if (first === undefined) return this.text.t('pending', { amount });
    const date = this.text.date(first.availableAt);
    return first.points === pending
      ? this.text.t('pending_from', { amount, date })
      : this.text.t('pending_first', { amount, first: this.text.number(first.points), date });
  }

  private tabName(tab: RewardsTab): string {
    return this.text.t(`tab_${tab}`);
  }

  private select(tab: RewardsTab): void {
    this.tab = tab;
  }

  /** Joining has replaced what had focus: the new heading gets it, and it is said once. */
  private welcome(): void {
    const { program } = this.loyalty;
    if (program === undefined) return;
    this.focusHeading();
    announce(this, this.text.t('joined', { program: this.text.pick(program.name) }));
  }

  private focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
  }

  private readonly handleTabKey = (event: KeyboardEvent): void => {
    const current = tabs.indexOf(this.tab);
    const next = tabForKey(event.key, current, tabs.length, this.matches(':dir(rtl)'));
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    this.select(tab);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };

  private readonly handleLogin = (): void => {
    this.dispatchEvent(new LoyaltyLoginEvent());
  };

  private readonly handleJoin = (): void => {
    this.dispatchEvent(new LoyaltyJoinEvent(this.loyalty.program?.termsVersion));
  };

  private readonly handleRetry = (): void => {
    void this.loyalty.store?.refresh();
  };

  private readonly handleDismiss = (id: string): void => {
    this.focusHeading();
    void this.loyalty.store?.dismissNotice(id);
  };
}
