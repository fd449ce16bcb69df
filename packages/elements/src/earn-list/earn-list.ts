import { claimsOf, type ClaimState } from '@spaarkit/store';
import type { Campaign, EarningRule, Program } from '@spaarkit/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { announce } from '../announcer/announcer.ts';
import { byId, FocusController } from '../context/focus-controller.ts';
import { KeyedList } from '../context/keyed-list.ts';
import { PanelElement } from '../context/panel-element.ts';
import { LoyaltyClaimEvent } from '../events/requests.ts';
import { earningCatalogue, type EarningMessages } from '../i18n/messages/earning.ts';
import { pick } from '../i18n/pick.ts';
import { icon } from '../icons/icons.ts';
import { followable } from '../context/followable.ts';
import { bar } from '../styles/bar.ts';
import { button } from '../styles/button.ts';
import { loadingState, rowBones } from '../styles/card.ts';
import { emptyState } from '../styles/state.ts';
import { alertLine, heading, line } from '../styles/text.ts';
import { styles } from './earn-list.styles.ts';
import { glyphOf } from './glyphs.ts';
import {
  askWords,
  campaignWords,
  gainWords,
  laterWords,
  levelWords,
  progressWords,
  stepWords,
} from './way-words.ts';
import { runningCampaigns, waysToEarn, type Way } from './ways.ts';

/** Up to how many stamps are drawn one by one; more are a bar. */
const mostStamps = 12;

/**
 * The ways to earn: what each gives, what it requires, how often it can be done, and how far the member is. What
 * runs for a limited time comes first. Shoppers claim in the row what they may claim themselves. Guests can look
 * around.
 *
 * @slot - What is shown before the element is defined.
 *
 * @fires {LoyaltyClaimEvent} loyalty-claim - The member claims what an action gives. Cancelable.
 *
 * @csspart campaign - What gives more for a while.
 * @csspart row - A way to earn.
 * @csspart tile - Its glyph.
 * @csspart title - Its name.
 * @csspart meta - What it requires, and how often it gives.
 * @csspart stamps - The stamps collected, and those still to collect.
 * @csspart mini-bar - A bar in place of more than twelve stamps, and for orders and steps.
 * @csspart bar-fill - The filled part of it.
 * @csspart steps - The steps of a challenge.
 * @csspart gain - What it gives.
 * @csspart link - Leads to where it is done.
 * @csspart button - The button that claims it.
 * @csspart status - That it was done, or when it gives again.
 * @csspart refusal - Why it was not given.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of tiles, stamps and bars.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be loaded.
 * @cssstate guest - Nobody is logged in.
 * @cssstate ready - How far the member is, is shown.
 */
export class LoyaltyEarnListElement extends PanelElement<EarningMessages> {
  static override styles = styles;

  readonly #claims = this.loyalty.follow((store) => claimsOf(store).$all);
  readonly #online = this.loyalty.follow((store) => store.$online);
  readonly #focusing = new FocusController(this);
  readonly #list = new KeyedList();

  /** What was pressed here, by what was last said of it: another list on the page says nothing. */
  readonly #pressed = new Map<string, ClaimState['phase']>();

  constructor() {
    super([earningCatalogue]);
  }

  /** Whoever is no member can look around. */
  protected override render() {
    const { phase } = this.loyalty;
    const isPublic = phase === 'guest' || phase === 'not-enrolled' || phase === 'upcoming';
    return isPublic ? this.renderReady() : super.render();
  }

  protected override renderLoading(): TemplateResult {
    return loadingState(rowBones);
  }

