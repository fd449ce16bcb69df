/** Sentences of what a member has and had: issued rewards, and every change of points. */
export const records = {
  // Issued rewards
  my_rewards_empty: 'Je hebt nu geen beloningen.',
  my_rewards_first: 'Voor {cost} krijg je er een; je saldo is {have}.',
  past: 'Gebruikt en verlopen ({count})',
  past_used: 'Gebruikt op {date}',
  past_expired: 'Verlopen op {date}',
  undone: 'Teruggedraaid',
  more: 'Meer tonen',
  more_count: 'Meer tonen ({n})',

  // History
  history_empty: 'Hier komt te staan wat je spaart en inwisselt.',
  history_order: 'Bestelling {number}',
  history_reward: '{reward} ingewisseld',
  history_reward_back: '{reward} teruggedraaid',
  history_reward_given: '{reward} gekregen',
  history_reward_lapsed: '{reward} ongebruikt vervallen',
  history_taken_back: '{what} teruggenomen',
  history_extended: 'Langer te gebruiken, t/m {date}',
  history_expired: '{points} vervallen',
  history_merge: 'Accounts samengevoegd',
  history_return: 'Retour van bestelling {number}',
  history_undoes: 'Oorspronkelijk van {date}',
  history_undone_on: 'Teruggedraaid op {date}',
  history_adjustment: 'Aanpassing door de winkel',
  points_in: { other: '{amount} bij' },
  points_out: { other: '{amount} af' },
  status_pending: 'Onderweg',
  status_pending_until: 'Beschikbaar vanaf {date}',
  status_partly_reversed: 'Deels teruggedraaid',
  status_valid: 'Te gebruiken t/m {date}',
} as const;
