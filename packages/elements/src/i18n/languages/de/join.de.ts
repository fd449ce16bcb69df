import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const join: Wording<typeof reference> = {
  join_consents: 'Frei wählbar, nichts davon ist nötig',
  join_code: 'Einladungscode',
  join_code_wrong: 'Dieser Einladungscode stimmt nicht.',
  join_full: 'Alle Plätze sind belegt.',
  join_closed: 'Anmelden ist jetzt nicht möglich.',
  join_wait: 'Auf die Warteliste',
  join_wait_text:
    'Alle Plätze sind belegt. Auf der Warteliste machst du von selbst mit, sobald ein Platz frei ist.',
  join_waiting:
    'Du stehst auf Platz {place} der Warteliste. Du machst von selbst mit, sobald ein Platz frei ist.',
  join_stop: 'Von der Warteliste streichen',
};
