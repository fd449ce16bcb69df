import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const preferences: Wording<typeof reference> = {
  prefs_title: 'Inställningar',
  prefs_consents: 'Samtycken',
  prefs_channels: 'Hur får vi nå dig?',
  prefs_email: 'E-post',
  prefs_sms: 'Sms',
  prefs_push: 'Avisering i telefonen',
  prefs_post: 'Post',
  prefs_birthday: 'Födelsedag',
  prefs_birthday_why: 'Bara dag och månad. Vi frågar inte efter året.',
  prefs_day: 'Dag',
  prefs_month: 'Månad',
  prefs_birthday_wrong: 'Välj en dag och en månad som hör ihop.',
  prefs_save: 'Spara',
  prefs_saving: 'Sparar',
  prefs_saved: 'Sparat.',
  prefs_failed: 'Det gick inte just nu. Försök igen.',
  prefs_data: 'Dina uppgifter',
  prefs_export: 'Ladda ner dina uppgifter',
  prefs_exporting: 'Laddar ner',
  prefs_leave: 'Lämna {program}',
  prefs_leave_then: { other: 'Ditt saldo på {amount} förfaller och dina samtycken dras tillbaka.' },
  prefs_erase: 'Radera allt',
  prefs_erase_then: {
    other:
      'Du slutar, ditt saldo på {amount} förfaller och allt vi har om dig för {program} raderas för gott. Det går inte att ångra.',
  },
  prefs_pending_then: 'Det som är på väg ({amount}) förfaller också.',
  prefs_codes_then: 'Dina koder gäller då inte längre.',
  prefs_cancel: 'Avbryt',
  prefs_left: 'Du är inte längre med i {program}.',
};
