/** What members earn beside orders: by events of the shop, and by what the server sees itself. */
import type { ProgramDocumentInput } from '../../program/document.ts';
import { pointsWith, programWith } from '../documents.ts';
import {
  accountRule,
  challengeRule,
  locations,
  packaging,
  postRule,
  profileRule,
  receiptOf,
  receiptRule,
  returnPackagingRule,
  review,
  reviewRule,
  surveyRule,
  visit,
  visitCard,
  visitRule,
  type Deed,
} from '../event-rules.ts';
import { equal, holds, present } from '../expect.ts';
import { figures, holding, Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase, ConformanceTarget } from '../target.ts';

type Rules = NonNullable<ProgramDocumentInput['earningRules']>;

/** A rule with an event it gives 50 points for, and another that it does not give for after that. */
interface Rewarded {
  readonly id: string;
  readonly rules: Rules;
  readonly deed: Deed;
  readonly about?: string;
  /** Comes too soon after the first, or is about the same. */
  readonly again: Deed;
  /** What that is answered with; nothing is due when left out. */
  readonly answer?: 'receipt_known';
  /** Gives nothing, ever. */
  readonly never?: Deed;
}

const who = 'lena';

const rewarded: readonly Rewarded[] = [
  {
    id: 'review',
    rules: [reviewRule],
    deed: review(who, 'lamp'),
    about: 'lamp',
    again: review(who, 'lamp', 400),
    never: review(who, 'vase', 19),
  },
  {
    id: 'social',
    rules: [postRule],
    deed: { type: 'social.posted', memberId: who, network: 'photos' },
    about: 'photos',
    again: { type: 'social.posted', memberId: who, network: 'photos' },
    never: { type: 'social.posted', memberId: who, network: 'videos' },
  },
  {
    id: 'check-in',
    rules: [visitRule],
    deed: visit(who),
    about: 'north',
    again: visit(who, 'south'),
    never: visit(who, 'depot'),
  },
  {
    id: 'survey',
    rules: [surveyRule],
    deed: { type: 'survey.answered', memberId: who, surveyId: 'spring' },
    about: 'spring',
    again: { type: 'survey.answered', memberId: who, surveyId: 'spring' },
    never: { type: 'survey.answered', memberId: who, surveyId: 'autumn' },
  },
  {
    id: 'receipt',
    rules: [receiptRule],
    deed: receiptOf(who, 'till-1'),
    about: 'till-1',
    again: receiptOf(who, 'till-1'),
    answer: 'receipt_known',
    never: receiptOf(who, 'till-2', 299),
  },
  {
    id: 'custom',
    rules: [{ ...returnPackagingRule, limit: { count: 1, per: 'lifetime' } }],
    deed: packaging(who),
    again: packaging(who),
    never: { type: 'custom', name: 'custom.waved', memberId: who },
  },
];

async function open(
  target: ConformanceTarget,
  rules: Rules,
  more: Partial<ProgramDocumentInput> = {},
): Promise<{ stage: Stage; lena: Shopper }> {
  const stage = await Stage.set(target, programWith({ earningRules: rules, locations, ...more }));
  return { stage, lena: await stage.member(who) };
}

async function isHolding(member: Shopper, available: number, when: string): Promise<void> {
  equal(figures(await member.balance()), holding({ available }), when);
}

