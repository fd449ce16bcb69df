import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const join: Wording<typeof reference> = {
  join_consents: 'Scelga Lei, nulla è obbligatorio',
  join_wait: 'In lista d’attesa',
  join_wait_text:
    'Tutti i posti sono occupati. In lista d’attesa partecipa automaticamente appena se ne libera uno.',
  join_waiting:
    'È al posto {place} della lista d’attesa. Partecipa automaticamente appena si libera un posto.',
};
