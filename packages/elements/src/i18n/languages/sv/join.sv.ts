import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const join: Wording<typeof reference> = {
  join_consents: 'Du väljer själv, inget krävs',
  join_code: 'Inbjudningskod',
  join_code_wrong: 'Inbjudningskoden stämmer inte.',
  join_full: 'Alla platser är tagna.',
  join_closed: 'Det går inte att gå med just nu.',
  join_wait: 'Ställ dig på väntelistan',
  join_wait_text:
    'Alla platser är tagna. På väntelistan går du med automatiskt så snart det finns en plats.',
  join_waiting:
    'Du står på plats {place} på väntelistan. Du går med automatiskt så snart det finns en plats.',
  join_stop: 'Lämna väntelistan',
};
