import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, vê as tuas recompensas',
  badge_expiring: {
    one: '{n} recompensa expira {when}',
    many: '{n} de recompensas expiram {when}',
    other: '{n} recompensas expiram {when}',
  },
  badge_guest: 'Participa',
  badge_soon: 'Em breve',
  badge_failed: 'Recompensas',
  retry: 'Tentar de novo',
  updated: 'Atualizado às {time}',
};
