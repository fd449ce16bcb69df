import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const join: Wording<typeof reference> = {
  join_consents: 'À vous de choisir, rien n’est obligatoire',
  join_wait_text:
    'Toutes les places sont prises. Sur la liste d’attente, vous participez automatiquement dès qu’une place se libère.',
  join_waiting:
    'Vous êtes à la place {place} de la liste d’attente. Vous participez automatiquement dès qu’une place se libère.',
};
