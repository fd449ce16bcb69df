/** What the shop tells of memberships that members pay for. */
import type { EventOutcome, ShopEvent } from '@spaarkit/contract';
import type { MembershipFacts } from '@spaarkit/engine';
import { ProblemError } from '../../problem-error.ts';
import type { MemberRow, Writes } from '../../storage/store.ts';
import type { ServiceContext } from '../context.ts';
import { isEnrolled } from './membership.ts';
import type { Program } from './program.ts';
import { reviewStanding } from './standing.ts';

/** An event of a paid membership. */
type MembershipEvent = Extract<
  ShopEvent,
  { type: 'membership.started' | 'membership.renewed' | 'membership.ended' }
>;

/** Whether an event is about a paid membership. */
export function isMembershipEvent(event: ShopEvent): event is MembershipEvent {
  return event.type.startsWith('membership.');
}

type Result = Omit<EventOutcome, 'id'>;

/**
 * Adds an event to what is known of its membership, and looks what it makes of the member's tier.
 * What was sold is fixed with each payment, whatever the programme sells later.
 */
export async function takeMembershipEvent(
  ctx: ServiceContext,
  rows: Writes,
  program: Program,
  event: MembershipEvent,
  member: MemberRow | undefined,
): Promise<Result> {
  if (!member || !isEnrolled(member))
    return { outcome: 'not_a_member', transactionIds: [], points: 0 };
  const known = await rows.standings.membership(event.membershipId);
  if (known && known.memberId !== member.id) throw ofSomebodyElse();
  const facts = addFact(program, known?.facts ?? { payments: [] }, event);
  await rows.standings.saveMembership({
    memberId: member.id,
    membershipId: event.membershipId,
    facts,
  });
  await reviewStanding(ctx, rows, program, member, 'membership');
  return { outcome: 'booked', transactionIds: [], points: 0 };
}

function addFact(
  { document }: Program,
  facts: MembershipFacts,
  event: MembershipEvent,
): MembershipFacts {
  const at = Date.parse(event.at);
  if (event.type === 'membership.ended') {
    return event.effective === 'now'
      ? { ...facts, endedAt: Math.min(at, facts.endedAt ?? at) }
      : { ...facts, cancelledAt: Math.max(at, facts.cancelledAt ?? at) };
  }
  const sold = document.paidMembership;
  if (!sold?.forSale) throw nothingSold();
  const { tierId, months, priceMinor } = sold;
  const payment = { at, tierId, months, priceMinor: event.paidMinor ?? priceMinor };
  // Who pays again after giving notice has changed their mind.
  const { cancelledAt, ...rest } = facts;
  const payments = [...facts.payments, payment];
  return cancelledAt !== undefined && cancelledAt > at
    ? { ...facts, payments }
    : { ...rest, payments };
}

function nothingSold(): ProblemError {
  return new ProblemError('invalid_request', {
    detail:
      'The programme sells no membership: publish one with "paidMembership" that is for sale first.',
    errors: [{ pointer: '/type', message: 'the programme has no "paidMembership" for sale' }],
  });
}

function ofSomebodyElse(): ProblemError {
  return new ProblemError('invalid_request', {
    errors: [{ pointer: '/membershipId', message: 'belongs to another member; give it a new id' }],
  });
}
