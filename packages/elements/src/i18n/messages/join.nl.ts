/** Sentences of the way into the programme. */
export const join = {
  join_consents: 'Kies zelf, het hoeft niet',
  join_code: 'Uitnodigingscode',
  join_code_wrong: 'Deze uitnodigingscode klopt niet.',
  join_full: 'Alle plaatsen zijn bezet.',
  join_closed: 'Aanmelden kan nu niet.',
  join_wait: 'Op de wachtlijst',
  join_wait_text:
    'Alle plaatsen zijn bezet. Op de wachtlijst doe je vanzelf mee zodra er plaats is.',
  join_waiting:
    'Je staat op plaats {place} van de wachtlijst. Je doet vanzelf mee zodra er plaats is.',
  join_stop: 'Van de wachtlijst af',
} as const;
