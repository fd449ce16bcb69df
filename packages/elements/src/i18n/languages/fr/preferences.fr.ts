import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const preferences: Wording<typeof reference> = {
  prefs_title: 'Préférences',
  prefs_consents: 'Consentements',
  prefs_channels: 'Comment pouvons-nous te joindre ?',
  prefs_email: 'E-mail',
  prefs_sms: 'SMS',
  prefs_push: 'Notification sur ton téléphone',
  prefs_post: 'Courrier',
  prefs_birthday: 'Anniversaire',
  prefs_birthday_why: 'Le jour et le mois seulement. Nous ne demandons pas l’année.',
  prefs_day: 'Jour',
  prefs_month: 'Mois',
  prefs_birthday_wrong: 'Choisis un jour et un mois qui vont ensemble.',
  prefs_save: 'Enregistrer',
  prefs_saving: 'Enregistrement en cours',
  prefs_saved: 'Enregistré.',
  prefs_failed: 'Cela n’a pas marché. Réessaie.',
  prefs_data: 'Tes données',
  prefs_export: 'Télécharger tes données',
  prefs_exporting: 'Téléchargement en cours',
  prefs_leave: 'Quitter {program}',
  prefs_leave_then: { other: 'Ton solde de {amount} est perdu et tes consentements sont retirés.' },
  prefs_erase: 'Tout faire effacer',
  prefs_erase_then: {
    other:
      'Tu quittes le programme, ton solde de {amount} est perdu et tout ce que nous avons sur toi pour {program} est effacé pour de bon. C’est irréversible.',
  },
  prefs_pending_then: 'Ce qui est en attente ({amount}) est perdu aussi.',
  prefs_codes_then: 'Tes codes ne sont alors plus valables.',
  prefs_cancel: 'Annuler',
  prefs_left: 'Tu ne participes plus à {program}.',
};
