/** Sentences of the member's card. */
export const memberCard = {
  card_title: 'Je kaart van {program}',
  card_qr: 'QR-code van je kaart van {program}',
  card_number: 'Kaartnummer',
  card_scan: 'Laat deze code aan de kassa scannen, of noem het nummer.',
  card_none: 'Je hebt nog geen kaart.',
  card_ask: 'Vraag er een in de winkel.',
  card_unknown: 'Je kaart kon niet worden geladen.',
} as const;
