import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const join: Wording<typeof reference> = {
  join_consents: 'Wybór należy do Ciebie, nic nie jest wymagane',
  join_code: 'Kod zaproszenia',
  join_code_wrong: 'Ten kod zaproszenia jest nieprawidłowy.',
  join_full: 'Wszystkie miejsca są zajęte.',
  join_closed: 'Teraz nie można dołączyć.',
  join_wait: 'Na listę oczekujących',
  join_wait_text:
    'Wszystkie miejsca są zajęte. Z listy oczekujących dołączysz automatycznie, gdy zwolni się miejsce.',
  join_waiting:
    'Twoje miejsce na liście oczekujących: {place}. Dołączysz automatycznie, gdy zwolni się miejsce.',
  join_stop: 'Zrezygnuj z listy oczekujących',
};
