import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const preferences: Wording<typeof reference> = {
  prefs_title: 'Preferencje',
  prefs_consents: 'Zgody',
  prefs_channels: 'Jak możemy się z Tobą kontaktować?',
  prefs_email: 'E-mail',
  prefs_sms: 'SMS',
  prefs_push: 'Powiadomienie na telefonie',
  prefs_post: 'Poczta',
  prefs_birthday: 'Urodziny',
  prefs_birthday_why: 'Tylko dzień i miesiąc. O rok nie pytamy.',
  prefs_day: 'Dzień',
  prefs_month: 'Miesiąc',
  prefs_birthday_wrong: 'Wybierz dzień i miesiąc, które do siebie pasują.',
  prefs_save: 'Zapisz',
  prefs_saving: 'Zapisywanie',
  prefs_saved: 'Zapisano.',
  prefs_failed: 'Teraz się nie udało. Spróbuj ponownie.',
  prefs_data: 'Twoje dane',
  prefs_export: 'Pobierz swoje dane',
  prefs_exporting: 'Pobieranie',
  prefs_leave: 'Opuść {program}',
  prefs_leave_then: { other: 'Twoje saldo ({amount}) przepada, a Twoje zgody zostają wycofane.' },
  prefs_erase: 'Usuń wszystko',
  prefs_erase_then: {
    other:
      'Rezygnujesz z udziału, Twoje saldo ({amount}) przepada, a wszystko, co mamy o Tobie w {program}, zostaje trwale usunięte. Nie można tego cofnąć.',
  },
  prefs_pending_then: 'To, co jest w drodze ({amount}), też przepada.',
  prefs_codes_then: 'Twoje kody przestają wtedy działać.',
  prefs_cancel: 'Anuluj',
  prefs_left: 'Nie bierzesz już udziału w {program}.',
};
