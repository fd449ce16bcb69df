import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewards: Wording<typeof reference> = {
  panel_failed: 'No se ha podido cargar. Tu saldo y tu cesta funcionan con normalidad.',
  rewards_now: 'Para canjear ahora',
  rewards_almost: 'Casi',
  rewards_later: 'Más adelante',
  rewards_empty: 'Ahora no hay recompensas para canjear.',
  redeem: 'Canjear',
  redeem_name: 'Canjear: {reward}',
  from: 'desde {amount}',
  left: '{amount} más',
  left_have: 'Ya tienes {have} de {amount}',
  out_of_stock: 'Agotado por ahora',
  tier_required: 'Desde {tier}',
  segment_required: 'No disponible para tu cuenta',
  not_running: 'No disponible ahora',
  limit_reached: 'Ya canjeado',
  from_date: 'Desde el {date}',
  again_from: 'De nuevo desde el {date}',
  submitting: 'Canjeando',
  redeem_failed: 'Ahora no se ha podido canjear. No se han descontado {points}.',
  dismiss: 'Cerrar el aviso',
};
