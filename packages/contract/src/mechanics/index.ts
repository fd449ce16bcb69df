/** Every mechanic a programme can be built from; `docs/MECHANICS.md` is made from this list. */
import { activityMechanics } from './activities.ts';
import { earningMechanics } from './earning.ts';
import { levelMechanics } from './levels.ts';
import type { Mechanic } from './mechanic.ts';
import { occasionMechanics } from './occasions.ts';
import { referralMechanics } from './referrals.ts';
import { rewardMechanics } from './rewards.ts';
import { membershipMechanics } from './membership.ts';
import { shopMechanics } from './shops.ts';
import { spendingMechanics } from './spending.ts';
import { timeMechanics } from './time.ts';

/** Each subject with its mechanics, in the order in which the page tells them. */
export const mechanics: Readonly<Record<string, readonly Mechanic[]>> = {
  Earning: earningMechanics,
  'Earning beside orders': activityMechanics,
  'Bringing friends': referralMechanics,
  Spending: spendingMechanics,
  Rewards: rewardMechanics,
  'Levels and segments': levelMechanics,
  Time: timeMechanics,
  'Telling others': occasionMechanics,
  Membership: membershipMechanics,
  'Several shops': shopMechanics,
};
