import type { rewardChoices as reference } from './reward-choices.nl.ts';
import type { Translation } from './translation.ts';

export const rewardChoices: Translation<typeof reference> = {
  choices_cause: 'Choose a cause',
  choices_given: '{money} given together so far',
  choices_about: 'More about {cause}',
  choices_about_new_tab: 'More about {cause} (opens in a new tab)',
  choices_address: 'Where is it sent?',
  choices_name: 'Name',
  choices_street: 'Street and number',
  choices_more: 'Apartment, floor (optional)',
  choices_postal: 'Postcode',
  choices_city: 'Town or city',
  choices_country: 'Country',
};
