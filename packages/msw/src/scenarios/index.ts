/** Situations by name. */
import {
  lostAnswer,
  offline,
  refused,
  serverError,
  slow,
  tokenExpired,
  unavailable,
} from './disturbances.ts';
import {
  choosing,
  emptyProgram,
  excluded,
  expiring,
  guest,
  insufficient,
  memberWithHistory,
  nearTier,
  negativeBalance,
  newMember,
  notEnrolled,
  purchases,
  soldOut,
  topTier,
} from './members.ts';
import type { Scenario } from './scenario.ts';

export {
  defineScenario,
  memberId,
  type NetworkParts,
  type Respond,
  type Scenario,
} from './scenario.ts';

/** The situations that come with the kit. */
export const scenarios = {
  guest,
  notEnrolled,
  excluded,
  newMember,
  insufficient,
  memberWithHistory,
  nearTier,
  topTier,
  expiring,
  negativeBalance,
  soldOut,
  choosing,
  purchases,
  emptyProgram,
  refused,
  lostAnswer,
  tokenExpired,
  slow,
  offline,
  serverError,
  unavailable,
} satisfies Record<string, Scenario>;

/** The name of a situation that comes with the kit. */
export type ScenarioName = keyof typeof scenarios;
