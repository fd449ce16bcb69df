import type { tickets as reference } from '../../messages/tickets.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tickets: Wording<typeof reference> = {
  valid_through: 'Valable jusqu’au {date} inclus',
  valid_last: 'Dernier jour : {date}',
  code: 'Code promo {code}',
  copy: 'Copier le code',
  copied: 'Copié',
  copy_by_hand: 'Copie le code sélectionné avec {keys}.',
  apply: 'Appliquer au panier',
  applying: 'Application en cours',
  applied: 'Appliqué à ton panier',
  applied_worth: 'Appliqué : {money} de réduction',
  remove: 'Retirer',
  removed: 'Retiré de ton panier.',
  locked: 'Retenu dans un panier.',
  locked_until: 'Retenu dans un panier jusqu’à {time}.',
  apply_minimum: 'Encore {money} pour atteindre le minimum. Ton code reste valable.',
  apply_refused: 'Le panier n’accepte pas ce code pour le moment. Ton code reste valable.',
  revert: 'Annuler l’échange',
  revert_name: 'Annuler l’échange : {reward}',
  revert_hint: 'Tu récupères {amount}, au moins avec leur ancienne date.',
  reverting: 'Annulation en cours',
  reverted: '{reward} : échange annulé. De retour sur ton solde : {amount}.',
  revert_failed: 'L’annulation n’a pas abouti.',
  revert_unknown: 'Nous vérifions que l’annulation a abouti.',
  conditions: 'Conditions',
};
