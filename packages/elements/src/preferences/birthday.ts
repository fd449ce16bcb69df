import type { Member } from '@spaarkit/sdk';
import { html, type TemplateResult } from 'lit';

import { once } from '../i18n/once.ts';

type Birthday = NonNullable<Member['birthday']>;

const monthFormat = once(
  (locale: string) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
);

/** Lists to choose a day and a month from; the year is not asked. */
export function birthdayFields(
  locale: string,
  birthday: Birthday | undefined,
  labels: { readonly day: string; readonly month: string },
): TemplateResult {
  const months = monthFormat(locale);
  const list = (name: 'day' | 'month', count: number, words: (value: number) => string) =>
    html`<label class="field"
      >${labels[name]}
      <select name=${name}>
        <option value="">–</option>
        ${Array.from({ length: count }, (_, index) => index + 1).map(
          (value) =>
            html`<option value=${value} ?selected=${birthday?.[name] === value}>
              ${words(value)}
            </option>`,
        )}
      </select></label
    >`;
  return html`<div class="fields">
    ${list('day', 31, String)}
    ${list('month', 12, (month) => months.format(new Date(Date.UTC(2000, month - 1))))}
  </div>`;
}

/** What the form says: a birthday, none, or `invalid` when half of it is missing or there is no such day. */
export function birthdayOf(form: FormData): Birthday | undefined | 'invalid' {
  const [day, month] = [Number(form.get('day')), Number(form.get('month'))];
  if (day === 0 && month === 0) return undefined;
  // 2000 was a leap year: the 29th of February is somebody's birthday.
  const daysInMonth = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  return day > 0 && month > 0 && day <= daysInMonth ? { day, month } : 'invalid';
}
