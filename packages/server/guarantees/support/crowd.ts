/** Many callers at once. */
import { setTimeout as delay } from 'node:timers/promises';
import type { RawAnswer } from '@spaarkit/contract/conformance';

/** Starts all of them before any is answered, and waits for all. */
export async function atOnce<T>(count: number, call: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => call(index)));
}

/** Works through a list with so many hands, each taking the next when it is done with one. */
export async function withHands<T>(
  hands: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  await atOnce(hands, async () => {
    while (next < items.length) {
      const item = items[next] as T;
      next += 1;
      await work(item);
    }
  });
}

/** Sends the same again as long as the answer is to come back later, as a good client does. */
export async function patiently(send: () => Promise<RawAnswer>): Promise<RawAnswer> {
  for (;;) {
    const answer = await send();
    if (!answer.headers.has('retry-after')) return answer;
    await delay(20 + Math.random() * 200);
  }
}
