import type { Program } from '@spaarkit/sdk';
import type { EnrollmentState, LoyaltyStore, RewardItem } from '@spaarkit/store';
import { html, nothing, type TemplateResult } from 'lit';

import { LoyaltyLoginEvent } from '../events/requests.ts';
import { formatMoney } from '../i18n/amounts.ts';
import { formatDate, formatLastDay } from '../i18n/dates.ts';
import { pick } from '../i18n/pick.ts';
import { button } from '../styles/button.ts';
import { alertLine, heading } from '../styles/text.ts';
import type { CardText } from './card-text.ts';
import { askToJoin, isAsker, joinTerms } from './joining.ts';

/** What the ways to begin are drawn from. */
export interface Entrance {
  readonly text: CardText;
  readonly program: Program;
  readonly enrollment: EnrollmentState['phase'] | undefined;
  /** The element that they stand in: it asks for what is pressed. */
  readonly host: HTMLElement;
  readonly store: LoyaltyStore | undefined;
}

/** What the head of the card is drawn from for who is no member. */
export interface InvitationView extends Entrance {
  readonly headingLevel: number;
  /** Cheapest first. */
  readonly rewards: readonly RewardItem[] | undefined;
}

/** One sentence that says how things stand, and what follows from it. */
function lead({ headingLevel }: InvitationView, sentence: string, below: unknown): TemplateResult {
  return html`<header class="header" part="header">
    ${heading(headingLevel, sentence, { look: 'heading title' })} ${below}
  </header>`;
}

const small = (words: unknown) => html`<p class="small-print meta muted">${words}</p>`;

/** The programme has not begun. */
export function renderUpcoming(view: InvitationView): TemplateResult {
  const { text, program } = view;
  const { name, startsAt } = program;
  const from = startsAt && text.t('upcoming_from', { date: formatDate(text, startsAt) });
  return lead(view, text.t('upcoming', { program: pick(text, name) }), below(from));
}

/** The programme has ended. */
export function renderEnded(view: InvitationView): TemplateResult {
  const { text, program } = view;
  const { name, endsAt } = program;
  const until = endsAt && text.t('ended_on', { date: formatLastDay(text, endsAt) });
  return lead(view, text.t('ended', { program: pick(text, name) }), below(until));
}

/** Nobody is logged in: what it is, what is earned with what, and two ways to begin. */
export function renderGuest(view: InvitationView): TemplateResult {
  return lead(
    view,
    view.text.t('guest_title'),
    html`${below(rateOf(view))} ${guestEntrance(view)}`,
  );
}

/** For guests: two ways to begin, of equal weight. */
export function guestEntrance({ text, program, host, store }: Entrance): TemplateResult {
  const logIn = () => host.dispatchEvent(new LoyaltyLoginEvent());
  const join = () => askToJoin(host, store, program.termsVersion);
  return html`<p class="actions">
    ${button(text.t('log_in'), logIn, { look: 'filled' })}
    ${program.enrollmentMode === 'invite_only' ? nothing : button(text.t('join'), join)}
  </p>`;
}

/** A customer who takes no part yet. */
export function renderNotEnrolled(view: InvitationView): TemplateResult {
  const { text, program } = view;
  return lead(
    view,
    text.t('join_title', { program: pick(text, program.name) }),
    html`${below(rateOf(view))} ${customerEntrance(view)}`,
  );
}

/** For customers who take no part yet: joining, and its terms. */
export function customerEntrance({
  text,
  program,
  enrollment,
  host,
  store,
}: Entrance): TemplateResult {
  if (program.enrollmentMode === 'invite_only') return small(text.t('invite_only'));
  const isBusy = enrollment === 'submitting';
  const join = () => askToJoin(host, store, program.termsVersion);
  return html`<p class="actions">
      ${button(text.t(isBusy ? 'joining' : 'join'), join, { look: 'filled', isBusy })}
    </p>
    ${
      enrollment === 'failed' || enrollment === 'refused'
        ? html`<div class="small-print" role=${isAsker(host, store) ? 'alert' : nothing}>
            ${alertLine(text.t('join_failed'))}
          </div>`
        : nothing
    }
    ${small(html`${text.t('join_text')} ${joinTerms(text, program.links.terms)}`)}`;
}

function below(words: unknown) {
  return words ? html`<p class="below muted">${words}</p>` : nothing;
}

/** What is earned with what, and what the first reward costs: "10 punten per € 1 · 250 punten = …". */
function rateOf({ text, program: { earningRules }, rewards }: InvitationView): string {
  const rule = earningRules.find(({ kind }) => kind === 'order_amount');
  // Something is said of the standing only where nobody can have it, or not whoever begins.
  const first = rewards?.find(({ reward, standing }) => reward.cost.kind === 'fixed' && !standing);
  return [
    rule?.kind === 'order_amount' &&
      text.t('guest_rate', { n: rule.points, money: formatMoney(text, rule.perMinor) }),
    first && text.t('guest_first', { n: first.need, reward: pick(text, first.reward.name) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
