import type { records as reference } from '../../messages/records.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What Belgian Dutch says otherwise. */
export const records: Wording<typeof reference> = {
  history_extended: 'Langer te gebruiken, t.e.m. {date}',
  status_pending: 'In afwachting',
  status_valid: 'Te gebruiken t.e.m. {date}',
};