function casesOf(each: Rewarded): ConformanceCase[] {
  const { about, again, answer = 'nothing_due', deed, id, never, rules } = each;
  return [
    {
      id: `events/${id}`,
      title: `${id}: gives its points at once, and the history says why`,
      async run(target) {
        const { stage, lena } = await open(target, rules);
        const outcome = await stage.shop.happened(deed);
        equal([outcome.outcome, outcome.points], ['booked', 50], 'The outcome');
        await isHolding(lena, 50, 'After the event');
        const [row] = await lena.history();
        const { kind, points, reason, status } = present(row, 'row of the history');
        equal([kind, points, status], ['earn', 50, 'done'], 'The row');
        holds(reason.kind === 'rule' && reason.ruleId === rules[0]?.id, 'the rule is the reason');
        equal(reason.about, about, 'What it was about');
        if (!never) return;
        equal((await stage.shop.happened(never)).outcome, 'nothing_due', 'What gives nothing');
        await isHolding(lena, 50, 'After what gives nothing');
      },
    },
    {
      id: `events/${id}-limit`,
      title: `${id}: gives no more than its limit says`,
      async run(target) {
        const { stage, lena } = await open(target, rules);
        await stage.shop.happened(deed);
        const outcome = await stage.shop.happened(again);
        equal([outcome.outcome, outcome.points], [answer, 0], 'The second time');
        await isHolding(lena, 50, 'After the second time');
      },
    },
    {
      id: `events/${id}-withdrawn`,
      title: `${id}: is taken back when the shop withdraws the event, and may then be earned again`,
      async run(target) {
        const { stage, lena } = await open(target, rules);
        await stage.shop.happened(deed, { id: 'wrong' });
        const undone = await stage.shop.withdrawn('wrong');
        equal([undone.outcome, undone.points], ['booked', -50], 'The withdrawal');
        await isHolding(lena, 0, 'After the withdrawal');
        const [reverse, earn] = await lena.history();
        equal(
          [reverse?.kind, reverse?.points, reverse?.undoes, earn?.status],
          ['reverse', -50, earn?.id, 'reversed'],
          'The history',
        );
        equal((await stage.shop.withdrawn('wrong')).outcome, 'nothing_due', 'Withdrawn twice');
        equal((await stage.shop.happened(again)).points, 50, 'Earned again');
        await isHolding(lena, 50, 'At the end');
      },
    },
  ];
}

