import { expect, test } from 'vitest';

import { enrollmentOf, visitorOf } from './index.ts';
import { guestSession, memberSession } from './testing/fixtures.ts';
import { setStage } from './testing/stage.ts';

test('joins with the programme’s terms, and shows what came of it', async () => {
  const { network, makeStore } = setStage();
  const store = makeStore();
  store.connect();
  await (await network.nth('/session', 1)).answer({ ...guestSession, visitor: 'not_enrolled' });
  const done = enrollmentOf(store).enroll();
  expect(await network.nth('/me/enrollment', 1)).toMatchObject({
    body: { termsVersion: 'terms-1' },
  });
  expect(enrollmentOf(store).$state.get().phase).toBe('submitting');
  await (await network.nth('/me/enrollment', 1)).answer({ id: 'mem_1' });
  await (await network.nth('/session', 2)).answer(memberSession(50));
  expect(await done).toEqual({ phase: 'enrolled' });
  expect(visitorOf(store).get()).toBe('enrolled');
});
