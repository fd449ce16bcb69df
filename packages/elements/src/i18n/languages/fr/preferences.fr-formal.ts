import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const preferences: Wording<typeof reference> = {
  prefs_channels: 'Comment pouvons-nous vous joindre ?',
  prefs_push: 'Notification sur votre téléphone',
  prefs_birthday_wrong: 'Choisissez un jour et un mois qui vont ensemble.',
  prefs_failed: 'Cela n’a pas marché. Réessayez.',
  prefs_data: 'Vos données',
  prefs_export: 'Télécharger vos données',
  prefs_leave_then: {
    other: 'Votre solde de {amount} est perdu et vos consentements sont retirés.',
  },
  prefs_erase_then: {
    other:
      'Vous quittez le programme, votre solde de {amount} est perdu et tout ce que nous avons sur vous pour {program} est effacé pour de bon. C’est irréversible.',
  },
  prefs_codes_then: 'Vos codes ne sont alors plus valables.',
  prefs_left: 'Vous ne participez plus à {program}.',
};
