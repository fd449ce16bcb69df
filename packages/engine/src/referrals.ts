/** Who is somebody's friend, and which referrals a person should look at first. */
import type { EarningRule, PersonSignals, ReferralDoubt } from '@spaarkit/contract';
import { dayMs } from './calendar.ts';

export type ReferralRule = Extract<EarningRule, { kind: 'referral' }>;

/** How far back rings and crowds are looked for. */
export const referralWindowMs = 30 * dayMs;

const crowd = { friends: 10, withinMs: 7 * dayMs };
const longestChain = 2;

/** One referral, as far as it says who brought whom when. */
export interface ReferralLink {
  readonly referrerId: string;
  readonly friendId: string;
  readonly at: number;
}

/** What two members have in common, and the friend with third ones. */
export interface SharedSignals {
  /** What referrer and friend share. */
  readonly withReferrer: readonly SignalKind[];
  /** Other members, neither referrer nor friend, who share an e-mail address or payment with the friend. */
  readonly knownElsewhere: number;
  /** Other members at the friend's address, neither referrer nor friend. */
  readonly atAddress: number;
}

export type SignalKind = keyof PersonSignals;

/** All that a referral is judged by. */
export interface ReferralFacts {
  readonly link: ReferralLink;
  /** Who brought the referrer, who brought them, and so on; nearest first. */
  readonly upward: readonly ReferralLink[];
  /** When the referrer's friends of the last days, and those after, came; this one among them. */
  readonly friendsAt: readonly number[];
  readonly shared: SharedSignals;
  /** Whether the shop wants to look at every one. */
  readonly shopAsks: boolean;
}

/** `rejected`: it is the same person. `review`: nothing is given before the shop has looked. */
export interface ReferralVerdict {
  readonly verdict: 'fine' | 'review' | 'rejected';
  readonly doubts: readonly ReferralDoubt[];
}

/**
 * Judges a referral. The same member, e-mail address or payment on both sides is one person. An
 * address alone is not: people who live together are each other's most likely friends, so two at one
 * address are fine and a third makes a crowd, which is looked at.
 */
export function judgeReferral(facts: ReferralFacts): ReferralVerdict {
  const same = sameness(facts);
  if (same.length > 0) return { verdict: 'rejected', doubts: same };
  const doubts = doubtsOf(facts);
  return { verdict: doubts.length > 0 ? 'review' : 'fine', doubts };
}

function sameness({ link, shared }: ReferralFacts): ReferralDoubt[] {
  const doubts: ReferralDoubt[] = [];
  if (link.referrerId === link.friendId) doubts.push('same_member');
  if (shared.withReferrer.includes('email')) doubts.push('same_email');
  if (shared.withReferrer.includes('payment')) doubts.push('same_payment');
  return doubts;
}

function doubtsOf({ friendsAt, link, shared, shopAsks, upward }: ReferralFacts): ReferralDoubt[] {
  const doubts: ReferralDoubt[] = [];
  if (shared.knownElsewhere > 0) doubts.push('known_person');
  if (shared.atAddress > 0) doubts.push('crowded_address');
  if (upward.some(({ referrerId }) => referrerId === link.friendId)) doubts.push('ring');
  if (chainLength(link, upward) > longestChain) doubts.push('chain');
  if (isCrowd(link, friendsAt)) doubts.push('many_at_once');
  if (shopAsks) doubts.push('shop_asks');
  return doubts;
}

/** Whether the friend came in a week in which more came than people make. */
function isCrowd({ at }: ReferralLink, friendsAt: readonly number[]): boolean {
  const weeks = friendsAt.filter((first) => first <= at && first > at - crowd.withinMs);
  return weeks.some((first) => {
    const inWeek = friendsAt.filter((came) => came >= first && came < first + crowd.withinMs);
    return inWeek.length > crowd.friends;
  });
}

/** How many referrals led here one after the other, each inside the window before this one. */
function chainLength({ at }: ReferralLink, upward: readonly ReferralLink[]): number {
  const broken = upward.findIndex((above) => above.at <= at - referralWindowMs);
  return 1 + (broken === -1 ? upward.length : broken);
}

/** Mail providers that deliver to the same box with and without dots. */
const dotless = new Set(['gmail.com', 'googlemail.com']);

/** A signal as it is compared: two spellings of the same thing come out alike. */
export function comparableSignal(kind: SignalKind, text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (kind === 'payment') return text.trim();
  if (kind === 'address') return plain.replaceAll(/[\s.,;-]+/g, ' ').trim();
  const at = plain.lastIndexOf('@');
  // Without an @ it is a digest that the shop made.
  if (at === -1) return plain;
  const [host, box] = [plain.slice(at + 1), plain.slice(0, at).replace(/\+.*$/, '')];
  return dotless.has(host) ? `${box.replaceAll('.', '')}@gmail.com` : `${box}@${host}`;
}

/** The link that a member sends. */
export function referralUrl({ codeParameter, landingUrl }: ReferralRule, code: string): string {
  const url = new URL(landingUrl);
  url.searchParams.set(codeParameter, code);
  return url.href;
}

/** Until when a friend who joined then names the code and pays the order that counts. */
export function referralDeadline({ withinDays }: ReferralRule, joinedAt: number): number {
  return joinedAt + withinDays * dayMs;
}
