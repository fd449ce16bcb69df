import type { rewardChoices as reference } from '../../messages/reward-choices.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewardChoices: Wording<typeof reference> = {
  choices_cause: 'Scegliere una causa',
  choices_given: 'Già {money} donati insieme',
  choices_about: 'Di più su {cause}',
  choices_about_new_tab: 'Di più su {cause} (si apre in una nuova scheda)',
  choices_address: 'Dove va spedito?',
  choices_name: 'Nome',
  choices_street: 'Via e numero civico',
  choices_more: 'Interno, scala (facoltativo)',
  choices_postal: 'CAP',
  choices_city: 'Città',
  choices_country: 'Paese',
};