  protected override renderReady(): TemplateResult {
    const { program, session, store } = this.loyalty;
    if (program === undefined || session?.data === undefined) return this.renderLoading();
    const now = store?.now() ?? 0;
    const ways = waysToEarn(program, session.data, now);
    const campaigns = runningCampaigns(program, session.data, now);
    return html`<div class="base contain">
      ${campaigns.map((campaign) => this.#renderCampaign(campaign))} ${this.#renderOffline(ways)}
      ${
        ways.length === 0
          ? emptyState(this.text.t('earn_empty'))
          : this.#list.show(
              ways.map((way) => ({
                key: way.rule.id,
                part: 'row',
                look: 'row',
                draw: () => this.#renderWay(way, program),
              })),
            )
      }
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    for (const [ruleId, told] of this.#pressed) {
      const state = this.#stateOf(ruleId);
      if (state.phase !== told) this.#tell(ruleId, state);
    }
  }

  #renderCampaign(campaign: Campaign): TemplateResult {
    return html`<div class="aside">
      <div class="with-icon notice" part="campaign">
        ${icon('clock')}
        <p class="notice-text">
          <strong>${pick(this.text, campaign.name)}</strong> ${campaignWords(this.text, campaign)}
        </p>
      </div>
    </div>`;
  }

  /** Why pressing has to wait, where there is something to press. */
  #renderOffline(ways: readonly Way[]) {
    const waits = this.#isOffline && ways.some(({ rule }) => isClaimed(rule));
    if (!waits || this.loyalty.phase !== 'ready') return nothing;
    return line('clock', this.text.t('earn_offline'), { look: 'offline meta muted' });
  }

  #renderWay(way: Way, program: Program): TemplateResult {
    const { text } = this;
    const { rule, standing } = way;
    const title = { look: 'row-title', part: 'title', id: `way-${rule.id}` };
    const isQuiet = standing !== 'open';
    return html`<span class=${isQuiet ? 'tile quiet' : 'tile'} part="tile" aria-hidden="true"
        >${glyphOf(rule.kind)}</span
      >
      <div class="row-text">
        ${heading(this.headingLevel, pick(text, rule.name), title)}
        <p class="meta muted" part="meta">${askWords(text, way, program)}</p>
        ${this.#renderProgress(way)} ${this.#renderSteps(rule, program)}
        ${this.#renderRefusal(rule.id)}
      </div>
      <div class="row-end">
        <p class=${isQuiet ? 'gain muted' : 'gain'} part="gain">
          <bdi>${gainWords(text, rule, program)}</bdi>
        </p>
        ${standing === 'open' ? this.#renderActions(rule) : this.#renderStanding(way, program)}
      </div>`;
  }

  #renderProgress(way: Way) {
    const words = progressWords(this.text, way);
    if (words === undefined || way.progress === undefined) return nothing;
    const { have, need } = way.progress;
    return html`${
        way.rule.kind === 'stamp_card' && need <= mostStamps
          ? renderStamps(have, need)
          : bar({ share: have / need, mini: true })
      }
      <p class="meta">${words}</p>`;
  }

  #renderSteps(rule: EarningRule, program: Program) {
    const steps = stepWords(this.text, rule, program);
    if (steps.length === 0) return nothing;
    return html`<ul class="steps meta muted" part="steps">
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ul>`;
  }

  /** Where it is done, and the press that asks for what it gives. */
  #renderActions(rule: EarningRule) {
    const { text } = this;
    const url = followable('url' in rule ? rule.url : undefined);
    const name = pick(text, rule.name);
    const action = text.t('earn_open');
    return html`<div class="buttons">
      ${
        url === undefined
          ? nothing
          : html`<a
              class="button text small"
              part="link"
              href=${url}
              target="_blank"
              rel="noopener"
              aria-label=${text.t('earn_new_tab', { action, rule: name })}
              >${action}</a
            >`
      }
      ${this.loyalty.phase === 'ready' && isClaimed(rule) ? this.#renderClaim(rule.id, name) : nothing}
    </div>`;
  }

  #renderClaim(ruleId: string, rule: string): TemplateResult {
    const { text } = this;
    const { phase } = this.#stateOf(ruleId);
    const isBusy = phase === 'submitting';
    if (phase === 'unknown') {
      return html`<p class="meta muted" part="status">${text.t('earn_checking')}</p>`;
    }
    return button(text.t(isBusy ? 'earn_claiming' : 'earn_claim'), () => this.#claim(ruleId), {
      look: 'outlined small',
      part: 'button',
      id: `claim-${ruleId}`,
      name: isBusy ? undefined : text.t('earn_claim_name', { rule }),
      isBusy,
      isDisabled: this.#isOffline,
    });
  }

  #renderStanding(way: Way, program: Program) {
    const { text } = this;
    const look = { look: 'meta muted', part: 'status' };
    switch (way.standing) {
      case 'done':
        return line('check', text.t('earn_done'), look);
      case 'locked':
        return line('lock', levelWords(text, way.rule, program), look);
      default:
        return line('clock', laterWords(text, way), look);
    }
  }

  #renderRefusal(ruleId: string) {
    const { phase } = this.#stateOf(ruleId);
    if (phase !== 'failed' && phase !== 'refused') return nothing;
    return html`<div part="refusal">${alertLine(this.#words(ruleId, this.#stateOf(ruleId)))}</div>`;
  }

  #stateOf(ruleId: string): ClaimState {
    return this.#claims.value?.get(ruleId) ?? { phase: 'idle' };
  }

  get #isOffline(): boolean {
    return this.#online.value === false;
  }

  #claim(ruleId: string): void {
    this.#pressed.set(ruleId, this.#stateOf(ruleId).phase);
    this.dispatchEvent(new LoyaltyClaimEvent(ruleId));
  }

  /** Says how it ended, once, and keeps the focus in the row whose button may be gone. */
  #tell(ruleId: string, state: ClaimState): void {
    if (state.phase === 'idle' || state.phase === 'claimed') this.#pressed.delete(ruleId);
    else this.#pressed.set(ruleId, state.phase);
    if (state.phase === 'idle' || state.phase === 'submitting') return;
    if (this.#focusing.isIn('.row')) {
      this.#focusing.to(byId(`claim-${ruleId}`), byId(`way-${ruleId}`));
    }
    announce(this, this.#words(ruleId, state));
  }

  #words(ruleId: string, state: ClaimState): string {
    const { text } = this;
    switch (state.phase) {
      case 'claimed':
        return this.#claimedWords(ruleId, state.activity.points);
      case 'unknown':
        return text.t('earn_checking');
      case 'refused':
        return text.t('earn_refused');
      default:
        return text.t('earn_failed');
    }
  }

  #claimedWords(ruleId: string, n: number): string {
    const { text } = this;
    const found = this.loyalty.program?.earningRules.find(({ id }) => id === ruleId);
    const rule = found ? pick(text, found.name) : ruleId;
    if (n === 0) return text.t('earn_claimed_reward', { rule });
    const waits = found !== undefined && 'pendingDays' in found && found.pendingDays > 0;
    return text.t(waits ? 'earn_claimed_later' : 'earn_claimed', { rule, n });
  }
}

/** Whether the shopper tells that it was done, and not the shop. */
function isClaimed(rule: EarningRule): boolean {
  return (rule.kind === 'social' || rule.kind === 'custom') && rule.claimedBy === 'shopper';
}

function renderStamps(have: number, need: number): TemplateResult {
  const stamps = Array.from({ length: need }, (_, index) => index < have);
  return html`<div class="stamps" part="stamps" aria-hidden="true">
    ${stamps.map((isGot) => html`<span class=${isGot ? 'stamp got' : 'stamp'}>${isGot ? icon('check') : ''}</span>`)}
  </div>`;
}
