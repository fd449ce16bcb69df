import type { rewardChoices as reference } from '../../messages/reward-choices.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewardChoices: Wording<typeof reference> = {
  choices_cause: 'Wybór celu dobroczynnego',
  choices_given: 'Razem przekazano już {money}',
  choices_about: 'Więcej: {cause}',
  choices_about_new_tab: 'Więcej: {cause} (otwiera nową kartę)',
  choices_address: 'Dokąd to wysłać?',
  choices_name: 'Imię i nazwisko',
  choices_street: 'Ulica i numer',
  choices_more: 'Dodatkowe informacje (opcjonalnie)',
  choices_postal: 'Kod pocztowy',
  choices_city: 'Miejscowość',
  choices_country: 'Kraj',
};
