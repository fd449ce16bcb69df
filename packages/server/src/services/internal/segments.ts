/** The segments a member belongs to, from the orders that count for them and the shop's tags. */
import { segmentsOf as judgeSegments, segmentsSince } from '@spaarkit/engine';
import type { Reads } from '../../storage/store.ts';
import { loadProfile, type EnrolledMember } from './membership.ts';
import type { Program } from './program.ts';
import { toQualifier } from './tiers.ts';

/** The ids of the member's segments at an instant; asks only for what the programme's segments need. */
export async function segmentsOf(
  rows: Reads,
  { document }: Program,
  member: EnrolledMember,
  now: number,
): Promise<string[]> {
  if (document.segments.length === 0) return [];
  const since = segmentsSince(document, now);
  const orders = since < now ? await rows.orders.qualifying(member.id, since) : [];
  const facts = {
    qualifiers: orders.flatMap((order) => toQualifier(order, now)),
    tags: (await loadProfile(rows, member)).tags,
    joinedAt: member.joinedAt,
  };
  return judgeSegments(document, facts, now);
}
