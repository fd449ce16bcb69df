import type { core as reference } from '../../messages/core.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const core: Wording<typeof reference> = {
  badge: '{amount}, zobacz swoje nagrody',
  badge_expiring: {
    one: '{n} nagroda wygasa {when}',
    few: '{n} nagrody wygasają {when}',
    many: '{n} nagród wygasa {when}',
    other: '{n} nagrody wygasa {when}',
  },
  badge_guest: 'Zbieraj z nami',
  badge_soon: 'Wkrótce',
  badge_failed: 'Nagrody',
  retry: 'Spróbuj ponownie',
  updated: 'Stan na {time}',
};
