/** What rules give for a birthday, which the server finds by itself. */
import type { ProgramDocumentInput } from '../../program/document.ts';
import { levels, pointsWith, programWith, welcomeGift } from '../documents.ts';
import { birthdayRule } from '../event-rules.ts';
import { equal, holds, present } from '../expect.ts';
import { changesOf, giftsOf, tierOf } from '../level-views.ts';
import { Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase, ConformanceTarget } from '../target.ts';

type Birthday = Readonly<Record<'month' | 'day', number>>;

const who = 'lena';
const june = { month: 6, day: 10 };

/** A member who told their birthday years before the clock stands at it. */
class Celebration {
  readonly stage: Stage;
  readonly lena: Shopper;

  private constructor(stage: Stage, lena: Shopper) {
    this.stage = stage;
    this.lena = lena;
  }

  static async of(
    target: ConformanceTarget,
    birthday: Birthday,
    changes: Partial<ProgramDocumentInput> = {},
  ): Promise<Celebration> {
    const points = pointsWith({ expiry: { kind: 'never' } });
    const document = programWith({ points, earningRules: [birthdayRule], ...changes });
    const stage = await Stage.set(target, document);
    const it = new Celebration(stage, await stage.member(who));
    await it.tell(birthday);
    return it;
  }

  async tell(birthday: Birthday): Promise<void> {
    await this.lena.call('updateMe', { body: { birthday } });
  }

  /** The points once the clock stands at this instant, and somebody has looked. */
  async pointsAt(instant: string): Promise<number> {
    await this.stage.shop.moveTo(instant);
    await changesOf(this.stage, who);
    return (await this.lena.balance()).available;
  }
}

export const birthdayCases: readonly ConformanceCase[] = [
  {
    id: 'birthdays/points',
    title: 'a birthday gives its points on the day, once a year, and the history says why',
    async run(target) {
      const it = await Celebration.of(target, june);
      equal(await it.pointsAt('2031-06-09T21:59:59Z'), 0, 'The evening before');
      equal(await it.pointsAt('2031-06-09T22:00:00Z'), 50, 'At midnight, where the shop is');
      equal(await it.pointsAt('2031-06-12T12:00:00Z'), 50, 'Two days later');
      const [row] = await it.lena.history();
      const { kind, points, reason } = present(row, 'row of the history');
      equal([kind, points], ['earn', 50], 'The row');
      holds(
        reason.kind === 'rule' && reason.eventType === 'member.birthday' && reason.about === '2031',
        'the birthday of that year is the reason',
      );
      equal(await it.pointsAt('2032-06-10T12:00:00Z'), 100, 'A year later');
    },
  },
  {
    id: 'birthdays/leap-day',
    title: 'who was born on 29 February has the 28th in other years',
    async run(target) {
      const it = await Celebration.of(target, { month: 2, day: 29 });
      equal(await it.pointsAt('2031-02-27T12:00:00Z'), 0, 'The day before, in 2031');
      equal(await it.pointsAt('2031-02-28T12:00:00Z'), 50, 'The 28th, in 2031');
      equal(await it.pointsAt('2032-02-28T12:00:00Z'), 50, 'The 28th, in 2032');
      equal(await it.pointsAt('2032-02-29T12:00:00Z'), 100, 'The 29th, in 2032');
    },
  },
  {
    id: 'birthdays/known',
    title: 'a date that was told too late, or moved, gives nothing until it comes again',
    async run(target) {
      const it = await Celebration.of(target, june);
      equal(await it.pointsAt('2031-06-10T12:00:00Z'), 50, 'The date that was known');
      await it.tell({ month: 6, day: 11 });
      equal(await it.pointsAt('2031-06-11T12:00:00Z'), 50, 'The date after it was moved by a day');
      await it.tell({ month: 9, day: 1 });
      equal(await it.pointsAt('2031-09-01T12:00:00Z'), 50, 'Moved by months');
      await it.tell({ month: 8, day: 20 });
      await it.pointsAt('2032-08-14T12:00:00Z');
      await it.tell(june);
      await it.tell({ month: 8, day: 20 });
      equal(await it.pointsAt('2032-08-20T12:00:00Z'), 50, 'Known for six days');
      equal(await it.pointsAt('2033-08-20T12:00:00Z'), 100, 'Known for a year');
    },
  },
  {
    id: 'birthdays/withdrawn',
    title: 'what a birthday gave is taken back when the shop withdraws it, and does not come again',
    async run(target) {
      const it = await Celebration.of(target, june);
      equal(await it.pointsAt('2031-06-10T12:00:00Z'), 50, 'On the day');
      const { member } = await it.stage.shop.call('getMember', { params: { externalId: who } });
      const eventId = `${member.id}/birthday/2031`;
      const undone = await it.stage.shop.happened({
        type: 'event.reversed',
        eventSource: 'birthday',
        eventId,
      });
      equal([undone.outcome, undone.points], ['booked', -50], 'The withdrawal');
      const [reverse, earn] = await it.lena.history();
      equal(
        [reverse?.kind, reverse?.undoes, earn?.status],
        ['reverse', earn?.id, 'reversed'],
        'The history',
      );
      equal(await it.pointsAt('2031-06-11T12:00:00Z'), 0, 'The day after');
      equal(await it.pointsAt('2032-06-10T12:00:00Z'), 50, 'A year later');
    },
  },
  {
    id: 'birthdays/limit',
    title: 'a birthday rule keeps to its limit and its audience, and lifts a level by points',
    async run(target) {
      const it = await Celebration.of(target, june, {
        earningRules: [
          { ...birthdayRule, limit: { count: 1, per: 'lifetime' } },
          { ...birthdayRule, id: 'gold-only', tierIds: ['gold'] },
        ],
        tiers: { basis: 'points', period: { kind: 'lifetime' }, levels: levels(50, 100) },
      });
      equal(await it.pointsAt('2031-06-10T12:00:00Z'), 50, 'On the day');
      equal(await tierOf(it.lena), 'silver', 'The level it lifts to');
      equal(await it.pointsAt('2032-06-10T12:00:00Z'), 50, 'A year later');
    },
  },
  {
    id: 'birthdays/reward',
    title: 'a birthday rule can give a reward, days before the day',
    async run(target) {
      const it = await Celebration.of(target, june, {
        earningRules: [
          { ...birthdayRule, daysBefore: 14, grant: { kind: 'reward', rewardId: 'welcome' } },
        ],
        rewards: [welcomeGift],
      });
      const held = async () => (await it.lena.call('getSession')).issuedRewards.length;
      await it.pointsAt('2031-05-26T12:00:00Z');
      equal(await held(), 0, 'Fifteen days before');
      await it.pointsAt('2031-05-27T12:00:00Z');
      equal(await held(), 1, 'Fourteen days before');
      equal(await giftsOf(it.lena), [], 'It is the rule that gives it, no tier');
      await it.pointsAt('2031-06-10T12:00:00Z');
      equal(await held(), 1, 'On the day');
    },
  },
];
