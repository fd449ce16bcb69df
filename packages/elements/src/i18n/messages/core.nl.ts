/** Dutch is the reference: its keys and slots are the type that other languages are held to. */
export const core = {
  badge: '{amount}, bekijk je beloningen',
  badge_expiring: {
    one: '{n}\u00a0beloning verloopt {when}',
    other: '{n}\u00a0beloningen verlopen {when}',
  },
  badge_guest: 'Spaar mee',
  badge_soon: 'Binnenkort',
  badge_failed: 'Beloningen',
  retry: 'Opnieuw proberen',
  updated: 'Bijgewerkt om {time}',
} as const;
