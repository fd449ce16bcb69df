/** Money, changes of a balance, and what levels count. */
import { unbroken } from './formats.ts';
import type { Localizer } from './localizer.ts';
import type { LevelsMessages } from './messages/levels.ts';
import { once } from './once.ts';

const signedFormat = once(
  (locale: string) => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }),
);

const moneyFormat = once((locale: string, currency: string, strip: boolean) => {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(strip && { trailingZeroDisplay: 'stripIfInteger' }),
  });
  return { format, unit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
});

/** "€ 5", and "€ 4,50", of minor units in the programme's currency; `exact` keeps the zeros, as carts do. */
export function formatMoney(text: Localizer, minor: number, { exact = false } = {}): string {
  const { format, unit } = moneyFormat(text.locale, text.program?.currency ?? 'EUR', !exact);
  return unbroken(format.format(minor / unit));
}

/** +45 and −500, with the locale's own signs; zero has none. */
export function formatSigned(text: Localizer, value: number): string {
  return signedFormat(text.locale).format(value);
}

/** A value of the levels' own measure, with its unit: it may differ from that of the balance. */
export function measure(
  text: Localizer<Pick<LevelsMessages, 'orders'>>,
  basis: 'spend' | 'points' | 'orders',
  value: number,
): string {
  if (basis === 'orders') return text.t('orders', { n: value });
  return basis === 'points' ? text.points(value) : formatMoney(text, value);
}
