/** Waiting for what a shop tells the API by itself, a little later. */
import { expect } from 'vitest';

/** Looks again until what is expected holds, or the shop has had time enough. */
export function eventually<Value>(look: () => Value, interval = 50) {
  return expect.poll(look, { timeout: 20_000, interval });
}

/** Waits until nothing more is sent: then the shop has its answer. */
export async function settled(sent: () => number): Promise<void> {
  let before = -1;
  const isQuiet = () => {
    const stands = sent() === before;
    before = sent();
    return stands;
  };
  await eventually(isQuiet, 500).toBe(true);
}
