import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const join: Wording<typeof reference> = {
  join_wait_text:
    'Alle Plätze sind belegt. Auf der Warteliste machen Sie von selbst mit, sobald ein Platz frei ist.',
  join_waiting:
    'Sie stehen auf Platz {place} der Warteliste. Sie machen von selbst mit, sobald ein Platz frei ist.',
};
