/** What a shopper reads in a situation of the kit: every runner of this example has the same page in each of them. */
export interface Situation {
  readonly says: string;
  /** The names of buttons that lead to it, in their order. */
  readonly presses?: readonly string[];
  /** How long it takes at the least. */
  readonly takesMs?: number;
  /** How often the page asks its shop who is there. Default: once. */
  readonly tokens?: number;
}

const redeems = ['Inwisselen: € 5 korting', 'Inwisselen bevestigen'] as const;

/** By the scenario that brings it about. */
export const situations = {
  guest: { says: 'Spaar punten bij elke bestelling' },
  newMember: { says: 'Nog € 750 tot Zilver' },
  nearTier: { says: 'Nog € 60 tot Zilver.' },
  expiring: { says: '€ 5 korting: geldig t/m morgen' },
  soldOut: { says: 'Tijdelijk op' },
  refused: { says: 'Je hebt nu 450 punten te weinig.', presses: redeems },
  slow: { says: 'Nog € 432,50 tot Zilver', takesMs: 1500 },
  offline: { says: 'Je spaarprogramma kon niet worden geladen.' },
  tokenExpired: { says: 'Nog € 432,50 tot Zilver', tokens: 2 },
} as const satisfies Readonly<Record<string, Situation>>;

export type SituationName = keyof typeof situations;

/** For tests that are defined one by one. */
export const everySituation = Object.entries(situations) as readonly (readonly [
  SituationName,
  Situation,
])[];

/** A second press that comes sooner is taken for part of a double one. */
export const betweenPressesMs = 500;

/** Runs in the page: how often the shop was asked who is there, since resource timings were cleared. */
export function countTokens(): number {
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => new URL(name).pathname === '/loyalty-token').length;
}
