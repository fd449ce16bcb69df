/** The clock of a test programme. */
import { equal, holds } from '../expect.ts';
import { programWith } from '../documents.ts';
import { Stage } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

export const clockCases: readonly ConformanceCase[] = [
  {
    id: 'clock/moves',
    title: 'the clock moves forward by days, by seconds and to an instant, for this programme only',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const other = await Stage.set(target, programWith());
      const start = Date.parse(await stage.shop.now());
      holds(Math.abs(start - Date.now()) < 60_000, 'it starts with the real time');
      const passed = async (): Promise<number> =>
        Math.round((Date.parse(await stage.shop.now()) - start) / 1000);
      const about = async (wanted: number, what: string): Promise<void> => {
        const found = await passed();
        holds(
          found >= wanted && found < wanted + 60,
          `${what}: ${wanted} seconds have passed, instead of ${found}`,
        );
      };
      await stage.shop.move({ bySeconds: 90 });
      await about(90, 'by seconds');
      await stage.shop.move({ byDays: 2 });
      await about(90 + 172_800, 'by days');
      await stage.shop.moveTo(new Date(start).toISOString(), 500_000);
      await about(500_000, 'to an instant');
      equal(
        (await stage.guest.call('getSession')).now.slice(0, 10),
        (await stage.shop.now()).slice(0, 10),
        'The day in the session',
      );
      holds(
        Math.abs(Date.parse(await other.shop.now()) - Date.now()) < 60_000,
        'the clock of another programme stays',
      );
    },
  },
  {
    id: 'clock/never-back',
    title: 'the clock never goes back',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      await stage.shop.move({ byDays: 10 });
      const before = Date.parse(await stage.shop.now());
      for (const body of [
        { to: new Date().toISOString() },
        { byDays: -1 },
        { bySeconds: -5 },
        { to: 'soon' },
      ]) {
        await stage.shop.refused('moveClock', { body }, 'invalid_request');
      }
      holds(Date.parse(await stage.shop.now()) >= before, 'it stands where it was, or later');
    },
  },
  {
    id: 'clock/tokens-are-real',
    title: 'tokens and keys live by real time, wherever the clock stands',
    async run(target) {
      const stage = await Stage.set(target, programWith());
      const lena = await stage.memberWith(500);
      await stage.shop.move({ byDays: 100 });
      equal((await lena.balance()).available, 500, 'The balance, read with a token of today');
    },
  },
];
