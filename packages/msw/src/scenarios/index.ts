/** Situations by name. */
import * as disturbances from './disturbances.ts';
import * as members from './members.ts';
import type { Scenario } from './scenario.ts';

export {
  defineScenario,
  memberId,
  type NetworkParts,
  type Respond,
  type Scenario,
} from './scenario.ts';

/** The situations that come with the kit. */
export const scenarios = { ...members, ...disturbances } satisfies Record<string, Scenario>;

/** The name of a situation that comes with the kit. */
export type ScenarioName = keyof typeof scenarios;
