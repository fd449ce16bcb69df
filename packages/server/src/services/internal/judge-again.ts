/** Judging again: a ring shows only once it is closed, and two accounts may turn out to be one person. */
import type { ReferralRow } from '../../storage/referral-rows.ts';
import { companionsOf, judgeNow, linksAbove } from './person-signals.ts';
import { caseOf, holdBack, rejectReferral } from './referrals.ts';
import type { Counter } from './rule-grants.ts';

/** How many friends of one referrer are judged again: more than make a crowd. */
const friendsJudged = 20;

/**
 * Judges again what was given and can still come back: the referrals of a member about whom something
 * new is known, of those who brought them, and of those who share something with them. What is odd now
 * is taken back and waits for the shop, or is rejected. What the shop approved stays.
 */
export async function judgeAgain(counter: Counter, memberId: string): Promise<void> {
  const pending = (await referralsAround(counter, memberId)).filter(
    ({ decision, state }) => state === 'pending' && decision?.verdict !== 'approve',
  );
  for (const referral of pending) {
    const held = await caseOf(counter, referral);
    const { doubts, verdict } = await judgeNow(counter.rows, held.rule, referral);
    if (verdict === 'rejected') await rejectReferral(held, { doubts });
    if (verdict === 'review') await holdBack(held, doubts);
  }
}

async function referralsAround({ rows }: Counter, memberId: string): Promise<ReferralRow[]> {
  const people = await companionsOf(rows, memberId);
  people.add(memberId);
  const around = new Map<string, ReferralRow>();
  const add = (found: readonly ReferralRow[]): void => {
    for (const row of found) around.set(row.id, row);
  };
  for (const row of await rows.referrals.ofFriend(memberId)) {
    people.add(row.referrerId);
    add(await linksAbove(rows, row));
  }
  for (const id of people) {
    add(await rows.referrals.ofFriend(id));
    add(await rows.referrals.ofReferrer(id, friendsJudged));
  }
  return [...around.values()];
}
