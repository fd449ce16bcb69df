import type { rewardChoices as reference } from '../../messages/reward-choices.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewardChoices: Wording<typeof reference> = {
  choices_cause: 'Välj ett ändamål',
  choices_given: 'Tillsammans har vi gett {money}',
  choices_about: 'Mer om {cause}',
  choices_about_new_tab: 'Mer om {cause} (öppnas i en ny flik)',
  choices_address: 'Vart ska det skickas?',
  choices_name: 'Namn',
  choices_street: 'Gata och nummer',
  choices_more: 'Tillägg (valfritt)',
  choices_postal: 'Postnummer',
  choices_city: 'Ort',
  choices_country: 'Land',
};
