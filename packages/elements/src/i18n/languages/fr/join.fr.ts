import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const join: Wording<typeof reference> = {
  join_consents: 'À toi de choisir, rien n’est obligatoire',
  join_code: 'Code d’invitation',
  join_code_wrong: 'Ce code d’invitation n’est pas le bon.',
  join_full: 'Toutes les places sont prises.',
  join_closed: 'L’inscription n’est pas possible pour le moment.',
  join_wait: 'Rejoindre la liste d’attente',
  join_wait_text:
    'Toutes les places sont prises. Sur la liste d’attente, tu participes automatiquement dès qu’une place se libère.',
  join_waiting:
    'Tu es à la place {place} de la liste d’attente. Tu participes automatiquement dès qu’une place se libère.',
  join_stop: 'Quitter la liste d’attente',
};
