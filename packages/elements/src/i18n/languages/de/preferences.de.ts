import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const preferences: Wording<typeof reference> = {
  prefs_title: 'Einstellungen',
  prefs_consents: 'Einwilligungen',
  prefs_channels: 'Wie dürfen wir dich erreichen?',
  prefs_email: 'E-Mail',
  prefs_sms: 'SMS',
  prefs_push: 'Mitteilung auf dein Telefon',
  prefs_post: 'Post',
  prefs_birthday: 'Geburtstag',
  prefs_birthday_why: 'Nur Tag und Monat. Nach dem Geburtsjahr fragen wir nicht.',
  prefs_day: 'Tag',
  prefs_month: 'Monat',
  prefs_birthday_wrong: 'Wähle einen Tag und einen Monat, die zusammenpassen.',
  prefs_save: 'Speichern',
  prefs_saving: 'Wird gespeichert',
  prefs_saved: 'Gespeichert.',
  prefs_failed: 'Das hat gerade nicht geklappt. Versuche es noch einmal.',
  prefs_data: 'Deine Daten',
  prefs_export: 'Daten herunterladen',
  prefs_exporting: 'Wird heruntergeladen',
  prefs_leave: '{program} verlassen',
  prefs_leave_then: {
    other: 'Dein Guthaben von {amount} verfällt, und deine Einwilligungen werden widerrufen.',
  },
  prefs_erase: 'Alles löschen lassen',
  prefs_erase_then: {
    other:
      'Du machst nicht mehr mit, dein Guthaben von {amount} verfällt, und alles, was wir für {program} über dich haben, wird endgültig gelöscht. Das lässt sich nicht rückgängig machen.',
  },
  prefs_pending_then: 'Was noch vorgemerkt ist ({amount}), verfällt auch.',
  prefs_codes_then: 'Deine Codes gelten dann nicht mehr.',
  prefs_cancel: 'Abbrechen',
  prefs_left: 'Du machst nicht mehr bei {program} mit.',
};
