/** What is cut from the session: functions of a store and not parts of it, as what a badge needs is the session. */
import type { Balance, IssuedReward } from '@spaarkit/sdk';
import type { ReadableAtom } from 'nanostores';

import { derive } from './derive.ts';
import { perStore } from './per-store.ts';
import type { Remote, ShownBalance, Visitor } from './types.ts';
import { view } from './view.ts';

/** Who is looking; `unknown` until the server has said. */
export const visitorOf = perStore(({ $session }): ReadableAtom<Visitor> =>
  derive($session, ({ data }) => data?.visitor ?? 'unknown'),
);

/** The balance. Without data for who is not a member. Never 0 before it is known. */
export const balanceOf = perStore(({ $session }): ReadableAtom<Remote<ShownBalance>> =>
  view($session, ({ balance }) => balance && toShown(balance)),
);

/** What can be used, soonest expiry first. Empty for who is not a member. */
export const issuedRewardsOf = perStore(
  ({ $session }): ReadableAtom<Remote<readonly IssuedReward[]>> =>
    view($session, ({ issuedRewards }) => issuedRewards),
);

function toShown(balance: Balance): ShownBalance {
  return { ...balance, shown: balance.available - balance.owed };
}
