import type { Member, Program } from '@spaarkit/sdk';
import { AccountResource, MemberResource } from '@spaarkit/sdk/resources';
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
import { coreCatalogue, type CoreMessages } from '../i18n/messages/core.ts';
import { preferencesCatalogue, type PreferencesMessages } from '../i18n/messages/preferences.ts';
import { pick } from '../i18n/pick.ts';
import { area } from '../styles/area.ts';
import { button } from '../styles/button.ts';
import { checkBox, consentAnswers, consentBoxes, isGiven } from '../styles/form.ts';
import { bone, loadingState } from '../styles/card.ts';
import { failedState } from '../styles/state.ts';
import { alertLine, heading, line } from '../styles/text.ts';
import { birthdayFields, birthdayOf } from './birthday.ts';
import { styles } from './preferences.styles.ts';

type Channel = Member['preferredChannels'][number];

const channels = ['email', 'sms', 'push', 'post'] as const satisfies readonly Channel[];

/** What ends taking part; asked again before it is done. */
type Ending = 'leave' | 'erase';

/**
 * What a member chooses: each consent separately, the channels, and the birthday without its year. Here they can
 * also export everything that is held about them, leave the programme, and have everything erased. Draws nothing
 * for guests.
 *
 * @slot - What is shown before the element is defined.
 *
 * @fires {LoyaltyErrorEvent} loyalty-error - Something did not work; it is shown in words too.
 *
 * @csspart card - The whole.
 * @csspart title - Its heading.
 * @csspart consents - The consents.
 * @csspart channels - The channels.
 * @csspart birthday - The birthday.
 * @csspart save - The button that saves.
 * @csspart data - What can be done with what is held about the member.
 * @csspart review - The question before leaving or erasing.
 * @csspart confirm - The button that leaves or erases.
 *
 * @cssproperty [--loyalty-accent=#1f6f4a] - Colour of the button and of what is ticked.
 * @cssproperty [--loyalty-surface=light-dark(#fff, oklch(0.2 0.006 260))] - Ground of the card.
 *
 * @cssstate loading - Nothing is known yet.
 * @cssstate failed - Nothing could be loaded.
 * @cssstate ready - The member's own choices are shown.
 */
