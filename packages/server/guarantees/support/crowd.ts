/** Many callers at once. */

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
  const waiting = [...items];
  await atOnce(hands, async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  });
}
