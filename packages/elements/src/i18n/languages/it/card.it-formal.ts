import type { card as reference } from '../../messages/card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const card: Wording<typeof reference> = {
  guest_title: 'Accumuli {points} con ogni ordine',
  join_title: 'Partecipi a {program}',
  join_text: 'È gratis. Può smettere quando vuole.',
  join_terms: 'Partecipando accetta le {terms}.',
  join_failed: 'L’iscrizione non è riuscita. Riprovi.',
  joined: 'Ora partecipa a {program}.',
  upcoming_from: 'Può accumulare dal {date}.',
  ended_on:
    'Il programma è durato fino al {date} compreso. I Suoi codici restano validi fino alla loro data.',
  offline: 'È offline. Aggiornato alle {time}.',
  card_failed: 'Non è stato possibile caricare il Suo programma fedeltà. Può ordinare normalmente.',
  points_expiring_then: { other: 'Dopo, questa parte del Suo saldo scade.' },
  tier_reached: 'Il Suo livello ora è {tier}.',
};
