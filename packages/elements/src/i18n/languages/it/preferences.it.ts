import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const preferences: Wording<typeof reference> = {
  prefs_title: 'Preferenze',
  prefs_consents: 'Consensi',
  prefs_channels: 'Come possiamo contattarti?',
  prefs_email: 'E-mail',
  prefs_sms: 'SMS',
  prefs_push: 'Notifica sul telefono',
  prefs_post: 'Posta',
  prefs_birthday: 'Compleanno',
  prefs_birthday_why: 'Solo giorno e mese. Non chiediamo l’anno.',
  prefs_day: 'Giorno',
  prefs_month: 'Mese',
  prefs_birthday_wrong: 'Scegli un giorno e un mese che vadano insieme.',
  prefs_save: 'Salva',
  prefs_saving: 'Salvataggio in corso',
  prefs_saved: 'Salvato.',
  prefs_failed: 'Ora non ha funzionato. Riprova.',
  prefs_data: 'I tuoi dati',
  prefs_export: 'Scarica i tuoi dati',
  prefs_exporting: 'Download in corso',
  prefs_leave: 'Lascia {program}',
  prefs_leave_then: { other: 'Il tuo saldo di {amount} scade e i tuoi consensi vengono revocati.' },
  prefs_erase: 'Fai cancellare tutto',
  prefs_erase_then: {
    other:
      'Lasci il programma, il tuo saldo di {amount} scade e tutto ciò che abbiamo su di te per {program} viene cancellato per sempre. Non si può annullare.',
  },
  prefs_pending_then: 'Anche ciò che è in attesa ({amount}) scade.',
  prefs_codes_then: 'I tuoi codici non saranno più validi.',
  prefs_cancel: 'Annulla',
  prefs_left: 'Non partecipi più a {program}.',
};