export class LoyaltyPreferencesElement extends LoyaltyElement<CoreMessages & PreferencesMessages> {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    quiet: { type: Boolean },
    ending: { state: true },
    isBirthdayWrong: { state: true },
  };

  /** Level of the element's heading. */
  headingLevel = 2;

  /** Draws no filled button, where the view around it has one already. */
  quiet = false;

  private ending: Ending | undefined;
  private isBirthdayWrong = false;

  readonly #errand = new Errand<'save' | 'export' | Ending>(this);
  readonly #focus = new FocusController(this);
  #hasLeft = false;

  constructor() {
    super([coreCatalogue, preferencesCatalogue]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.loyalty.phase === 'ready') this.#hasLeft = false;
  }

  protected override render() {
    const { text } = this;
    switch (this.loyalty.phase) {
      case 'waiting':
        return html`<slot></slot>`;
      case 'loading':
        return this.#renderLoading();
      case 'failed':
        return this.#renderCard(failedState(this.loyalty, text.t('prefs_failed')));
      case 'ready':
        return this.#renderReady();
      default:
        return this.#hasLeft
          ? this.#renderCard(
              html`<p class="pad left" tabindex="-1">
                ${text.t('prefs_left', { program: this.#programName })}
              </p>`,
            )
          : nothing;
    }
  }

  #renderCard(content: unknown): TemplateResult {
    return html`<div class="base contain">
      <section class="card" part="card">${content}</section>
    </div>`;
  }

  #renderLoading(): TemplateResult {
    const bones = [bone(), bone(), bone(), bone()];
    return loadingState(bones, 'card pad', 'card');
  }

  #renderReady() {
    const { program, session } = this.loyalty;
    const member = session?.data?.member;
    if (program === undefined || member === undefined) return nothing;
    return this.#renderCard(html`
      <form
        class="form pad"
        @submit=${(event: Event) => this.#handleSubmit(event, program, member)}
      >
        ${heading(this.headingLevel, this.text.t('prefs_title'), { look: 'title', part: 'title' })}
        ${this.#renderConsents(program, member)} ${this.#renderChannels(member)}
        ${this.#renderBirthday(member)} ${this.#renderSave()}
      </form>
      ${this.#renderData()}
    `);
  }

  #renderConsents({ consents }: Program, member: Member) {
    return consentBoxes(this.text, this.text.t('prefs_consents'), consents, (id) =>
      isGiven(
        member,
        consents.find((one) => one.id === id),
      ),
    );
  }

  #renderChannels({ preferredChannels }: Member): TemplateResult {
    const { text } = this;
    return html`<fieldset part="channels">
      <legend>${text.t('prefs_channels')}</legend>
      ${channels.map((channel) =>
        checkBox(
          'channel',
          channel,
          text.t(`prefs_${channel}`),
          preferredChannels.includes(channel),
        ),
      )}
    </fieldset>`;
  }

  #renderBirthday({ birthday }: Member): TemplateResult {
    const { text } = this;
    const labels = { day: text.t('prefs_day'), month: text.t('prefs_month') };
    return html`<fieldset part="birthday">
      <legend>${text.t('prefs_birthday')}</legend>
      <p class="meta muted">${text.t('prefs_birthday_why')}</p>
      ${birthdayFields(text.locale, birthday, labels)}
      ${
        this.isBirthdayWrong
          ? html`<div role="alert">${alertLine(text.t('prefs_birthday_wrong'))}</div>`
          : nothing
      }
    </fieldset>`;
  }

  #renderSave(): TemplateResult {
    const { text } = this;
    const phase = this.#errand.phase('save');
    const isBusy = phase === 'submitting';
    return html`<div class="data">
      ${button(
        text.t(isBusy ? 'prefs_saving' : 'prefs_save'),
        ({ currentTarget }) => (currentTarget as HTMLButtonElement).form?.requestSubmit(),
        { look: this.quiet ? 'outlined' : 'filled', part: 'save', isBusy },
      )}
      ${phase === 'done' ? line('check', text.t('prefs_saved')) : this.#renderFailure('save')}
    </div>`;
  }

  /** What is held about the member, and the ways out. */
  #renderData(): TemplateResult {
    const { text } = this;
    const isBusy = this.#errand.phase('export') === 'submitting';
    const title = { look: 'title', part: 'title' };
    return html`<div class="data pad ruled" part="data">
      ${heading(this.headingLevel, text.t('prefs_data'), title)}
      ${button(text.t(isBusy ? 'prefs_exporting' : 'prefs_export'), this.#handleExport, { isBusy })}
      ${this.#renderFailure('export')} ${this.#renderEnding('leave')} ${this.#renderEnding('erase')}
    </div>`;
  }

  #renderEnding(ending: Ending): TemplateResult {
    const { text } = this;
    const label = text.t(`prefs_${ending}`, { program: this.#programName });
    if (this.ending !== ending) {
      return button(label, () => this.#review(ending), { look: 'text', id: ending });
    }
    const isBusy = this.#errand.phase(ending) === 'submitting';
    const cancel = () => this.#review(undefined);
    const asked = html`${this.#renderLoss(ending)} ${this.#renderFailure(ending)}
      <p class="buttons">
        ${button(label, () => void this.#end(ending), { part: 'confirm', isBusy })}
        ${button(text.t('prefs_cancel'), cancel, { look: isBusy ? 'text away' : 'text' })}
      </p>`;
    return area('review', asked, { look: 'asked', labelledBy: 'asked', cancel });
  }

  /** What goes with the membership: codes too, where the programme says so; erasing takes them all. */
  #renderLoss(ending: Ending): TemplateResult {
    const { text } = this;
    const { program, session } = this.loyalty;
    const { balance, issuedRewards } = session?.data ?? {};
    const endsCodes = ending === 'erase' || program?.leaving?.issuedCodes === 'revoke';
    const codes = endsCodes && issuedRewards?.some(({ voucher }) => voucher);
    return html`<p id="asked">
      ${text.t(`prefs_${ending}_then`, { n: balance?.available ?? 0, program: this.#programName })}
      ${balance?.pending ? text.t('prefs_pending_then', { n: balance.pending }) : nothing}
      ${codes ? text.t('prefs_codes_then') : nothing}
    </p>`;
  }

  #renderFailure(name: 'save' | 'export' | Ending) {
    return this.#errand.phase(name) === 'failed'
      ? html`<div role="alert">${alertLine(this.text.t('prefs_failed'))}</div>`
      : nothing;
  }

  get #programName(): string {
    return pick(this.text, this.loyalty.program?.name ?? {});
  }

  /** Asks before; with nothing to ask, the focus goes back to where it was asked. */
  #review(ending: Ending | undefined): void {
    this.#focus.to(ending === undefined ? `#${this.ending}` : '.asked');
    this.ending = ending;
  }

  #handleSubmit(event: Event, program: Program, member: Member): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const birthday = birthdayOf(data);
    this.isBirthdayWrong = birthday === 'invalid';
    const { store } = this.loyalty;
    if (birthday === 'invalid' || store === undefined) return;
    const answered = consentAnswers(data, program.consents);
    const consents = answered.filter(
      (answer, index) => answer.given !== isGiven(member, program.consents[index]),
    );
    void this.#errand
      .runFor(store, 'save', async (isWanted) => {
        const changed = await new MemberResource(store.client.send).update({
          birthday: birthday ?? null,
          preferredChannels: channels.filter((one) => data.getAll('channel').includes(one)),
          ...(consents.length > 0 && { consents }),
        });
        if (isWanted()) store.confirm({ member: changed });
      })
      .then((isDone) => isDone && announce(this, this.text.t('prefs_saved')));
  }

  readonly #handleExport = (): void => {
    const { store } = this.loyalty;
    if (store === undefined) return;
    void this.#errand.runFor(store, 'export', async () => {
      const held = await new AccountResource(store.client.send).export();
      download(JSON.stringify(held, undefined, 2), `${this.#programName}.json`);
    });
  };

  async #end(ending: Ending): Promise<void> {
    const { store } = this.loyalty;
    if (store === undefined) return;
    const account = new AccountResource(store.client.send);
    const isDone = await this.#errand.runFor(store, ending, () => account[ending]());
    if (!isDone) return;
    // Said at once: what stands around this may go with the membership.
    announce(this, this.text.t('prefs_left', { program: this.#programName }));
    await store.memberChanged();
    this.ending = undefined;
    this.#hasLeft = true;
    this.#focus.to('.left');
  }
}

function download(content: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = name;
  link.click();
  // Not at once: some browsers read it a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
