import type { Localizer } from './localizer.ts';
import type { CoreMessages } from './messages/core.ts';

/** A value of the levels' own measure, with its unit: it may differ from that of the balance. */
export function measure(
  text: Localizer<CoreMessages>,
  basis: 'spend' | 'points' | 'orders',
  value: number,
): string {
  switch (basis) {
    case 'spend':
      return text.money(value);
    case 'points':
      return text.points(value);
    case 'orders':
      return text.t('orders', { n: value });
  }
}
