/** The memberships a member paid for, and the time they bought. */
import type { MembershipTerm } from '@spaarkit/contract';
import {
  membershipTerm,
  paidSpans,
  toInstant,
  validThrough,
  type PaidSpan,
} from '@spaarkit/engine';
import type { MembershipRow, Reads } from '../../storage/store.ts';
import type { Program } from './program.ts';

/** All memberships of a member; none, without asking, where the programme has no such thing. */
export async function membershipsOf(
  rows: Reads,
  { document }: Program,
  memberId: string,
): Promise<MembershipRow[]> {
  return document.paidMembership ? rows.standings.memberships(memberId) : [];
}

/** The time that was paid for, by every membership there is or was. */
export function paidTime(
  { document }: Pick<Program, 'document'>,
  memberships: readonly MembershipRow[],
): PaidSpan[] {
  return memberships.flatMap(({ facts }) => paidSpans(facts, document.timeZone));
}

/** The membership that lasts longest, as the API shows it; undefined when none runs. */
export function presentMembership(
  { document, now }: Pick<Program, 'document' | 'now'>,
  memberships: readonly MembershipRow[],
): MembershipTerm | undefined {
  const [longest] = memberships
    .flatMap(({ facts }) => membershipTerm(facts, document.timeZone, now) ?? [])
    .toSorted((a, b) => b.endsAt - a.endsAt);
  return (
    longest && {
      tierId: longest.tierId,
      startedAt: toInstant(longest.startedAt),
      endsAt: toInstant(longest.endsAt),
      validThrough: validThrough(longest.endsAt, document.timeZone),
      renews: longest.renews,
    }
  );
}
