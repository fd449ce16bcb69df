/** Where members stand, what changed it, what it gave them, and the memberships they paid for. */
import type { MembershipFacts, TierCause } from '@spaarkit/engine';
import type { TierProgress } from '@spaarkit/contract';

/** A member's tier and segments as of the last look. Reads work both out anew; this is for lists. */
export interface StandingRow {
  readonly memberId: string;
  /** Null in a programme without tiers. */
  readonly tierId: string | null;
  /** When the member entered that tier. */
  readonly since: number;
  readonly segmentIds: readonly string[];
  readonly checkedAt: number;
  /** When time alone may change something; null when it cannot. */
  readonly reviewAt: number | null;
}

/** One change of a member's tier, with the facts it followed from. Appended, never changed. */
export interface TierChangeRow {
  readonly memberId: string;
  /** 1 for the member's first. */
  readonly position: number;
  readonly at: number;
  readonly from: string | null;
  readonly to: string;
  readonly cause: TierCause;
  readonly progress: TierProgress;
  readonly programVersion: number;
}

/** A reward that a tier gave a member. */
export interface TierGiftRow {
  readonly memberId: string;
  readonly tierId: string;
  /** Names what gave it: `entry.` and the reward, or the id of the benefit. */
  readonly gift: string;
  readonly at: number;
  readonly issuedRewardId: string;
}

/** What is known of a membership that a member paid for. */
export interface MembershipRow {
  readonly memberId: string;
  /** The shop's. */
  readonly membershipId: string;
  readonly facts: MembershipFacts;
}

/** A member of a segment, as a list names one. */
export interface SegmentMember {
  readonly memberId: string;
  readonly externalId: string;
}

/** How far the members were looked at since a version changed what tiers or segments ask. */
export interface StandingPass {
  readonly version: number;
  /** The last member that was looked at. New members have later ids, so it goes on with them. */
  readonly afterId: string;
}

export interface StandingReads {
  get(memberId: string): Promise<StandingRow | undefined>;
  /** Newest first, those before `beforePosition` when it is given. */
  changes(memberId: string, limit: number, beforePosition?: number): Promise<TierChangeRow[]>;
  /** All of a member's, oldest first. */
  gifts(memberId: string): Promise<TierGiftRow[]>;
  memberships(memberId: string): Promise<MembershipRow[]>;
  /** Whose membership it is. */
  membership(membershipId: string): Promise<MembershipRow | undefined>;
  /** Members of a segment in the order of their ids, after `afterId`; those left out are not listed. */
  inSegment(segmentId: string, afterId: string, limit: number): Promise<SegmentMember[]>;
  /** How many members each segment has; one without any is left out. */
  segmentSizes(): Promise<ReadonlyMap<string, number>>;
  /** Members whom time may have changed by `now`, longest overdue first. */
  due(now: number, limit: number): Promise<string[]>;
  pass(): Promise<StandingPass | undefined>;
}

/** The member whose rows are written must be held. */
export interface StandingWrites extends StandingReads {
  /** Puts the row over the one before, and moves the member between segments. */
  save(row: StandingRow, before: StandingRow | undefined): Promise<void>;
  addChange(row: TierChangeRow): Promise<void>;
  addGift(row: TierGiftRow): Promise<void>;
  removeGift(memberId: string, issuedRewardId: string): Promise<void>;
  saveMembership(row: MembershipRow): Promise<void>;
  savePass(pass: StandingPass): Promise<void>;
  /** Has the member looked at by an instant, if nothing asks for it sooner. */
  lookBy(memberId: string, at: number): Promise<void>;
  /**
   * Notes that a member was told something, for good or until an instant; false when it was before and
   * that still holds.
   */
  tell(memberId: string, occasion: string, at: number, until: number | null): Promise<boolean>;
  /** Has something that was told hold until an instant, if it holds for less. */
  holdTold(memberId: string, occasion: string, until: number): Promise<void>;
  /** Forgets what had to be remembered until before an instant. */
  forgetTold(before: number): Promise<void>;
}
