import type { Member, Program } from '@spaarkit/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import type { Localizer } from '../i18n/localizer.ts';
import { pick } from '../i18n/pick.ts';

/** A box to tick; its text belongs to it. */
export function checkBox(
  name: string,
  value: string,
  words: unknown,
  isTicked = false,
): TemplateResult {
  return html`<label class="check">
    <input type="checkbox" name=${name} .value=${value} ?checked=${isTicked} />
    <span dir="auto">${words}</span>
  </label>`;
}

/** The questions for consent, one box for each: none is ticked that the member has not ticked. */
export function consentBoxes(
  text: Localizer,
  legend: string,
  consents: Program['consents'],
  isGiven: (id: string) => boolean = () => false,
) {
  if (consents.length === 0) return nothing;
  return html`<fieldset part="consents">
    <legend>${legend}</legend>
    ${consents.map((one) => checkBox('consent', one.id, pick(text, one.text), isGiven(one.id)))}
  </fieldset>`;
}

/** The answers to all of them, as the form has them. */
export function consentAnswers(form: FormData, consents: Program['consents']) {
  const given = form.getAll('consent');
  return consents.map(({ id, version }) => ({ id, version, given: given.includes(id) }));
}

/** Whether the member has given a consent, to the text as it is now. */
export function isGiven(
  { consents }: Member,
  asked: Pick<Program['consents'][number], 'id' | 'version'> | undefined,
): boolean {
  return consents.some(
    ({ id, version, given }) => given && id === asked?.id && version === asked.version,
  );
}
