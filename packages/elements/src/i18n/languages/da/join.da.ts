import type { join as reference } from '../../messages/join.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const join: Wording<typeof reference> = {
  join_consents: 'Du vælger selv, intet er påkrævet',
  join_code: 'Invitationskode',
  join_code_wrong: 'Invitationskoden passer ikke.',
  join_full: 'Alle pladser er taget.',
  join_closed: 'Det er ikke muligt at være med lige nu.',
  join_wait: 'Kom på ventelisten',
  join_wait_text:
    'Alle pladser er taget. På ventelisten kommer du automatisk med, så snart der er en plads.',
  join_waiting:
    'Du er nummer {place} på ventelisten. Du kommer automatisk med, så snart der er en plads.',
  join_stop: 'Forlad ventelisten',
};
