import { afterEach, expect, test, vi } from 'vitest';

import { enrollmentOf, visitorOf } from './index.ts';
import { guestSession, memberSession } from './testing/fixtures.ts';
import { settled } from './testing/network.ts';
import { setStage } from './testing/stage.ts';

afterEach(() => void vi.unstubAllGlobals());

const outside = { ...guestSession, visitor: 'not_enrolled' };

/** A page that shows a customer who has not joined. */
async function openByCustomer() {
  const { network, clock, makeStore } = setStage();
  const window = new EventTarget();
  vi.stubGlobal('window', window);
  const store = makeStore();
  store.connect();
  await (await network.nth('/session', 1)).answer(outside);
  /** Looks at the page again, so that the shop is asked who that is. */
  const look = () => {
    clock.now += 5000;
    window.dispatchEvent(new Event('focus'));
  };
  const { enroll, $state } = enrollmentOf(store);
  /** Presses; gives how it stands, and the end. */
  const join = () => ({ done: enroll({ consents: [] }), phase: () => $state.get().phase });
  const joins = () => network.to('/me/enrollment').length;
  return { network, store, look, join, joins };
}

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

test('joining waits while the shop is asked who is looking, and is sent for a customer alone', async () => {
  for (const [answer, sent, ended] of [
    [outside, 1, 'enrolled'],
    // Bas has logged in, who is a member: what Anna agreed to is not noted for him.
    [memberSession(50), 0, 'failed'],
    [guestSession, 0, 'failed'],
  ] as const) {
    const { network, look, join, joins } = await openByCustomer();
    look();
    const asked = await network.nth('/session', 2);
    const { done, phase } = join();
    await settled();
    expect([phase(), joins()]).toEqual(['submitting', 0]);
    await asked.answer(answer);
    if (sent) await (await network.nth('/me/enrollment', 1)).answer({ id: 'mem_1' });
    await (await network.nth('/session', 3)).answer(sent ? memberSession(50) : answer);
    expect(await done).toEqual({ phase: ended });
    expect([phase(), joins()]).toEqual([ended, sent]);
  }
});

test('joining has failed while nobody can say who is looking', async () => {
  const { network, look, join, joins } = await openByCustomer();
  look();
  const { done } = join();
  for (const n of [2, 3]) await (await network.nth('/session', n)).lose();
  expect(await done).toEqual({ phase: 'failed' });
  expect(joins()).toBe(0);
});

test('of a join whose answer was lost, the session says whether it was done', async () => {
  for (const answer of [outside, memberSession(50)]) {
    const { network, store, join } = await openByCustomer();
    const { done } = join();
    await (await network.nth('/me/enrollment', 1)).lose();
    await (await network.nth('/session', 2)).answer(answer);
    expect(await done).toMatchObject({ phase: 'failed', error: { name: 'ConnectionError' } });
    expect(visitorOf(store).get()).toBe(answer.visitor);
  }
});
