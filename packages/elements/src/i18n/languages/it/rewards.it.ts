import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewards: Wording<typeof reference> = {
  panel_failed:
    'Non è stato possibile caricare. Il tuo saldo e il tuo carrello funzionano normalmente.',
  rewards_now: 'Da riscattare ora',
  rewards_almost: 'Quasi',
  rewards_later: 'Più avanti',
  rewards_empty: 'Ora non ci sono premi da riscattare.',
  redeem: 'Riscatta',
  redeem_name: 'Riscatta: {reward}',
  from: 'da {amount}',
  left: 'Ancora {amount}',
  left_have: 'Hai già {have} su {amount}',
  out_of_stock: 'Esaurito per ora',
  tier_required: 'Da {tier}',
  segment_required: 'Non per il tuo account',
  not_running: 'Ora non disponibile',
  limit_reached: 'Già riscattato',
  from_date: 'Dal {date}',
  again_from: 'Di nuovo dal {date}',
  submitting: 'Riscatto in corso',
  redeem_failed: 'Il riscatto ora non è riuscito. Non sono stati scalati {points}.',
  dismiss: 'Chiudi l’avviso',
};
