/** What shoppers claim in the page, and how far they are told to be. */
import type { RuleProgress } from '../../storefront/rule-progress.ts';
import { programWith } from '../documents.ts';
import {
  accountRule,
  challengeRule,
  followRule,
  locations,
  postRule,
  review,
  reviewRule,
  visit,
  visitCard,
  visitRule,
} from '../event-rules.ts';
import { equal, holds, present } from '../expect.ts';
import { figures, holding, Stage, type Shopper } from '../stage.ts';
import type { ConformanceCase } from '../target.ts';

const who = 'lena';

async function progress(member: Shopper): Promise<Record<string, RuleProgress>> {
  const { ruleProgress } = await member.call('getSession');
  return Object.fromEntries(present(ruleProgress, 'progress').map((each) => [each.ruleId, each]));
}

export const activityCases: readonly ConformanceCase[] = [
  {
    id: 'activities/claim',
    title: 'a shopper claims an action once, and the history says why',
    async run(target) {
      const stage = await Stage.set(target, programWith({ earningRules: [followRule] }));
      const lena = await stage.member(who);
      const claimed = await lena.call('claimActivity', { body: { ruleId: 'follow' } });
      equal([claimed.status, claimed.points], ['done', 50], 'The claim');
      equal(figures(await lena.balance()), holding({ available: 50 }), 'The balance');
      const [row] = await lena.history();
      equal(
        row?.reason,
        { kind: 'rule', ruleId: 'follow', eventType: 'social.posted', about: 'photos' },
        'The reason',
      );
      await lena.refused('claimActivity', { body: { ruleId: 'follow' } }, 'rule_limit_reached');
      equal(figures(await lena.balance()), holding({ available: 50 }), 'After a second claim');
    },
  },
  {
    id: 'activities/limit',
    title: 'a claim may be made again when the next interval begins, which the refusal names',
    async run(target) {
      const rule = { ...followRule, limit: { count: 1, per: 'month' as const } };
      const stage = await Stage.set(target, programWith({ earningRules: [rule] }));
      const lena = await stage.member(who);
      await stage.shop.moveTo('2030-01-31T22:59:58Z');
      await lena.call('claimActivity', { body: { ruleId: 'follow' } });
      const body = { ruleId: 'follow' };
      const problem = await lena.refused('claimActivity', { body }, 'rule_limit_reached');
      equal(problem.availableFrom, '2030-01-31T23:00:00.000Z', 'When again');
      const { follow } = await progress(lena);
      equal(
        follow,
        {
          ruleId: 'follow',
          have: 0,
          need: 1,
          timesGiven: 1,
          timesLeft: 0,
          availableFrom: '2030-01-31T23:00:00.000Z',
        },
        'The progress',
      );
      await stage.shop.moveTo('2030-01-31T23:00:00Z');
      await lena.call('claimActivity', { body });
      equal((await lena.balance()).available, 100, 'After the second claim');
    },
  },
  {
    id: 'activities/refusals',
    title: 'what the shop tells cannot be claimed, nor what is over, for another tier or unknown',
    async run(target) {
      const over = {
        ...followRule,
        id: 'over',
        active: { until: '2020-01-01T00:00:00Z' },
      };
      const document = programWith({ earningRules: [postRule, reviewRule, accountRule, over] });
      const stage = await Stage.set(target, document);
      const lena = await stage.member(who);
      for (const ruleId of ['post', 'review', 'welcome', 'over'])
        await lena.refused('claimActivity', { body: { ruleId } }, 'rule_not_available');
      await lena.refused('claimActivity', { body: { ruleId: 'nothing' } }, 'not_found');
      const visitor = await stage.visitor('noor');
      await visitor.refused('claimActivity', { body: { ruleId: 'over' } }, 'not_enrolled');
      equal(figures(await lena.balance()), holding({ available: 50 }), 'The balance');
    },
  },
  {
    id: 'activities/again',
    title: 'the same claim sent again with its key is the same claim',
    async run(target) {
      const stage = await Stage.set(target, programWith({ earningRules: [followRule] }));
      const lena = await stage.member(who);
      const call = { body: { ruleId: 'follow' }, idempotencyKey: 'one-and-the-same-claim' };
      const first = await lena.send('claimActivity', call);
      const second = await lena.send('claimActivity', call);
      equal([second.status, second.text], [200, first.text], 'The answer');
      equal((await lena.balance()).available, 50, 'The balance');
    },
  },
  {
    id: 'activities/progress',
    title: 'the session tells how far each rule is that counts, and each step of a challenge',
    async run(target) {
      const earningRules = [accountRule, visitRule, reviewRule, challengeRule, visitCard];
      const stage = await Stage.set(target, programWith({ earningRules, locations }));
      const lena = await stage.member(who);
      await stage.shop.happened(visit(who));
      await stage.shop.happened(review(who, 'lamp'));
      const { welcome, visit: visits, review: reviews, explorer, ...more } = await progress(lena);
      equal([welcome?.timesGiven, welcome?.timesLeft], [1, 0], 'Joining');
      equal([visits?.timesGiven, visits?.timesLeft], [1, 0], 'Visits');
      holds(visits?.availableFrom !== undefined, 'it says when a visit counts again');
      equal([reviews?.timesGiven, reviews?.timesLeft], [1, 1], 'Reviews');
      equal([explorer?.have, explorer?.need], [2, 3], 'The challenge');
      equal(
        explorer?.steps,
        [
          { ruleId: 'visit', have: 1, need: 2 },
          { ruleId: 'review', have: 1, need: 1 },
        ],
        'The steps of the challenge',
      );
      const { 'visit-card': card } = more;
      equal([card?.have, card?.need, card?.timesGiven], [1, 3, 0], 'The card');
      const { ruleProgress } = await stage.guest.call('getSession');
      equal(ruleProgress, undefined, 'Progress of a guest');
    },
  },
];
