/** What the services ask of a database so that a request, or an event, is done once. */
import type { EventRow, MemberRef, OnceRow } from './rows.ts';

/** Names a request that is to be done once. */
export interface OnceName {
  readonly scope: string;
  readonly key: string;
}

/** The claim of a request that is done once. */
export interface OnceClaim extends OnceName {
  readonly fingerprint: string;
  readonly realNow: number;
  /**
   * All that is written hangs on a booking of the member, which finds out by itself whether somebody else came
   * between. So it may be tried first without holding them.
   */
  readonly isBooking?: boolean;
}

/** Names an event of a shop. */
export interface EventName {
  readonly source: string;
  readonly id: string;
}

/** What is known of an event that is claimed: `withdrawn` is one that was called back before it came. */
export type EventClaim =
  { readonly state: 'new' | 'withdrawn' } | { readonly state: 'known'; readonly row: EventRow };

export interface OnceWrites {
  /** Claims the key for a member. Undefined when it is new; else the answer given then. A simultaneous twin waits here. */
  claim(claim: OnceClaim, ref: MemberRef): Promise<OnceRow | undefined>;
  /** `memberId`: whose answer it is, so that it can be forgotten with them. Fails, if not here at the commit, when a twin has answered. */
  answer(claim: OnceClaim, status: number, body: string, memberId: string | null): Promise<void>;
  /** Forgets answers older than the instant; gives how many. */
  forget(before: number): Promise<number>;
  /** Claims the event, for ever. A simultaneous twin, or its withdrawal, waits here. */
  claimEvent(name: EventName, fingerprint: string, at: number): Promise<EventClaim>;
  /** Notes that the event is withdrawn, whether it has come or not. */
  withdrawEvent(name: EventName, at: number): Promise<void>;
  answerEvent(name: EventName, outcome: string): Promise<void>;
}
