/** A level that a member pays for: from when until when, by all that is known of it. */
import { endAfterMonths } from './calendar.ts';
import type { PaidSpan } from './model.ts';

/** One payment: the start, or a renewal. */
export interface MembershipPayment {
  readonly at: number;
  /** As the programme sold it then. */
  readonly tierId: string;
  readonly months: number;
  readonly priceMinor: number;
}

/** What is known of a membership, from all its events, in whatever order they came. */
export interface MembershipFacts {
  readonly payments: readonly MembershipPayment[];
  /** When the member gave notice: it lasts to the end of what was paid for. */
  readonly cancelledAt?: number;
  /** When it ended at once, because the fee was given back. */
  readonly endedAt?: number;
}

/** A membership as it stands. */
export interface MembershipTerm {
  readonly tierId: string;
  readonly startedAt: number;
  /** The first instant that is no longer paid for. */
  readonly endsAt: number;
  readonly renews: boolean;
}

/**
 * The time that each payment paid for. A renewal before the end adds to it; one after it starts anew.
 * All of it ends on the instant at which the fee was given back.
 */
export function paidSpans({ payments, endedAt }: MembershipFacts, timeZone: string): PaidSpan[] {
  const spans: PaidSpan[] = [];
  for (const { at, tierId, months } of payments.toSorted((a, b) => a.at - b.at)) {
    const paidUntil = spans.at(-1)?.until ?? at;
    const from = Math.max(at, paidUntil);
    // What is paid up to the start of a day goes on from the day before, so that years do not grow.
    const until = endAfterMonths(from > at ? from - 1 : from, months, timeZone);
    spans.push({ tierId, from, until });
  }
  return spans
    .map((span) => ({ ...span, until: Math.min(span.until, endedAt ?? span.until) }))
    .filter(({ from, until }) => from < until);
}

/** The membership as of an instant: the one that runs, or is paid for in advance; undefined without. */
export function membershipTerm(
  facts: MembershipFacts,
  timeZone: string,
  now: number,
): MembershipTerm | undefined {
  const spans = paidSpans(facts, timeZone);
  const present = spans.find(({ until }) => until > now);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!present || !first || !last) return undefined;
  return {
    tierId: present.tierId,
    startedAt: first.from,
    endsAt: last.until,
    renews: facts.cancelledAt === undefined && facts.endedAt === undefined,
  };
}
