/** Dutch is the reference: its keys and slots are the type that other languages are held to. */
export const levels = {
  orders: { one: '{n}\u00a0bestelling', other: '{n}\u00a0bestellingen' },
  tier_progress: 'Voortgang naar {tier}',
  tier_have: 'Je hebt al {have}',
  tier_left: 'Nog {left} tot {tier}',
  tier_of: '{have} van {need}',
  tier_pending: 'waarvan {pending} nog niet definitief',
  tier_top: 'Hoogste niveau',
  tier_top_through: 'Hoogste niveau · geldig t/m {date}',
  tier_stay: 'Je blijft {tier} t/m {date}.',
  tier_keep: 'Nog {left} t/m {date} om {tier} te blijven.',
  benefits_included: 'Jouw voordelen',
  benefits_from: 'Vanaf {tier}',
} as const;
