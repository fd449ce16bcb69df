import type { rewardChoices as reference } from '../../messages/reward-choices.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewardChoices: Wording<typeof reference> = {
  choices_cause: 'Escolher uma causa',
  choices_given: 'Já foram doados {money} em conjunto',
  choices_about: 'Mais sobre {cause}',
  choices_about_new_tab: 'Mais sobre {cause} (abre num novo separador)',
  choices_address: 'Para onde se envia?',
  choices_name: 'Nome',
  choices_street: 'Rua e número',
  choices_more: 'Andar, porta (opcional)',
  choices_postal: 'Código postal',
  choices_city: 'Localidade',
  choices_country: 'País',
};
