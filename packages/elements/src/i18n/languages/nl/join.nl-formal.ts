import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const join: Wording<typeof reference> = {
  join_wait_text:
    'Alle plaatsen zijn bezet. Op de wachtlijst doet u vanzelf mee zodra er plaats is.',
  join_waiting:
    'U staat op plaats {place} van de wachtlijst. U doet vanzelf mee zodra er plaats is.',
};
