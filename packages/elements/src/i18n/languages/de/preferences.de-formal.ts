import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const preferences: Wording<typeof reference> = {
  prefs_channels: 'Wie dürfen wir Sie erreichen?',
  prefs_push: 'Mitteilung auf Ihr Telefon',
  prefs_birthday_wrong: 'Wählen Sie einen Tag und einen Monat, die zusammenpassen.',
  prefs_failed: 'Das hat gerade nicht geklappt. Versuchen Sie es noch einmal.',
  prefs_data: 'Ihre Daten',
  prefs_leave_then: {
    other: 'Ihr Guthaben von {amount} verfällt, und Ihre Einwilligungen werden widerrufen.',
  },
  prefs_erase_then: {
    other:
      'Sie machen nicht mehr mit, Ihr Guthaben von {amount} verfällt, und alles, was wir für {program} über Sie haben, wird endgültig gelöscht. Das lässt sich nicht rückgängig machen.',
  },
  prefs_codes_then: 'Ihre Codes gelten dann nicht mehr.',
  prefs_left: 'Sie machen nicht mehr bei {program} mit.',
};
