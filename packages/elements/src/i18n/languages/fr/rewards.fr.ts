import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewards: Wording<typeof reference> = {
  panel_failed: 'Le chargement n’a pas abouti. Ton solde et ton panier fonctionnent normalement.',
  rewards_now: 'À échanger maintenant',
  rewards_almost: 'Presque',
  rewards_later: 'Plus tard',
  rewards_empty: 'Il n’y a aucune récompense à échanger pour le moment.',
  redeem: 'Échanger',
  redeem_name: 'Échanger : {reward}',
  from: 'dès {amount}',
  left: 'Plus que {amount}',
  left_have: 'Tu as déjà {have} sur {amount}',
  out_of_stock: 'Épuisé pour le moment',
  tier_required: 'À partir de {tier}',
  segment_required: 'Pas pour ton compte',
  not_running: 'Pas disponible pour le moment',
  limit_reached: 'Déjà obtenu',
  from_date: 'À partir du {date}',
  again_from: 'De nouveau à partir du {date}',
  submitting: 'Échange en cours',
  redeem_failed: 'L’échange n’a pas abouti. Aucun retrait de {points}.',
  dismiss: 'Fermer le message',
};
