import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const preferences: Wording<typeof reference> = {
  prefs_title: 'Indstillinger',
  prefs_consents: 'Samtykker',
  prefs_channels: 'Hvordan må vi kontakte dig?',
  prefs_email: 'E-mail',
  prefs_sms: 'Sms',
  prefs_push: 'Besked på telefonen',
  prefs_post: 'Post',
  prefs_birthday: 'Fødselsdag',
  prefs_birthday_why: 'Kun dag og måned. Vi spørger ikke om året.',
  prefs_day: 'Dag',
  prefs_month: 'Måned',
  prefs_birthday_wrong: 'Vælg en dag og en måned, der passer sammen.',
  prefs_save: 'Gem',
  prefs_saving: 'Gemmer',
  prefs_saved: 'Gemt.',
  prefs_failed: 'Det lykkedes ikke lige nu. Prøv igen.',
  prefs_data: 'Dine oplysninger',
  prefs_export: 'Hent dine oplysninger',
  prefs_exporting: 'Henter',
  prefs_leave: 'Forlad {program}',
  prefs_leave_then: {
    other: 'Din saldo på {amount} bortfalder, og dine samtykker trækkes tilbage.',
  },
  prefs_erase: 'Få alt slettet',
  prefs_erase_then: {
    other:
      'Du stopper, din saldo på {amount} bortfalder, og alt, hvad vi har om dig for {program}, slettes for altid. Det kan ikke fortrydes.',
  },
  prefs_pending_then: 'Det, der er på vej ({amount}), bortfalder også.',
  prefs_codes_then: 'Dine koder gælder så ikke længere.',
  prefs_cancel: 'Annuller',
  prefs_left: 'Du er ikke længere med i {program}.',
};
