/** Sentences of what is chosen with a reward. */
export const rewardChoices = {
  choices_cause: 'Kies een goed doel',
  choices_given: 'Samen al {money} gegeven',
  choices_about: 'Meer over {cause}',
  choices_about_new_tab: 'Meer over {cause} (opent in een nieuw tabblad)',
  choices_address: 'Waar mag het naartoe?',
  choices_name: 'Naam',
  choices_street: 'Straat en huisnummer',
  choices_more: 'Toevoeging (niet verplicht)',
  choices_postal: 'Postcode',
  choices_city: 'Plaats',
  choices_country: 'Land',
} as const;
