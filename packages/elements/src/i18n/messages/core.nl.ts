/** Dutch is the reference: its keys and slots are the type that other languages are held to. */
export const core = {
  badge: '{amount}, bekijk je beloningen',
  badge_expiring: {
    one: '{n} beloning verloopt {when}',
    other: '{n} beloningen verlopen {when}',
  },
  badge_guest: 'Spaar mee',
  badge_soon: 'Binnenkort',
  badge_failed: 'Beloningen',
  retry: 'Opnieuw proberen',
  updated: 'Bijgewerkt om {time}',
} as const;
