import type { rewardChoices as reference } from '../../messages/reward-choices.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewardChoices: Wording<typeof reference> = {
  choices_cause: 'Elegir una causa',
  choices_given: 'Ya se han donado {money} entre todos',
  choices_about: 'Más sobre {cause}',
  choices_about_new_tab: 'Más sobre {cause} (se abre en otra pestaña)',
  choices_address: '¿Adónde hay que enviarlo?',
  choices_name: 'Nombre',
  choices_street: 'Calle y número',
  choices_more: 'Piso, puerta (opcional)',
  choices_postal: 'Código postal',
  choices_city: 'Localidad',
  choices_country: 'País',
};
