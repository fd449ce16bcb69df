import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openers, type OpenStore } from './testing/stores.ts';

describe.each(Object.entries(openers))('What was told, on %s', (name, open) => {
  let opened: OpenStore | undefined;
  beforeAll(async () => {
    opened = await open();
  }, 60_000);
  afterAll(async () => opened?.end());

  test('is remembered until its instant, or for good, in each programme', async ({ skip }) => {
    if (!opened) return skip(`${name} is not to be had here`);
    const { store } = opened;
    const [mine, other] = [`p-${crypto.randomUUID()}`, `p-${crypto.randomUUID()}`];
    const tell = (programId: string, member: string, occasion: string, until: number | null) =>
      store.write(programId, (rows) => rows.standings.tell(member, occasion, 1, until));
    const forget = (before: number) =>
      store.write(mine, (rows) => rows.standings.forgetTold(before));

    expect(await tell(mine, 'anna', 'birthday', 100)).toBe(true);
    expect(await tell(mine, 'anna', 'birthday', 200)).toBe(false);
    expect(await tell(mine, 'bo', 'birthday', 200)).toBe(true);
    expect(await tell(mine, 'anna', 'counted', null)).toBe(true);
    expect(await tell(other, 'anna', 'birthday', 100)).toBe(true);

    const [at, occasion] = [1, 'returns'];
    const again = (now: number, until: number) =>
      store.write(mine, (rows) => rows.standings.tell('anna', occasion, now, until));
    const hold = (until: number) =>
      store.write(mine, (rows) => rows.standings.holdTold('anna', occasion, until));
    expect(await again(at, 100)).toBe(true);
    await hold(150);
    await hold(120);
    expect(await again(150, 300)).toBe(false);
    expect(await again(151, 300)).toBe(true);
    expect(await again(300, 400)).toBe(false);

    await forget(100);
    expect(await tell(mine, 'anna', 'birthday', 100)).toBe(false);
    await forget(101);
    expect(await tell(mine, 'anna', 'birthday', 300)).toBe(true);
    expect(await tell(mine, 'bo', 'birthday', 200)).toBe(false);
    expect(await tell(mine, 'anna', 'counted', null)).toBe(false);
    expect(await tell(other, 'anna', 'birthday', 100)).toBe(false);

    await forget(Number.MAX_SAFE_INTEGER);
    expect(await tell(mine, 'anna', 'counted', null)).toBe(false);
    expect(await tell(mine, 'bo', 'birthday', 200)).toBe(true);
  }, 30_000);
});
