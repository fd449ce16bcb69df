/** Who may join a programme, and what becomes of the points of who leaves. */
import type { Joining, ProgramDocument } from '@spaarkit/contract';
import { lapse } from './due.ts';
import type { Booking, Books, NewId } from './model.ts';
import { programStatus } from './program.ts';

/** Somebody who wants to join. */
export interface Candidate {
  /** The shop's customer id. */
  readonly externalId: string;
  /** Whether the shop invited them. */
  readonly invited: boolean;
  /** Whether they gave the programme's join code. */
  readonly knowsCode: boolean;
}

/**
 * Why somebody may not join, whether or not there is a place; undefined for who may. Whom the shop
 * invited, who stands on the list and who knows the code may join a pilot; all others only where it
 * has neither list nor code and joining needs no invitation.
 */
export function refusalToJoin(
  document: ProgramDocument,
  candidate: Candidate,
  now: number,
): Exclude<Joining['refusal'], 'program_full'> {
  const { mode, pilot } = document.enrollment;
  if (programStatus(document, now) !== 'running') return 'program_not_running';
  if (pilot?.endsAt !== undefined && now >= Date.parse(pilot.endsAt)) return 'joining_closed';
  const isAsked =
    candidate.invited ||
    candidate.knowsCode ||
    (pilot?.allowList.includes(candidate.externalId) ?? false);
  if (isAsked) return undefined;
  const isForSome = (pilot?.allowList.length ?? 0) > 0 || pilot?.joinCode !== undefined;
  return mode === 'invite_only' || isForSome ? 'invitation_required' : undefined;
}

/** How many may be members at once; `Infinity` without a limit. */
export function memberPlaces({ enrollment }: ProgramDocument): number {
  return enrollment.pilot?.maximumMembers ?? Infinity;
}

/** Lets all that a member has or waits for lapse, who leaves; undefined when that is nothing. */
export function forfeitAll(books: Books, now: number, newId: NewId): Booking | undefined {
  const left = books.lots.filter(({ remaining }) => remaining > 0);
  return left.length === 0 ? undefined : lapse(books, left, now, newId, 'left');
}
