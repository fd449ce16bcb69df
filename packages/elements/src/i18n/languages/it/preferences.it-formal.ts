import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const preferences: Wording<typeof reference> = {
  prefs_channels: 'Come possiamo contattarLa?',
  prefs_birthday_wrong: 'Scelga un giorno e un mese che vadano insieme.',
  prefs_failed: 'Ora non ha funzionato. Riprovi.',
  prefs_data: 'I Suoi dati',
  prefs_export: 'Scarica i Suoi dati',
  prefs_leave_then: { other: 'Il Suo saldo di {amount} scade e i Suoi consensi vengono revocati.' },
  prefs_erase_then: {
    other:
      'Lascia il programma, il Suo saldo di {amount} scade e tutto ciò che abbiamo su di Lei per {program} viene cancellato per sempre. Non si può annullare.',
  },
  prefs_codes_then: 'I Suoi codici non saranno più validi.',
  prefs_left: 'Non partecipa più a {program}.',
};
