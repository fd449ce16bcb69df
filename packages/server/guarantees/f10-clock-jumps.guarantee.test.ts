/**
 * F10: a clock that is set back and forth by an hour, a leap day and the nights on which clocks are
 * changed give nobody a second birthday and take no point too early.
 */
import {
  birthdayRule,
  pointsWith,
  programWith,
  Stage,
  type Shopper,
} from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { allEngines, createStore, type EngineName } from '../testing/engines.ts';
import { createTarget } from '../testing/target.ts';
import { expectSound } from './support/expect-sound.ts';
import { tell } from './support/scale.ts';
import { sweepAll } from './support/sweep-all.ts';

const hourMs = 3_600_000;

/** Where the shop is clocks go forward on the last Sunday of March and back on that of October. */
const document = programWith({
  timeZone: 'Europe/Amsterdam',
  points: pointsWith({ expiry: { kind: 'age', months: 1 } }),
  earningRules: [birthdayRule],
});

/** The server with a real clock that anybody may set. */
class Clockwork {
  readonly stage: Stage;
  readonly #time: { now: number };
  readonly #turn: () => Promise<void>;

  private constructor(stage: Stage, time: { now: number }, turn: () => Promise<void>) {
    this.stage = stage;
    this.#time = time;
    this.#turn = turn;
  }

  /** Winds it up on an empty store, lets `work` play with it, and proves the books. */
  static async on(engine: EngineName, work: (clock: Clockwork) => Promise<void>): Promise<void> {
    const { store, end } = await createStore(engine);
    try {
      const time = { now: Date.parse('2027-01-01T12:00:00Z') };
      const realNow = (): number => time.now;
      const app = createApp({ store, realNow });
      const target = createTarget(store, (request) => app.fetch(request));
      const stage = await Stage.set(target, document);
      await work(new Clockwork(stage, time, () => sweepAll(store, realNow)));
      await expectSound(store);
    } finally {
      await end();
    }
  }

  /** Sets the clock, lets the worker run, and gives the member as of then. */
  async lookAt(externalId: string, instant: number): Promise<Shopper> {
    this.#time.now = instant;
    await this.#turn();
    const iat = Math.floor(instant / 1000);
    const shopper = await this.stage.visitor(externalId, { claims: { iat, exp: iat + 300 } });
    await shopper.call('getSession');
    return shopper;
  }

  /** Looks at an instant, an hour before it, an hour after it, and at it again. */
  async shakeAt(externalId: string, instant: number): Promise<Shopper> {
    for (const jump of [0, -hourMs, hourMs]) await this.lookAt(externalId, instant + jump);
    return this.lookAt(externalId, instant);
  }
}

/** Points given at noon of a day lapse a month later, with the end of that day where the shop is. */
const lapses = [
  { given: '2027-02-15', lapses: '2027-03-15T23:00:00Z', what: 'an ordinary day' },
  { given: '2027-02-28', lapses: '2027-03-28T22:00:00Z', what: 'the day that has 23 hours' },
  { given: '2027-09-30', lapses: '2027-10-30T22:00:00Z', what: 'the evening before 25 hours' },
  { given: '2027-10-01', lapses: '2027-11-01T23:00:00Z', what: 'a month with 25 hours in it' },
  { given: '2027-10-31', lapses: '2027-11-30T23:00:00Z', what: 'from the day that has 25 hours' },
  {
    given: '2028-01-31',
    lapses: '2028-02-29T23:00:00Z',
    what: 'a leap day, as the last of February',
  },
] as const;

describe.each(await allEngines())('F10 on %s', (engine) => {
  test('points lapse at their instant and not an hour earlier, whatever the clock does', async () => {
    await Clockwork.on(engine, async (clock) => {
      for (const [index, { given, lapses: end, what }] of lapses.entries()) {
        const externalId = `lapse-${index}`;
        const start = Date.parse(`${given}T12:00:00Z`);
        const at = Date.parse(end);
        await clock.lookAt('nobody', start);
        await clock.stage.memberWith(100, externalId);
        // Back and forth by an hour all the month, and in the last two hours before it ends.
        for (let day = start; day < at - 3 * hourMs; day += 5 * 24 * hourMs)
          await clock.shakeAt(externalId, day);
        const before = await clock.shakeAt(externalId, at - hourMs - 1000);
        expect((await before.balance()).available, `${what}: an hour before`).toBe(100);
        const last = await clock.lookAt(externalId, at - 1000);
        expect((await last.balance()).available, `${what}: a second before`).toBe(100);
        const gone = await clock.shakeAt(externalId, at);
        expect((await gone.balance()).available, `${what}: at its end`).toBe(0);
        const ended = (await gone.history()).filter(({ kind }) => kind === 'expire');
        expect(ended.map(({ points }) => points)).toEqual([-100]);
        expect(ended.every((row) => Date.parse(row.at) >= at)).toBe(true);
      }
      tell(
        'F10',
        engine,
        `${lapses.length} expiries over clock changes and a leap day, shaken by ±1 h: none early, none twice`,
      );
    });
  });

  test('a birthday is kept once a year, whatever the clock does around its midnights', async () => {
    const birthdays = [
      { who: 'leap-day', month: 2, day: 29, midnights: ['2027-02-27T23:00Z', '2028-02-28T23:00Z'] },
      { who: 'spring', month: 3, day: 28, midnights: ['2027-03-27T23:00Z', '2028-03-27T22:00Z'] },
      { who: 'autumn', month: 10, day: 31, midnights: ['2027-10-30T22:00Z', '2028-10-30T23:00Z'] },
      { who: 'new-year', month: 1, day: 1, midnights: ['2027-12-31T23:00Z', '2028-12-31T23:00Z'] },
    ] as const;
    await Clockwork.on(engine, async (clock) => {
      for (const { who, month, day } of birthdays) {
        const birthday = { month, day };
        await clock.stage.shop.call('putMember', {
          params: { externalId: who },
          body: { birthday },
        });
      }
      const midnights = birthdays
        .flatMap(({ who, midnights: all }) =>
          all.map((at, year) => ({ who, year, at: Date.parse(at) })),
        )
        .toSorted((a, b) => a.at - b.at);
      for (const { who, year, at } of midnights) {
        const kept = async (shopper: Shopper): Promise<number> =>
          (await shopper.history()).filter(({ kind }) => kind === 'earn').length;
        const before = await clock.shakeAt(who, at - hourMs - 1000);
        expect(await kept(before), `${who}: an hour before`).toBe(year);
        expect(await kept(await clock.lookAt(who, at - 1000)), `${who}: a second before`).toBe(
          year,
        );
        expect(await kept(await clock.shakeAt(who, at)), `${who}: at midnight`).toBe(year + 1);
        for (const later of [12, 24, 7 * 24])
          expect(
            await kept(await clock.shakeAt(who, at + later * hourMs)),
            `${who}: ${later} h later`,
          ).toBe(year + 1);
      }
      tell(
        'F10',
        engine,
        `${midnights.length} birthdays over clock changes, a leap day and a new year, shaken by ±1 h: each once`,
      );
    });
  });
});
