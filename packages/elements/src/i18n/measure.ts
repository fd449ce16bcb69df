import { formatMoney } from './amounts.ts';
import type { Localizer } from './localizer.ts';
import type { LevelsMessages } from './messages/levels.ts';

/** A value of the levels' own measure, with its unit: it may differ from that of the balance. */
export function measure(
  text: Localizer<Pick<LevelsMessages, 'orders'>>,
  basis: 'spend' | 'points' | 'orders',
  value: number,
): string {
  switch (basis) {
    case 'spend':
      return formatMoney(text, value);
    case 'points':
      return text.points(value);
    case 'orders':
      return text.t('orders', { n: value });
  }
}
