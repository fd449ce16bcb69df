import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, vedi i tuoi premi',
  badge_expiring: {
    one: '{n} premio scade {when}',
    many: '{n} di premi scadono {when}',
    other: '{n} premi scadono {when}',
  },
  badge_guest: 'Partecipa',
  badge_soon: 'In arrivo',
  badge_failed: 'Premi',
  retry: 'Riprova',
  updated: 'Aggiornato alle {time}',
};
