import type { levels as reference } from '../../messages/levels.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const levels: Wording<typeof reference> = {
  orders: { one: '{n}\u00a0pedido', many: '{n}\u00a0de pedidos', other: '{n}\u00a0pedidos' },
  tier_progress: 'Progreso hacia {tier}',
  tier_have: 'Ya tienes {have}',
  tier_left: '{left} más para {tier}',
  tier_of: '{have} de {need}',
  tier_pending: 'de ello, {pending} aún no definitivo',
  tier_top: 'Nivel más alto',
  tier_top_through: 'Nivel más alto · válido hasta el {date} incluido',
  tier_stay: 'Sigues en {tier} hasta el {date} incluido.',
  tier_keep: '{left} más hasta el {date} incluido para seguir en {tier}.',
  benefits_included: 'Tus ventajas',
  benefits_from: 'Desde {tier}',
};
