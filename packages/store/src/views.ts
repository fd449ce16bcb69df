/** The stores that are cut from the session. */
import type { Balance, IssuedReward, Notice, Session } from '@spaarkit/sdk';
import { computed, type ReadableAtom } from 'nanostores';

import { findGoal } from './goal.ts';
import { part } from './remote.ts';
import { groupRewards } from './rewards.ts';
import type { SessionPart } from './session-part.ts';
import { share } from './share.ts';
import { toTierStanding } from './tiers.ts';
import type { Goal, Remote, RewardGroups, ShownBalance, TierStanding, Visitor } from './types.ts';

/** What elements draw, beside what they do. */
export interface Views {
  readonly $visitor: ReadableAtom<Visitor>;
  readonly $balance: ReadableAtom<Remote<ShownBalance>>;
  readonly $tierProgress: ReadableAtom<Remote<TierStanding>>;
  readonly $rewards: ReadableAtom<Remote<RewardGroups>>;
  readonly $goal: ReadableAtom<Goal | undefined>;
  readonly $issuedRewards: ReadableAtom<Remote<readonly IssuedReward[]>>;
  readonly $lastUpdated: ReadableAtom<number | undefined>;
}

/** Cuts the views from a session. */
export function createViews({ $session }: SessionPart): Views {
  const $balance = view($session, ({ balance }) => balance && toShown(balance));
  const $tierProgress = view(
    $session,
    ({ program, tierProgress }) => program && tierProgress && toTierStanding(program, tierProgress),
  );
  const $rewards = view(
    $session,
    (session) => session.program && groupRewards(session.program, session),
  );

  return {
    $balance,
    $tierProgress,
    $rewards,
    $visitor: computed($session, ({ data }) => data?.visitor ?? 'unknown'),
    $issuedRewards: view($session, ({ issuedRewards }) => issuedRewards),
    $lastUpdated: computed($session, ({ updatedAt }) => updatedAt),
    $goal: computed([$balance, $rewards, $tierProgress], (balance, rewards, tier) =>
      findGoal({ balance: balance.data, rewards: rewards.data, tier: tier.data }),
    ),
  };
}

/** The most pressing notice that was not dismissed here. */
export function createNoticeView(
  { $session }: SessionPart,
  $dismissed: ReadableAtom<ReadonlySet<string>>,
): ReadableAtom<Notice | undefined> {
  return computed([$session, $dismissed], ({ data }, dismissed) =>
    data?.notices.find(({ id }) => !dismissed.has(id)),
  );
}

/** A part of the session as remote data, with the identity of what has not changed. */
function view<P>($session: SessionPart['$session'], cut: (session: Session) => P | undefined) {
  let last: P | undefined;
  return computed($session, (session): Remote<P> =>
    part(session, (data) => {
      last = share(last, cut(data));
      return last;
    }),
  );
}

function toShown(balance: Balance): ShownBalance {
  return { ...balance, shown: balance.available - balance.owed };
}
