import type { rewards as reference } from '../../messages/rewards.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const rewards: Wording<typeof reference> = {
  panel_failed: 'Nie udało się tego wczytać. Saldo i koszyk działają jak zwykle.',
  rewards_now: 'Do wymiany teraz',
  rewards_almost: 'Już blisko',
  rewards_later: 'Później',
  rewards_empty: 'Teraz nie ma nagród do wymiany.',
  redeem: 'Wymień',
  redeem_name: 'Wymień: {reward}',
  from: 'od {amount}',
  left: 'Jeszcze {amount}',
  left_have: 'Masz już {have} z {amount}',
  out_of_stock: 'Chwilowo niedostępne',
  tier_required: 'Od poziomu {tier}',
  segment_required: 'Nie dla Twojego konta',
  not_running: 'Teraz nie można wymienić',
  limit_reached: 'Już wymienione',
  from_date: 'Od {date}',
  again_from: 'Ponownie od {date}',
  submitting: 'Trwa wymiana',
  redeem_failed: 'Wymiana teraz się nie udała. Twoje {points} pozostają bez zmian.',
  dismiss: 'Zamknij komunikat',
};
