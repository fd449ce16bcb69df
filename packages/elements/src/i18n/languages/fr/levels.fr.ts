import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const levels: Wording<typeof reference> = {
  orders: { one: '{n}\u00a0commande', many: '{n}\u00a0de commandes', other: '{n}\u00a0commandes' },
  tier_progress: 'Progression vers {tier}',
  tier_have: 'Tu as déjà {have}',
  tier_left: 'Plus que {left} avant {tier}',
  tier_of: '{have} sur {need}',
  tier_pending: 'dont {pending} pas encore définitif',
  tier_top: 'Niveau le plus haut',
  tier_top_through: 'Niveau le plus haut · valable jusqu’au {date} inclus',
  tier_stay: 'Tu restes {tier} jusqu’au {date} inclus.',
  tier_keep: 'Encore {left} jusqu’au {date} inclus pour rester {tier}.',
  benefits_included: 'Tes avantages',
  benefits_from: 'À partir de {tier}',
};
