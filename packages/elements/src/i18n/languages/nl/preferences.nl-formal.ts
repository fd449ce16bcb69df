import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const preferences: Wording<typeof reference> = {
  prefs_channels: 'Hoe mogen we u bereiken?',
  prefs_push: 'Melding op uw telefoon',
  prefs_birthday_why: 'Alleen dag en maand. Uw geboortejaar vragen we niet.',
  prefs_data: 'Uw gegevens',
  prefs_leave_then: {
    other: 'Uw saldo van {amount} vervalt, en uw toestemmingen worden ingetrokken.',
  },
  prefs_erase_then: {
    other:
      'U stopt, uw saldo van {amount} vervalt, en alles wat we voor {program} van u hebben wordt voorgoed gewist. Dit kunt u niet terugdraaien.',
  },
  prefs_codes_then: 'Uw codes werken dan niet meer.',
  prefs_left: 'U doet niet meer mee met {program}.',
};
