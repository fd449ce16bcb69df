import { AccountResource } from '@spaarkit/sdk/resources';
import { enrollmentOf, rewardsOf } from '@spaarkit/store';
import type { EnrollmentRequest, Joining, Program } from '@spaarkit/sdk';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import { announce } from '../announcer/announcer.ts';
import { Errand } from '../context/errand.ts';
import { FocusController } from '../context/focus-controller.ts';
import { LoyaltyElement } from '../context/loyalty-element.ts';
import { cardCatalogue, type CardMessages } from '../i18n/messages/card.ts';
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { joinCatalogue, type JoinMessages } from '../i18n/messages/join.ts';
import { pick } from '../i18n/pick.ts';
import {
  renderEnded,
  renderGuest,
  renderUpcoming,
  type InvitationView,
} from '../rewards/invitation.ts';
import { askToJoin, isAsker, joinTerms } from '../rewards/joining.ts';
import { button } from '../styles/button.ts';
import { bone, loadingState } from '../styles/card.ts';
import { consentAnswers, consentBoxes } from '../styles/form.ts';
import { failedState } from '../styles/state.ts';
import { alertLine, heading } from '../styles/text.ts';
import { styles } from './join.styles.ts';

/**
 * Where a customer joins. Guests read what the programme is. Customers see its terms, each consent as a separate
 * box that is not ticked for them, a field for the code of an invitation, or the waiting list. Says when a
 * programme begins. Draws nothing for members, except for one who has just joined here.
 *
 * @slot - What is shown before the element is defined.
 *
 * @fires {LoyaltyLoginEvent} loyalty-login - The shopper asks to log in. Cancelable.
 * @fires {LoyaltyJoinEvent} loyalty-join - The shopper asks to join, with the answers given. Cancelable.
 *
 * @csspart card - The whole.
 * @csspart header - What stands in it.
 * @csspart consents - The consents that are asked.
 * @csspart code - The field for the code of an invitation.
 * @csspart join - The button that joins, or that takes a place on the waiting list.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of the button and of what is ticked.
 * @cssproperty [--loyalty-surface=light-dark(#fff, oklch(0.2 0.006 260))] - Ground of the card.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be loaded.
 * @cssstate guest - Nobody is logged in.
 * @cssstate not-enrolled - The customer has not joined.
 * @cssstate ready - The customer is a member.
 * @cssstate upcoming - The programme has not begun.
 * @cssstate ended - The programme has ended.
 */
