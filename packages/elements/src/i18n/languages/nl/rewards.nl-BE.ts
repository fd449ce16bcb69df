import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What Belgian Dutch says otherwise. */
export const rewards: Wording<typeof reference> = {
  panel_failed: 'Dit kon niet worden geladen. Je saldo en je winkelmandje werken gewoon.',
  review_expiring: 'Hiermee gebruik je eerst de {amount} die t.e.m. {date} te gebruiken zijn.',
  choose_range: 'Van {min} t.e.m. {max}, per {step}.',
};
