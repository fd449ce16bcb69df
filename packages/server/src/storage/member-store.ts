/** What the services ask of a database about who takes part: members, how they joined, and what they are known by. */
import type {
  CardRow,
  ClaimableRow,
  ConsentRow,
  DueTimes,
  FormerIdRow,
  MemberRef,
  MemberRow,
  ProfileRow,
  WaitingRow,
} from './rows.ts';

export interface MemberReads {
  find(ref: MemberRef): Promise<MemberRow | undefined>;
  profile(memberId: string): Promise<ProfileRow | undefined>;
  dismissedNotices(memberId: string): Promise<string[]>;
  /** How often each of these was held, by the shop's id; who is not known is left out. */
  versions(externalIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Members with something to book at or before `now`, longest overdue first. */
  due(now: number, limit: number): Promise<string[]>;
  /** Members in the order of their ids, after `afterId`. */
  page(afterId: string, limit: number): Promise<MemberRow[]>;
}

export interface MemberWrites extends MemberReads {
  /** False when the external id is taken. */
  create(member: MemberRow, profile: ProfileRow): Promise<boolean>;
  /** Holds the member as `withMember` does, and reads it. */
  hold(ref: MemberRef): Promise<MemberRow | undefined>;
  saveStanding(memberId: string, standing: Pick<MemberRow, 'joinedAt' | 'excluded'>): Promise<void>;
  saveProfile(memberId: string, profile: ProfileRow): Promise<void>;
  saveDue(memberId: string, due: DueTimes): Promise<void>;
  dismissNotice(memberId: string, noticeId: string, at: number): Promise<void>;
}

export interface JoiningReads {
  /** How many have joined and not left. */
  joined(): Promise<number>;
  /** A member's answers to questions for consent, newest first. */
  consents(memberId: string): Promise<ConsentRow[]>;
  waiting(memberId: string): Promise<WaitingRow | undefined>;
  /** How many wait; with a row, how many of them wait longer than it. */
  countWaiting(before?: WaitingRow): Promise<number>;
  /** Who waits longest. */
  firstWaiting(): Promise<WaitingRow | undefined>;
}

export interface JoiningWrites extends JoiningReads {
  /** Lets one transaction at a time pass, so that counting and joining are one step. */
  holdDoor(): Promise<void>;
  addConsents(rows: readonly ConsentRow[]): Promise<void>;
  /** Keeps the place of who waits already. */
  addWaiting(row: WaitingRow): Promise<void>;
  removeWaiting(memberId: string): Promise<void>;
  /** Counts a try of somebody since an instant; gives how many there were with it. */
  countTry(subject: string, since: number, now: number): Promise<number>;
  /** Forgets tries before the instant. */
  forgetTries(before: number): Promise<void>;
}

export interface IdentityReads {
  former(digest: string): Promise<FormerIdRow | undefined>;
  /** Ids of the members that were merged into this one, also those merged into one of them before. */
  mergedInto(memberId: string): Promise<string[]>;
}

export interface IdentityWrites extends IdentityReads {
  /** Gives a held member another external id; false when somebody has it. */
  rename(memberId: string, externalId: string): Promise<boolean>;
  /** Takes the external id away. */
  cutId(memberId: string): Promise<void>;
  /** Over what was noted of the same id before. */
  addFormer(row: FormerIdRow): Promise<void>;
  removeFormer(digest: string): Promise<void>;
  /** Gives all that a member has beside the books to another; both are held. */
  handOver(from: string, to: string): Promise<void>;
  /** Removes everything that says who a member is or was; the ledger is not touched. */
  forget(memberId: string): Promise<void>;
}

export interface CardReads {
  find(number: string): Promise<CardRow | undefined>;
}

export interface CardWrites extends CardReads {
  /** Adds free cards; gives the numbers that were not there before. */
  add(numbers: readonly string[]): Promise<string[]>;
  /** Gives a free or unknown card to a member; false when it is not free. */
  take(number: string, memberId: string, at: number): Promise<boolean>;
  /** Saves state and successor. */
  save(row: CardRow): Promise<void>;
}

export interface ClaimReads {
  /** The orders of a customer or key that were paid since an instant. */
  find(digest: string, since: number): Promise<string[]>;
}

export interface ClaimWrites extends ClaimReads {
  add(row: ClaimableRow): Promise<void>;
  /** Of everybody who might have claimed the order. */
  remove(orderId: string): Promise<void>;
  forget(paidBefore: number): Promise<void>;
}
