/**
 * What the shops of one programme owe each other. Every shop pays the worth of the points it issues
 * into the programme, and gets out of it what it gave members for points that were issued anywhere.
 * What a partner funds, the partner pays in. What remains (points that nobody has spent yet, or that
 * lapsed) is the programme's own, so that all of it sums to zero.
 */
import { pointsValue } from './points-value.ts';

/** Points that came into being somewhere, less those taken back. */
export interface IssuedPoints {
  /** Null where no location was named. */
  readonly locationId: string | null;
  readonly points: number;
}

/** What a shop gave for a used reward; negative where a return undid some of it. */
export interface GivenValue {
  /** Null where no location was named. */
  readonly locationId: string | null;
  /** The partner that pays for the reward. */
  readonly fundedBy: string | null;
  readonly minor: number;
}

/** Who owes or is owed: a shop, a partner, or the programme itself, which has no id. */
export interface ClearingParty {
  readonly kind: 'location' | 'partner' | 'programme';
  readonly id?: string;
}

/** What one party did in the period, and how it stands. */
export interface ClearingAccount extends ClearingParty {
  /** Points issued less those taken back. */
  readonly issuedPoints: number;
  /** Their worth: what the party pays in. */
  readonly issuedMinor: number;
  /** What it gave members for rewards, less what was undone. */
  readonly givenMinor: number;
  /** What it pays as the partner of rewards. */
  readonly fundedMinor: number;
  /** What it is owed; negative is what it owes. All accounts sum to zero. */
  readonly balanceMinor: number;
}

/** One payment that settles a part of what is owed. */
export interface ClearingPayment {
  readonly from: ClearingParty;
  readonly to: ClearingParty;
  readonly minor: number;
}

/** What happened in a period, and what points are worth; without a rate points are worth nothing. */
export interface ClearingFacts {
  readonly issued: readonly IssuedPoints[];
  readonly given: readonly GivenValue[];
  readonly rate: { readonly minor: number; readonly points: number } | undefined;
}

/** The accounts of everybody concerned, the programme's last, and payments that settle them all. */
export function clear({ given, issued, rate }: ClearingFacts): {
  accounts: ClearingAccount[];
  payments: ClearingPayment[];
} {
  const sums = new Map<string, Sums>();
  const sumsOf = (party: ClearingParty): Sums => {
    const key = `${party.kind} ${party.id ?? ''}`;
    const known = sums.get(key) ?? { party, issuedPoints: 0, givenMinor: 0, fundedMinor: 0 };
    sums.set(key, known);
    return known;
  };
  for (const { locationId, points } of issued) sumsOf(shopOf(locationId)).issuedPoints += points;
  for (const { fundedBy, locationId, minor } of given) {
    sumsOf(shopOf(locationId)).givenMinor += minor;
    if (fundedBy !== null) sumsOf({ kind: 'partner', id: fundedBy }).fundedMinor += minor;
  }
  const programme = sumsOf(shopOf(null));
  const others = [...sums.values()]
    .filter((each) => each !== programme)
    .map((each) => accountOf(each, rate))
    .toSorted(byName);
  const paidIn = others.reduce((sum, { balanceMinor }) => sum - balanceMinor, 0);
  const accounts = [...others, { ...accountOf(programme, rate), balanceMinor: paidIn }];
  return { accounts, payments: settle(accounts) };
}

interface Sums {
  readonly party: ClearingParty;
  issuedPoints: number;
  givenMinor: number;
  fundedMinor: number;
}

function shopOf(locationId: string | null): ClearingParty {
  return locationId === null ? { kind: 'programme' } : { kind: 'location', id: locationId };
}

function accountOf({ party, ...sums }: Sums, rate: ClearingFacts['rate']): ClearingAccount {
  const issuedMinor = rate ? pointsValue(sums.issuedPoints, rate) : 0;
  const balanceMinor = sums.givenMinor - issuedMinor - sums.fundedMinor;
  return { ...party, ...sums, issuedMinor, balanceMinor };
}

/** Few payments: who owes most pays whom most is owed, until nobody owes anything. */
function settle(accounts: readonly ClearingAccount[]): ClearingPayment[] {
  const open = accounts.map(({ balanceMinor, id, kind }) => ({
    party: { kind, ...(id !== undefined && { id }) },
    minor: balanceMinor,
  }));
  const payments: ClearingPayment[] = [];
  for (;;) {
    const [least, ...rest] = open.toSorted((a, b) => a.minor - b.minor);
    const most = rest.at(-1);
    if (!least || !most || least.minor >= 0) return payments;
    const minor = Math.min(-least.minor, most.minor);
    payments.push({ from: least.party, to: most.party, minor });
    least.minor += minor;
    most.minor -= minor;
  }
}

function byName(a: ClearingParty, b: ClearingParty): number {
  const [one, other] = [`${a.kind} ${a.id}`, `${b.kind} ${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
