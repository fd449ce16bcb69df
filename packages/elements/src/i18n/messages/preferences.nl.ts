/** Sentences of what a member chooses. */
export const preferences = {
  prefs_title: 'Voorkeuren',
  prefs_consents: 'Toestemmingen',
  prefs_channels: 'Hoe mogen we je bereiken?',
  prefs_email: 'E-mail',
  prefs_sms: 'Sms',
  prefs_push: 'Melding op je telefoon',
  prefs_post: 'Post',
  prefs_birthday: 'Verjaardag',
  prefs_birthday_why: 'Alleen dag en maand. Je geboortejaar vragen we niet.',
  prefs_day: 'Dag',
  prefs_month: 'Maand',
  prefs_birthday_wrong: 'Kies een bestaande dag en maand.',
  prefs_save: 'Opslaan',
  prefs_saving: 'Bezig met opslaan',
  prefs_saved: 'Opgeslagen.',
  prefs_failed: 'Dit is nu niet gelukt. Probeer het opnieuw.',
  prefs_data: 'Jouw gegevens',
  prefs_export: 'Gegevens downloaden',
  prefs_exporting: 'Bezig met downloaden',
  prefs_leave: 'Stoppen met {program}',
  prefs_leave_then: {
    other: 'Je saldo van {amount} vervalt, en je toestemmingen worden ingetrokken.',
  },
  prefs_erase: 'Alles laten wissen',
  prefs_erase_then: {
    other:
      'Je stopt, je saldo van {amount} vervalt, en alles wat we voor {program} van je hebben wordt voorgoed gewist. Dit kun je niet terugdraaien.',
  },
  prefs_cancel: 'Annuleren',
  prefs_left: 'Je doet niet meer mee met {program}.',
} as const;
