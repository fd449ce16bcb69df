import type { rewardChoices as reference } from '../../messages/reward-choices.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewardChoices: Wording<typeof reference> = {
  choices_cause: 'Einen guten Zweck wählen',
  choices_given: 'Zusammen schon {money} gespendet',
  choices_about: 'Mehr über {cause}',
  choices_about_new_tab: 'Mehr über {cause} (öffnet einen neuen Tab)',
  choices_address: 'Wohin soll es gehen?',
  choices_name: 'Name',
  choices_street: 'Straße und Hausnummer',
  choices_more: 'Zusatz (optional)',
  choices_postal: 'Postleitzahl',
  choices_city: 'Ort',
  choices_country: 'Land',
};