export class LoyaltyJoinElement extends LoyaltyElement<CoreMessages & CardMessages & JoinMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Level of the element's heading. */
  headingLevel = 2;

  readonly #enrollment = this.loyalty.follow((store) => enrollmentOf(store).$state);
  readonly #rewards = this.loyalty.follow(rewardsOf);
  readonly #waiting = new Errand<'wait' | 'stop'>(this);
  readonly #focus = new FocusController(this);
  #wasNotEnrolled = false;
  #hasJoinedHere = false;

  constructor() {
    super([coreCatalogue, cardCatalogue, joinCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { phase } = this.loyalty;
    // The session may tell of it before the answer to joining does.
    const isAsked = (this.#enrollment.value?.phase ?? 'idle') !== 'idle';
    if (phase === 'ready' && this.#wasNotEnrolled && isAsked) {
      this.#hasJoinedHere = true;
    } else if (phase !== 'ready') {
      this.#hasJoinedHere = false;
    }
    if (phase === 'ready' && this.#wasNotEnrolled && isAsker(this, this.loyalty.store)) {
      this.#focus.to('.heading');
      announce(this, this.#joined);
    }
    this.#wasNotEnrolled = phase === 'not-enrolled';
  }

  protected override render() {
    const { program, phase } = this.loyalty;
    switch (phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return this.#renderLoading();
      case 'failed':
        return this.#renderCard(failedState(this.loyalty, this.text.t('card_failed')));
      case 'ready':
        return this.#hasJoinedHere
          ? this.#renderCard(this.#renderHead(this.#joined, nothing))
          : nothing;
      case 'excluded':
        return nothing;
      default:
        return program && this.#renderCard(this.#renderFor(phase, this.#viewOf(program)));
    }
  }

  #renderFor(
    phase: 'upcoming' | 'ended' | 'guest' | 'not-enrolled',
    view: InvitationView,
  ): TemplateResult {
    switch (phase) {
      case 'upcoming':
        return renderUpcoming(view);
      case 'ended':
        return renderEnded(view);
      case 'guest':
        return renderGuest(view);
      case 'not-enrolled':
        return this.#renderHead(
          this.text.t('join_title', { program: pick(this.text, view.program.name) }),
          this.#renderEntrance(view.program),
        );
    }
  }

  #renderCard(content: unknown): TemplateResult {
    return html`<div class="base contain">
      <section class="card" part="card">${content}</section>
    </div>`;
  }

  #renderLoading(): TemplateResult {
    const bones = [bone(), bone(), bone('control-bone')];
    return loadingState(html`<div class="header">${bones}</div>`, 'card', 'card');
  }

  #renderHead(sentence: string, below: unknown): TemplateResult {
    return html`<header class="header" part="header">
      ${heading(this.headingLevel, sentence, { look: 'heading title' })} ${below}
    </header>`;
  }

  /** The form, or why there is none. */
  #renderEntrance(program: Program) {
    const { text } = this;
    const { open, refusal, takesJoinCode, waitingList, waiting } = this.#joining(program);
    if (open) return this.#renderForm(program, 'join');
    if (waiting !== undefined) return this.#renderWaiting(waiting.place);
    switch (refusal) {
      case 'invitation_required':
        return takesJoinCode ? this.#renderForm(program, 'code') : below(text.t('invite_only'));
      case 'program_full':
        return waitingList ? this.#renderForm(program, 'wait') : below(text.t('join_full'));
      default:
        return below(text.t('join_closed'));
    }
  }

  #renderForm(program: Program, way: 'join' | 'code' | 'wait'): TemplateResult {
    const { text } = this;
    const terms = joinTerms(text, program.links.terms);
    const isWaiting = way === 'wait';
    const enrollment = this.#enrollment.value;
    const isBusy =
      enrollment?.phase === 'submitting' || this.#waiting.phase('wait') === 'submitting';
    const submit = (event: Event) => {
      event.preventDefault();
      if (!isBusy) this.#submit(program, isWaiting);
    };
    return html`${below(text.t(isWaiting ? 'join_wait_text' : 'join_text'))}
      <form class="form actions" @submit=${submit}>
        ${
          way === 'code'
            ? html`<label class="field" part="code"
                >${text.t('join_code')}
                <input
                  name="code"
                  required
                  autocomplete="off"
                  autocapitalize="characters"
                  maxlength="40"
              /></label>`
            : nothing
        }
        ${consentBoxes(text, text.t('join_consents'), program.consents)}
        ${terms && html`<p class="meta muted">${terms}</p>`}
        <p>
          ${button(
            text.t(isBusy ? 'joining' : isWaiting ? 'join_wait' : 'join'),
            ({ currentTarget }) => (currentTarget as HTMLButtonElement).form?.requestSubmit(),
            { look: 'filled', part: 'join', isBusy },
          )}
        </p>
        ${this.#renderProblem()}
      </form>`;
  }

  #renderProblem() {
    const enrollment = this.#enrollment.value;
    const isRefused = enrollment?.phase === 'refused';
    // The waiting list is asked from here alone.
    const isOwn = this.#waiting.phase('wait') === 'failed';
    if (!isRefused && !isOwn && enrollment?.phase !== 'failed') return nothing;
    const isCodeWrong = isRefused && enrollment.reason === 'join_code_wrong';
    return html`<div role=${isOwn || isAsker(this, this.loyalty.store) ? 'alert' : nothing}>
      ${alertLine(this.text.t(isCodeWrong ? 'join_code_wrong' : 'join_failed'))}
    </div>`;
  }

  #renderWaiting(place: number): TemplateResult {
    const { text } = this;
    const isBusy = this.#waiting.phase('stop') === 'submitting';
    const stop = () => void this.#ask('stop', (account) => account.stopWaiting());
    return html`${below(text.t('join_waiting', { place: text.number(place) }))}
      <p class="actions">${button(text.t('join_stop'), stop, { isBusy })}</p>
      ${
        this.#waiting.phase('stop') === 'failed'
          ? html`<div role="alert">${alertLine(text.t('join_failed'))}</div>`
          : nothing
      }`;
  }

  #viewOf(program: Program): InvitationView {
    const { text, headingLevel } = this;
    return {
      text,
      program,
      headingLevel,
      enrollment: this.#enrollment.value?.phase,
      rewards: this.#rewards.value?.data,
      host: this,
      store: this.loyalty.store,
    };
  }

  /** Whether this customer may join; by the programme alone where the server does not say. */
  #joining({ enrollmentMode }: Program): Joining {
    const open = enrollmentMode !== 'invite_only';
    return (
      this.loyalty.session?.data?.joining ?? {
        open,
        refusal: open ? undefined : 'invitation_required',
        takesJoinCode: false,
        waitingList: false,
      }
    );
  }

  get #joined(): string {
    return this.text.t('joined', { program: pick(this.text, this.loyalty.program?.name ?? {}) });
  }

  #submit({ termsVersion, consents }: Program, isWaiting: boolean): void {
    const form = this.renderRoot.querySelector('form');
    if (form === null) return;
    const data = new FormData(form);
    const code = data.get('code');
    const answers = {
      ...(consents.length > 0 && { consents: consentAnswers(data, consents) }),
      ...(typeof code === 'string' && { joinCode: code.trim() }),
    };
    if (isWaiting) {
      const request: EnrollmentRequest = { termsVersion, ...answers };
      void this.#ask('wait', (account) => account.wait(request));
    } else {
      askToJoin(this, this.loyalty.store, termsVersion, answers);
    }
  }

  async #ask(
    what: 'wait' | 'stop',
    call: (account: AccountResource) => Promise<unknown>,
  ): Promise<void> {
    const { store } = this.loyalty;
    if (store === undefined) return;
    const isDone = await this.#waiting.run(what, async () => {
      await call(new AccountResource(store.client.send));
      await store.cartChanged();
    });
    if (isDone) this.#focus.to('.heading');
  }
}

function below(words: string): TemplateResult {
  return html`<p class="below muted">${words}</p>`;
}
