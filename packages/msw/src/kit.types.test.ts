/** What must compile, and what must not. The bodies never run. */
import { expectTypeOf, test } from 'vitest';

import { createTestKit, defineScenario, type ScenarioName } from './index.ts';

const never = (): boolean => false;

test('situations are known by name', () => {
  expectTypeOf<'guest' | 'memberWithHistory' | 'lostAnswer'>().toExtend<ScenarioName>();
  if (!never()) return;
  // @ts-expect-error -- there is no such situation
  createTestKit({ scenario: 'rich' });
  // @ts-expect-error -- a situation says what it is
  defineScenario({ member: 'me' });
  // @ts-expect-error -- days, not a date
  void createTestKit().advanceClock('2026-12-01');
});
