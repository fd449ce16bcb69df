import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const levels: Wording<typeof reference> = {
  orders: {
    one: '{n}\u00a0encomenda',
    many: '{n}\u00a0de encomendas',
    other: '{n}\u00a0encomendas',
  },
  tier_progress: 'Progresso até {tier}',
  tier_have: 'Já tens {have}',
  tier_left: 'Mais {left} para {tier}',
  tier_of: '{have} de {need}',
  tier_pending: 'dos quais {pending} ainda por confirmar',
  tier_top: 'Nível mais alto',
  tier_top_through: 'Nível mais alto · válido até {date}, inclusive',
  tier_stay: 'Continuas {tier} até {date}, inclusive.',
  tier_keep: 'Mais {left} até {date}, inclusive, para continuares {tier}.',
  benefits_included: 'As tuas vantagens',
  benefits_from: 'A partir de {tier}',
};
