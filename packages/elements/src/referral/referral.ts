import type { MyReferrals, Program } from '@spaarkit/sdk';
import { enrollmentOf, referralsOf } from '@spaarkit/store';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import { announce } from '../announcer/announcer.ts';
import { Copying, copyKeys, type CopyState } from '../context/copying.ts';
import { FocusController } from '../context/focus-controller.ts';
import { PanelElement } from '../context/panel-element.ts';
import { formatDate } from '../i18n/dates.ts';
import { cardCatalogue, type CardMessages } from '../i18n/messages/card.ts';
import { recordsCatalogue, type RecordsMessages } from '../i18n/messages/records.ts';
import { referralCatalogue, type ReferralMessages } from '../i18n/messages/referral.ts';
import { ticketsCatalogue, type TicketsMessages } from '../i18n/messages/tickets.ts';
import { pick } from '../i18n/pick.ts';
import { icon } from '../icons/icons.ts';
import { ShownList } from '../lists/shown-list.ts';
import { customerEntrance, guestEntrance } from '../rewards/invitation.ts';
import { isAsker } from '../rewards/joining.ts';
import { button, swapLabel } from '../styles/button.ts';
import { bone, loadingState } from '../styles/card.ts';
import { emptyState } from '../styles/state.ts';
import { heading, line } from '../styles/text.ts';
import { styles } from './referral.styles.ts';
import {
  conditionWords,
  detailWords,
  friendWords,
  offerWords,
  referralRuleOf,
  type Friend,
  type ReferralRule,
} from './terms.ts';

/**
 * Inviting others: what it gives both sides and on what condition, then the member's own link to copy or share,
 * and how far those who came are, without saying who they are. There is no field for anybody's address: sending
 * the link is up to the member. Guests see what it gives. Draws nothing in a programme without referrals.
 *
 * @slot - What is shown before the element is defined.
 *
 * @fires {LoyaltyLoginEvent} loyalty-login - The shopper asks to log in. Cancelable.
 * @fires {LoyaltyJoinEvent} loyalty-join - The shopper asks to join. Cancelable.
 *
 * @csspart title - The name of the rule.
 * @csspart offer - What both are given.
 * @csspart when - The condition.
 * @csspart address - The field that holds the link.
 * @csspart copy - The button that copies it.
 * @csspart share - The button that shares it through the device, where that is possible.
 * @csspart conditions - Further conditions.
 * @csspart friend - Somebody who came.
 * @csspart status - How far they are.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of the button.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be loaded.
 * @cssstate guest - Nobody is logged in.
 * @cssstate not-enrolled - The customer has not joined.
 * @cssstate ready - The member's own link is shown.
 */
export class LoyaltyReferralElement extends PanelElement<
  CardMessages & RecordsMessages & ReferralMessages & TicketsMessages
> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    quiet: { type: Boolean },
  };

  /** Has no filled button, where the view around it has one. */
  quiet = false;

  /** A list of one. */
  readonly #list = new ShownList(this.loyalty, referralsOf);
  readonly #enrollment = this.loyalty.follow((store) => enrollmentOf(store).$state);
  readonly #copying = new Copying(this);
  readonly #focus = new FocusController(this);
  #wasOutside = false;

  constructor() {
    super([cardCatalogue, recordsCatalogue, referralCatalogue, ticketsCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { phase, program } = this.loyalty;
    if (phase === 'ready' && this.#wasOutside && isAsker(this, this.loyalty.store)) {
      this.#focus.to('.title');
      announce(this, this.text.t('joined', { program: pick(this.text, program?.name ?? {}) }));
    }
    this.#wasOutside = phase === 'not-enrolled';
    if (this.#rule) this.#list.load();
  }

  protected override render() {
    const { phase, program } = this.loyalty;
    if (phase !== 'guest' && phase !== 'not-enrolled') return super.render();
    return program && this.#renderTerms(program, this.#renderEntrance(program));
  }

  protected override renderLoading(): TemplateResult {
    return loadingState([bone(), bone(), bone(), bone('control-bone')], 'referral pad');
  }

  protected override renderReady(): unknown {
    const { program } = this.loyalty;
    const { status, data, error } = this.#list.state;
    const [mine] = data?.items ?? [];
    const { code } = error ?? {};
    if (!mine && (code === 'rule_not_available' || code === 'program_not_running'))
      return html`<div class="base contain">${emptyState(this.text.t('referral_closed'))}</div>`;
    // What it brings stays, with the focus of whoever has just joined here, while their link is on the way.
    const below = mine ? this.#renderMine(mine) : error && this.renderFailed(status);
    return program && this.#renderTerms(program, below);
  }

  get #rule(): ReferralRule | undefined {
    const { program, store } = this.loyalty;
    return program && store && referralRuleOf(program, store.now());
  }

  /** What it brings and on what condition comes first; then what can be done, once that is known. */
  #renderTerms(program: Program, below: unknown) {
    const { text } = this;
    const rule = this.#rule;
    if (!rule) return nothing;
    const title = { look: 'title', part: 'title' };
    return html`<div class="base contain">
      <div class="referral pad">
        ${heading(this.headingLevel, pick(text, rule.name), title)}
        <div class="offer" part="offer">
          ${offerWords(text, rule, program).map((words) => line('gift', words, { look: '' }))}
        </div>
        <p class="muted" part="when">${conditionWords(text, rule)}</p>
        ${
          below
            ? html`${below}
                <details part="conditions">
                  <summary>${text.t('conditions')}</summary>
                  ${detailWords(text, rule).map((words) => html`<p class="meta">${words}</p>`)}
                </details>`
            : loadingState([bone(), bone(), bone(), bone('control-bone')])
        }
      </div>
    </div>`;
  }

  #renderEntrance(program: Program): TemplateResult {
    const { text } = this;
    const enrollment = this.#enrollment.value?.phase;
    const view = { text, program, enrollment, host: this, store: this.loyalty.store };
    return this.loyalty.phase === 'guest' ? guestEntrance(view) : customerEntrance(view);
  }

  #renderMine(mine: MyReferrals): TemplateResult {
    return html`${this.#renderTimes(mine)} ${this.#renderLink(mine)} ${this.#renderFriends(mine)}`;
  }

  #renderTimes({ timesLeft }: MyReferrals) {
    const { text } = this;
    if (timesLeft === undefined) return nothing;
    return html`<p class="meta">
      ${timesLeft === 0 ? text.t('referral_times_none') : text.t('referral_times', { n: timesLeft })}
    </p>`;
  }

  #renderLink({ url }: MyReferrals): TemplateResult {
    const { text } = this;
    const copied = this.#copying.state(url);
    const label = html`${icon('check')}${text.t('copied')}`;
    return html`<div>
      <label class="address">
        <span class="meta muted">${text.t('referral_link')}</span>
        <input class="code" part="address" readonly .value=${url} @focus=${this.#handleFocus} />
      </label>
      <p class="actions no-print">
        ${button(
          swapLabel(copied === 'copied', text.t('referral_copy'), label),
          () => void this.#copy(url),
          { look: this.quiet ? 'outlined' : 'filled', part: 'copy' },
        )}
        ${
          'share' in navigator
            ? button(text.t('referral_share'), () => void this.#share(url), { part: 'share' })
            : nothing
        }
      </p>
      ${copied === 'by-hand' ? html`<p class="small-print meta">${this.#copyWords(copied)}</p>` : nothing}
    </div>`;
  }

  #renderFriends({ friends }: MyReferrals): TemplateResult {
    const { text } = this;
    if (friends.length === 0) return html`<p class="meta muted">${text.t('referral_nobody')}</p>`;
    const title = { look: 'caption friends-title' };
    return html`<div>
      ${heading(this.headingLevel + 1, text.t('referral_friends'), title)}
      <ul class="divided">
        ${friends.map((friend) => this.#renderFriend(friend))}
      </ul>
    </div>`;
  }

  #renderFriend(friend: Friend): TemplateResult {
    const { text } = this;
    const since = text.t('referral_since', { date: formatDate(text, friend.since) });
    return html`<li class="ends friend" part="friend">
      <span>${since}</span>
      <span class="meta muted" part="status">${friendWords(text, friend)}</span>
    </li>`;
  }

  async #copy(url: string): Promise<void> {
    announce(this, this.#copyWords(await this.#copying.copy(url, url, this.#focusAddress)));
  }

  /** Through the device's own sheet; whoever closes it again has chosen to. */
  async #share(url: string): Promise<void> {
    try {
      await navigator.share({ url });
    } catch (error) {
      if ((error as DOMException).name !== 'AbortError') await this.#copy(url);
    }
  }

  #copyWords(state: CopyState): string {
    const { text } = this;
    return state === 'copied' ? text.t('copied') : text.t('referral_by_hand', { keys: copyKeys() });
  }

  readonly #focusAddress = (): void => this.renderRoot.querySelector('input')?.focus();

  readonly #handleFocus = ({ currentTarget }: Event): void =>
    (currentTarget as HTMLInputElement).select();
}
