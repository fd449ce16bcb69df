/** Months in words, for the headings of the history. */
import type { Localizer } from '../i18n/localizer.ts';
import { once } from '../i18n/once.ts';

const monthFormat = once(
  (locale: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** "november 2026". */
export function formatMonth(text: Localizer, when: string): string {
  const month = text.dayOf(when).slice(0, 7);
  return monthFormat(text.locale).format(new Date(month));
}
