import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewards: Wording<typeof reference> = {
  panel_failed: 'Não foi possível carregar. O teu saldo e o teu carrinho funcionam normalmente.',
  rewards_now: 'Para trocar agora',
  rewards_almost: 'Quase',
  rewards_later: 'Mais tarde',
  rewards_empty: 'De momento não há recompensas para trocar.',
  redeem: 'Trocar',
  redeem_name: 'Trocar: {reward}',
  from: 'desde {amount}',
  left: 'Mais {amount}',
  left_have: 'Já tens {have} de {amount}',
  out_of_stock: 'Esgotado por agora',
  tier_required: 'A partir de {tier}',
  segment_required: 'Não disponível para a tua conta',
  not_running: 'Não disponível agora',
  limit_reached: 'Já trocado',
  from_date: 'A partir de {date}',
  again_from: 'De novo a partir de {date}',
  submitting: 'A trocar',
  redeem_failed: 'A troca não foi possível agora. Não foram descontados {points}.',
  dismiss: 'Fechar o aviso',
};