export const eventCases: readonly ConformanceCase[] = [
  ...rewarded.flatMap(casesOf),
  {
    id: 'events/account',
    title: 'whoever joins is given the points for it once, however they join',
    async run(target) {
      const { stage, lena } = await open(target, [accountRule]);
      await isHolding(lena, 50, 'Registered by the shop');
      await stage.shop.happened({ type: 'member.registered', memberId: who });
      await isHolding(lena, 50, 'Told again');
      const noor = await stage.visitor('noor');
      await noor.call('enroll', { body: { termsVersion: '1' } });
      await noor.call('enroll', { body: { termsVersion: '1' } });
      await isHolding(noor, 50, 'Joined by hand, twice');
      const [row] = await noor.history();
      equal(
        row?.reason,
        { kind: 'rule', ruleId: 'welcome', eventType: 'member.registered' },
        'The reason',
      );
      equal((await noor.history()).length, 1, 'Rows of the history');
    },
  },
  {
    id: 'events/account-import',
    title: 'a member who joined elsewhere and is imported is not paid for joining',
    async run(target) {
      const { stage } = await open(target, [accountRule]);
      const body = { joinedAt: '2020-01-01T00:00:00Z' };
      const { balance } = await stage.shop.call('putMember', {
        params: { externalId: 'old' },
        body,
      });
      equal(figures(balance), holding({}), 'The balance');
    },
  },
  {
    id: 'events/account-automatic',
    title:
      'in an automatic programme the account event lets in and gives, and so does a first visit',
    async run(target) {
      const { stage } = await open(target, [accountRule], { enrollment: { mode: 'automatic' } });
      const told = await stage.shop.happened({ type: 'member.registered', memberId: 'noor' });
      equal([told.outcome, told.points], ['booked', 50], 'The event');
      await isHolding(await stage.visitor('noor'), 50, 'After the event');
      await isHolding(await stage.visitor('sem'), 50, 'After a first visit');
      await stage.shop.paid('kim', [{ id: 'a', grossMinor: 100, netMinor: 100 }]);
      equal((await stage.shop.balanceOf('kim')).available, 50, 'After a first order');
    },
  },
  {
    id: 'events/account-first-order',
    title:
      'points for joining wait for the first order, are pending with it, and go when it comes back',
    async run(target) {
      const rule = { ...accountRule, afterFirstOrder: true };
      const { stage, lena } = await open(target, [rule]);
      await isHolding(lena, 0, 'After joining');
      const line = { id: 'a', grossMinor: 5000, netMinor: 5000 };
      await stage.shop.paid(who, [line], { orderId: 'first' });
      equal(figures(await lena.balance()), holding({ pending: 50 }), 'After the first order');
      await stage.shop.refunded('first');
      equal(figures(await lena.balance()), holding({}), 'After its return');
      await stage.shop.paid(who, [line], { orderId: 'second' });
      await stage.shop.paid(who, [line], { orderId: 'third' });
      await stage.shop.refunded('second');
      equal(figures(await lena.balance()), holding({ pending: 50 }), 'While one order is kept');
      await stage.shop.move({ byDays: 15 });
      await isHolding(lena, 50, 'After the return period');
    },
  },
  {
    id: 'events/profile',
    title:
      'a complete profile gives once, whoever fills it in, also when it is emptied and filled again',
    async run(target) {
      const { stage, lena } = await open(target, [profileRule]);
      await lena.call('updateMe', { body: { locale: 'en' } });
      await isHolding(lena, 0, 'With the language alone');
      const birthday = { month: 5, day: 6 };
      await lena.call('updateMe', { body: { birthday } });
      await isHolding(lena, 50, 'When complete');
      await lena.call('updateMe', { body: { birthday: null } });
      await lena.call('updateMe', { body: { birthday } });
      await isHolding(lena, 50, 'When filled in again');
      const params = { externalId: 'noor' };
      const { balance } = await stage.shop.call('putMember', {
        params,
        body: { locale: 'en', birthday },
      });
      equal(balance.available, 50, 'Filled in by the shop');
      const [row] = await lena.history();
      equal(
        row?.reason,
        { kind: 'rule', ruleId: 'profile', eventType: 'profile.completed' },
        'The reason',
      );
    },
  },
  {
    id: 'events/limits',
    title: 'limits count in days and weeks of the programme’s time zone, by when it happened',
    async run(target) {
      const { stage, lena } = await open(target, [returnPackagingRule, reviewRule]);
      const tell = (at: string) => stage.shop.happened(packaging(who), { at });
      const give = async (at: string, points: number) =>
        equal((await tell(at)).points, points, `At ${at}`);
      await stage.shop.moveTo('2030-01-10T12:00:00Z');
      await give('2030-01-07T22:30:00Z', 50);
      await give('2030-01-07T22:59:59Z', 50);
      await give('2030-01-07T22:59:59Z', 0);
      await give('2030-01-07T23:00:00Z', 50);
      await give('2030-01-08T22:59:59Z', 50);
      await give('2030-01-08T12:00:00Z', 0);
      const reviews = ['2030-01-06T22:59:59Z', '2030-01-06T23:00:00Z', '2030-01-08T00:00:00Z'];
      for (const [index, at] of reviews.entries())
        equal((await stage.shop.happened(review(who, `p${index}`), { at })).points, 50, at);
      const third = await stage.shop.happened(review(who, 'p9'), { at: '2030-01-09T00:00:00Z' });
      equal(third.points, 0, 'The third review of the week');
      await isHolding(lena, 350, 'At the end');
    },
  },
  {
    id: 'events/expiry',
    title: 'points of an event lapse by when it happened, not by when it was told',
    async run(target) {
      const { stage, lena } = await open(target, [returnPackagingRule], {
        points: pointsWith({ expiry: { kind: 'age', months: 1 } }),
      });
      const at = await stage.shop.now();
      await stage.shop.move({ byDays: 10 });
      await stage.shop.happened(packaging(who), { at });
      const [earn] = await lena.history();
      await stage.shop.moveTo(present(earn?.expiresAt, 'date'), -1);
      await isHolding(lena, 50, 'A second before');
      await stage.shop.move({ bySeconds: 1 });
      await isHolding(lena, 0, 'At the end of their last day');
      equal((await lena.history())[0]?.kind, 'expire', 'The last row');
    },
  },
  {
    id: 'events/pending',
    title: 'a rule may keep its points pending for some days',
    async run(target) {
      const { stage, lena } = await open(target, [{ ...reviewRule, pendingDays: 3 }]);
      await stage.shop.happened(review(who, 'lamp'));
      equal(figures(await lena.balance()), holding({ pending: 50 }), 'At first');
      await stage.shop.move({ byDays: 3 });
      await isHolding(lena, 50, 'After three days');
    },
  },
  {
    id: 'events/withdrawn-first',
    title: 'an event that was withdrawn before it came gives nothing',
    async run(target) {
      const { stage, lena } = await open(target, [reviewRule]);
      await stage.shop.withdrawn('late');
      const late = await stage.shop.happened(review(who, 'lamp'), { id: 'late' });
      equal([late.outcome, late.points], ['nothing_due', 0], 'The event');
      await isHolding(lena, 0, 'After both');
      equal((await stage.shop.happened(review(who, 'lamp'))).points, 50, 'Another one');
    },
  },
  {
    id: 'events/withdrawn-counts',
    title: 'a rule may let what was taken back count still; spent points are owed',
    async run(target) {
      const rule = { ...reviewRule, reversalFreesLimit: false };
      const { stage, lena } = await open(target, [rule]);
      await stage.shop.happened(review(who, 'lamp'), { id: 'wrong' });
      await stage.shop.give(who, 50);
      await lena.call('redeem', { body: { rewardId: 'chosen-amount', points: 100 } });
      await stage.shop.withdrawn('wrong');
      equal(figures(await lena.balance()), holding({ owed: 50 }), 'After the withdrawal');
      equal((await stage.shop.happened(review(who, 'lamp'))).points, 0, 'The same product');
      equal((await stage.shop.happened(review(who, 'vase'))).points, 50, 'Another product');
      equal((await stage.shop.happened(review(who, 'bowl'))).points, 0, 'Beyond the limit');
      await isHolding(lena, 0, 'At the end');
    },
  },
  {
    id: 'events/reward',
    title:
      'a rule may give a reward: its code is there, the history says so, and a withdrawal ends it',
    async run(target) {
      const rule = { ...reviewRule, grant: { kind: 'reward', rewardId: 'five-euro' } as const };
      const { stage, lena } = await open(target, [rule]);
      const told = await stage.shop.happened(review(who, 'lamp'), { id: 'the-review' });
      equal([told.outcome, told.points], ['booked', 0], 'The outcome');
      const { items } = await lena.call('listIssuedRewards', { query: { usage: 'usable' } });
      equal(items[0]?.source, { kind: 'rule', ruleId: 'review' }, 'Where the reward is from');
      const [row] = await lena.history();
      holds(row?.reason.kind === 'reward', 'the reward stands in the history');
      await stage.shop.withdrawn('the-review');
      const left = await lena.call('listIssuedRewards', { query: { usage: 'usable' } });
      equal(left.items.length, 0, 'Usable rewards after the withdrawal');
      equal((await lena.history())[0]?.undoes, row?.id, 'What the last row undoes');
    },
  },
  {
    id: 'events/nobody',
    title: 'customers who have not joined, are left out or unknown are given nothing',
    async run(target) {
      const { stage } = await open(target, [reviewRule, accountRule]);
      await stage.shop.call('putMember', {
        params: { externalId: 'out' },
        body: { excluded: true },
      });
      await stage.shop.call('putMember', {
        params: { externalId: 'not-joined' },
        body: { enrolled: false },
      });
      for (const memberId of ['out', 'not-joined', 'unknown'])
        equal(
          (await stage.shop.happened(review(memberId, 'lamp'))).outcome,
          'not_a_member',
          memberId,
        );
      equal(figures(await stage.shop.balanceOf('out')), holding({}), 'Who is left out');
    },
  },
  {
    id: 'events/location',
    title: 'a visit to a place that the programme does not know is refused with what to do',
    async run(target) {
      const { stage } = await open(target, [visitRule]);
      const problem = await stage.shop.refused(
        'sendEvent',
        {
          body: {
            type: 'check_in.registered',
            id: 'x',
            at: await stage.shop.now(),
            memberId: who,
            locationId: 'moon',
          },
        },
        'invalid_request',
      );
      equal(problem.errors?.[0]?.pointer, '/locationId', 'Where it is wrong');
      holds(
        problem.errors?.[0]?.message.includes('/locations') ?? false,
        'the message says what to do',
      );
    },
  },
  {
    id: 'events/challenge',
    title: 'a challenge gives when every step is done inside its days, and not before',
    async run(target) {
      const { stage, lena } = await open(target, [visitRule, reviewRule, challengeRule]);
      await stage.shop.happened(visit(who));
      await stage.shop.happened(review(who, 'lamp'), { id: 'the-review' });
      await isHolding(lena, 100, 'After two steps');
      await stage.shop.move({ byDays: 1 });
      const last = await stage.shop.happened(visit(who, 'south'));
      equal(last.points, 100, 'The last step, and what it completes');
      await isHolding(lena, 200, 'When complete');
      const reasons = (await lena.history()).map(({ reason }) =>
        reason.kind === 'rule' ? reason.ruleId : reason.kind,
      );
      equal(reasons.toSorted(), ['explorer', 'review', 'visit', 'visit'], 'The history');
      await stage.shop.withdrawn('the-review');
      await isHolding(lena, 100, 'When a step is taken back, so is what it completed');
      await stage.shop.happened(review(who, 'vase'));
      await isHolding(lena, 200, 'When the step is done again');
    },
  },
  {
    id: 'events/challenge-limit',
    title:
      'a challenge gives once unless it says more, and steps that lie too far back do not count',
    async run(target) {
      const often = { ...challengeRule, limit: { count: 2, per: 'lifetime' as const } };
      const { stage, lena } = await open(target, [visitRule, reviewRule, often]);
      await stage.shop.happened(review(who, 'lamp'));
      await stage.shop.happened(visit(who));
      await stage.shop.move({ byDays: 7 });
      await stage.shop.happened(visit(who));
      await isHolding(lena, 150, 'With steps eight days apart');
      await stage.shop.happened(review(who, 'vase'));
      await stage.shop.move({ byDays: 1 });
      await stage.shop.happened(visit(who));
      await isHolding(lena, 300, 'The first time');
      for (const product of ['bowl', 'chair', 'table']) {
        await stage.shop.move({ byDays: 7 });
        await stage.shop.happened(review(who, product));
        await stage.shop.happened(visit(who));
        await stage.shop.move({ byDays: 1 });
        await stage.shop.happened(visit(who));
      }
      await isHolding(lena, 300 + 3 * 150 + 50, 'A second time, and no third');
    },
  },
  {
    id: 'events/visit-card',
    title: 'a card for visits takes a stamp a day, gives when it is full, and begins again',
    async run(target) {
      const { stage, lena } = await open(target, [visitCard]);
      const visits = async (count: number, id?: string) => {
        for (let index = 0; index < count; index += 1) {
          await stage.shop.move({ byDays: 1 });
          await stage.shop.happened(visit(who), id === undefined ? {} : { id: `${id}${index}` });
          await stage.shop.happened(visit(who));
        }
      };
      await visits(2);
      await isHolding(lena, 0, 'With two stamps');
      await visits(1, 'full');
      await isHolding(lena, 50, 'When full');
      await stage.shop.withdrawn('full0');
      await isHolding(lena, 0, 'When a stamp is taken back');
      await visits(1);
      await isHolding(lena, 50, 'When full again');
      await visits(2);
      await isHolding(lena, 50, 'With two new stamps');
      await visits(1);
      await isHolding(lena, 100, 'When full a second time');
    },
  },
];
