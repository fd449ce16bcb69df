/** The test kit: the real loyalty API behind MSW, in named situations. */
export { createHandlers, createTestKit, type TestKit, type TestKitOptions } from './kit.ts';
export {
  defineScenario,
  memberId,
  scenarios,
  type NetworkParts,
  type Respond,
  type Scenario,
  type ScenarioName,
} from './scenarios/index.ts';
export type { Held, OrderOptions, Shop } from './shop.ts';
