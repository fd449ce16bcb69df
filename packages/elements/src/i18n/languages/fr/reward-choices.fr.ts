import type { rewardChoices as reference } from '../../messages/reward-choices.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewardChoices: Wording<typeof reference> = {
  choices_cause: 'Choisir une cause',
  choices_given: 'Déjà {money} donnés ensemble',
  choices_about: 'En savoir plus : {cause}',
  choices_about_new_tab: 'En savoir plus : {cause} (nouvel onglet)',
  choices_address: 'Où faut-il l’envoyer ?',
  choices_name: 'Nom',
  choices_street: 'Numéro et rue',
  choices_more: 'Complément (facultatif)',
  choices_postal: 'Code postal',
  choices_city: 'Ville',
  choices_country: 'Pays',
};
