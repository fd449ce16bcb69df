/** What is kept of members who bring friends, and what the services ask of a database for it. */
import type { ReferralDoubt } from '@spaarkit/contract';
import type { ReferralLink, SignalKind } from '@spaarkit/engine';

/** A friend who came with somebody's code. */
export interface ReferralRow {
  readonly id: string;
  readonly friendId: string;
  readonly referrerId: string;
  readonly ruleId: string;
  /** The document that promised it. */
  readonly programVersion: number;
  /** When the friend came with the code. */
  readonly at: number;
  /** By when the order has to be paid. */
  readonly until: number;
  readonly state: 'joined' | 'review' | 'pending' | 'rewarded' | 'capped' | 'rejected';
  readonly doubts: readonly ReferralDoubt[];
  /** The order that counts. */
  readonly orderId: string | null;
  /** The end of that order's return period. */
  readonly availableAt: number | null;
  readonly decision: ReferralDecisionRow | null;
}

/** What the shop said of it. */
export interface ReferralDecisionRow {
  readonly verdict: 'approve' | 'reject';
  readonly at: number;
  readonly actor: string;
  readonly note?: string;
}

/** What an account has in common with others of the same person. */
export interface SignalRow {
  readonly memberId: string;
  readonly kind: SignalKind;
  /** Keyed with the programme's secret. */
  readonly digest: string;
  /** Real time. */
  readonly seenAt: number;
}

/** Which referrals a list holds: in a state or in any, with ids after that one. */
export interface ReferralFilter {
  readonly state?: ReferralRow['state'];
  readonly afterId: string;
  readonly limit: number;
}

export interface ReferralReads {
  get(id: string): Promise<ReferralRow | undefined>;
  /** The code of a member; undefined until they asked for it. */
  codeOf(memberId: string): Promise<string | undefined>;
  /** Whose code it is. */
  ownerOf(code: string): Promise<string | undefined>;
  /** As a friend: one, and more only when members were joined. */
  ofFriend(memberId: string): Promise<ReferralRow[]>;
  /** As the referrer, newest first. */
  ofReferrer(memberId: string, limit: number): Promise<ReferralRow[]>;
  /** When the referrer's friends came, since an instant. */
  since(memberId: string, at: number): Promise<ReferralLink[]>;
  /** Oldest first. */
  list(filter: ReferralFilter): Promise<ReferralRow[]>;
  /** Paid ones whose return period is over, longest over first. */
  due(now: number, limit: number): Promise<ReferralRow[]>;
  /** What a member was seen with. */
  signals(memberId: string): Promise<SignalRow[]>;
  /** Who was seen with the same thing. */
  sharing(signal: Pick<SignalRow, 'kind' | 'digest'>): Promise<string[]>;
}

export interface ReferralWrites extends ReferralReads {
  /** False when the code is somebody's, or the member has one. */
  addCode(code: string, memberId: string): Promise<boolean>;
  /** Puts the row over the one with its id. */
  save(row: ReferralRow): Promise<void>;
  /** Notes it, or that it was seen again. */
  addSignal(row: SignalRow): Promise<void>;
  forgetSignals(before: number): Promise<void>;
}
