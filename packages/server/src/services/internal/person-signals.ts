/** What accounts have in common: kept as digests, for a while, and only where members bring friends. */
import type { PersonSignals, ProgramDocument } from '@spaarkit/contract';
import {
  comparableSignal,
  judgeReferral,
  referralWindowMs,
  type ReferralLink,
  type ReferralRule,
  type ReferralVerdict,
  type SharedSignals,
  type SignalKind,
} from '@spaarkit/engine';
import { sha256 } from '../../digest.ts';
import type { ReferralRow } from '../../storage/referral-rows.ts';
import type { Reads } from '../../storage/store.ts';
import type { Counter } from './rule-grants.ts';

/** Rings longer than this are not looked for. */
const furthestUp = 20;

/** Whether members bring friends in a programme. */
function hasReferrals({ earningRules }: ProgramDocument): boolean {
  return earningRules.some(({ kind }) => kind === 'referral');
}

/** Notes what a member was seen with; tells whether any of it is new. */
export async function noteSignals(
  { ctx, program, rows }: Counter,
  memberId: string,
  signals: PersonSignals | undefined,
): Promise<boolean> {
  if (!signals || !hasReferrals(program.document)) return false;
  const before = new Set((await rows.referrals.signals(memberId)).map(({ digest }) => digest));
  let isNew = false;
  for (const [kind, text] of Object.entries(signals) as [SignalKind, string | undefined][]) {
    if (text === undefined) continue;
    const digest = await sha256(
      `${program.row.secret}\nsignal\n${kind}\n${comparableSignal(kind, text)}`,
    );
    await rows.referrals.addSignal({ memberId, kind, digest, seenAt: ctx.realNow() });
    isNew ||= !before.has(digest);
  }
  return isNew;
}

/** Who else was seen with what a member was. */
export async function companionsOf({ referrals }: Reads, memberId: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const signal of await referrals.signals(memberId))
    for (const id of await referrals.sharing(signal)) found.add(id);
  found.delete(memberId);
  return found;
}

/** Judges a referral by all that is known now. */
export async function judgeNow(
  rows: Reads,
  rule: ReferralRule,
  link: ReferralLink,
): Promise<ReferralVerdict> {
  const since = link.at - referralWindowMs;
  const friends = await rows.referrals.since(link.referrerId, since);
  const others = friends.filter(({ friendId }) => friendId !== link.friendId);
  return judgeReferral({
    link,
    upward: await linksAbove(rows, link),
    friendsAt: [...others.map(({ at }) => at), link.at],
    shared: await sharedSignals(rows, link),
    shopAsks: rule.review === 'all',
  });
}

/** Who brought the referrer, and so on, until nobody did or it comes round. */
export async function linksAbove(
  rows: Reads,
  link: Pick<ReferralLink, 'friendId' | 'referrerId'>,
): Promise<ReferralRow[]> {
  const links: ReferralRow[] = [];
  const seen = new Set([link.friendId]);
  let friendId = link.referrerId;
  while (links.length < furthestUp && !seen.has(friendId)) {
    seen.add(friendId);
    const brought = await rows.referrals.ofFriend(friendId);
    const row = brought.find(({ state }) => state !== 'rejected');
    if (!row) break;
    links.push(row);
    friendId = row.referrerId;
  }
  return links;
}

async function sharedSignals(
  rows: Reads,
  { friendId, referrerId }: ReferralLink,
): Promise<SharedSignals> {
  const withReferrer = new Set<SignalKind>();
  const known = new Set<string>();
  const atAddress = new Set<string>();
  for (const signal of await rows.referrals.signals(friendId)) {
    const members = await rows.referrals.sharing(signal);
    if (members.includes(referrerId)) withReferrer.add(signal.kind);
    const third = signal.kind === 'address' ? atAddress : known;
    for (const id of members) if (id !== friendId && id !== referrerId) third.add(id);
  }
  return {
    withReferrer: [...withReferrer],
    knownElsewhere: known.size,
    atAddress: atAddress.size,
  };
}
