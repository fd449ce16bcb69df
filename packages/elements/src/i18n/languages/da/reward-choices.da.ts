import type { rewardChoices as reference } from '../../messages/reward-choices.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewardChoices: Wording<typeof reference> = {
  choices_cause: 'Vælg et godt formål',
  choices_given: 'Sammen har vi givet {money}',
  choices_about: 'Mere om {cause}',
  choices_about_new_tab: 'Mere om {cause} (åbner i en ny fane)',
  choices_address: 'Hvor skal det sendes hen?',
  choices_name: 'Navn',
  choices_street: 'Vej og husnummer',
  choices_more: 'Tilføjelse (valgfrit)',
  choices_postal: 'Postnummer',
  choices_city: 'By',
  choices_country: 'Land',
};
