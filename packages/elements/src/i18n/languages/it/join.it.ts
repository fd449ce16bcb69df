import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const join: Wording<typeof reference> = {
  join_consents: 'Scegli tu, nulla è obbligatorio',
  join_code: 'Codice d’invito',
  join_code_wrong: 'Questo codice d’invito non è giusto.',
  join_full: 'Tutti i posti sono occupati.',
  join_closed: 'Ora non è possibile iscriversi.',
  join_wait: 'Mettiti in lista d’attesa',
  join_wait_text:
    'Tutti i posti sono occupati. In lista d’attesa partecipi automaticamente appena se ne libera uno.',
  join_waiting:
    'Sei al posto {place} della lista d’attesa. Partecipi automaticamente appena si libera un posto.',
  join_stop: 'Esci dalla lista d’attesa',
};
