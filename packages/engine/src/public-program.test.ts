import { publicProgram as publicProgramShape } from '@spaarkit/contract';
import { demoProgram } from '@spaarkit/contract/fixtures';
import { expect, test } from 'vitest';
import { toInstant } from './calendar.ts';
import { publicProgram, publicUntil } from './public-program.ts';
import { day, makeDocument, monday, spendRule } from './testing/fixtures.ts';

const demo = makeDocument(demoProgram);

test('the public programme fits the contract and keeps every part that is shown', () => {
  const view = publicProgram(demo, 3, monday);
  expect(publicProgramShape.parse(view)).toEqual(view);
  expect(view).toMatchObject({ version: 3, status: 'running', enrollmentMode: 'opt_in' });
  expect(view.points).toMatchObject({ pendingDays: 14, expiryMonths: 24 });
  expect(view.tiers?.levels.map(({ id }) => id)).toEqual(['bronze', 'silver', 'gold']);
  expect(view.rewards.map(({ id }) => id)).toEqual(demo.rewards.map(({ id }) => id));
});

test('each rule says how often it gives, also where that follows from its kind', () => {
  const common = { name: { en: 'Rule' }, grant: { kind: 'points' as const, points: 10 } };
  const document = makeDocument({
    earningRules: [
      spendRule(),
      { ...common, id: 'join', kind: 'account', limit: { count: 9, per: 'year' } },
      { ...common, id: 'answer', kind: 'survey', surveyId: 'autumn' },
      { ...common, id: 'first', kind: 'first_order' },
      { ...common, id: 'third', kind: 'order_count', every: 3, onlyOnce: true },
      { ...common, id: 'each-third', kind: 'order_count', every: 3 },
      { ...common, id: 'day', kind: 'birthday' },
      { ...common, id: 'visit', kind: 'check_in' },
      { ...common, id: 'two-visits', kind: 'check_in', limit: { count: 2, per: 'week' } },
    ],
  });
  const { earningRules } = publicProgram(document, 1, monday);
  expect(Object.fromEntries(earningRules.map(({ id, limit }) => [id, limit]))).toEqual({
    spend: undefined,
    join: { count: 1, per: 'lifetime' },
    answer: { count: 1, per: 'lifetime' },
    first: { count: 1, per: 'lifetime' },
    third: { count: 1, per: 'lifetime' },
    'each-third': undefined,
    day: { count: 1, per: 'year' },
    visit: { count: 1, per: 'day' },
    'two-visits': { count: 2, per: 'week' },
  });
});

test('a reward has a value when it does not depend on the points', () => {
  const { rewards } = publicProgram(demo, 1, monday);
  const valueOf = (id: string) => rewards.find((reward) => reward.id === id)?.value;
  expect(valueOf('five-euro')).toEqual({ kind: 'amount', amountMinor: 500 });
  expect(valueOf('points-as-money')).toBeUndefined();
});

test('hidden rewards and rules that are over are not public', () => {
  const rules = [
    spendRule(),
    spendRule({ id: 'over', active: { until: toInstant(monday) } }),
    spendRule({ id: 'coming', active: { from: toInstant(day(1)) } }),
  ];
  const [first, ...rest] = demoProgram.rewards ?? [];
  const document = makeDocument({
    earningRules: rules,
    tiers: demoProgram.tiers,
    rewards: first ? [{ ...first, hidden: true }, ...rest] : [],
  });
  const view = publicProgram(document, 1, monday);
  expect(view.earningRules.map(({ id }) => id)).toEqual(['spend', 'coming']);
  expect(view.rewards).toHaveLength(rest.length);
});

test('the public programme says the same until it says that it may not', () => {
  const document = makeDocument({
    startsAt: toInstant(day(1)),
    endsAt: toInstant(day(9)),
    earningRules: [spendRule(), spendRule({ id: 'over', active: { until: toInstant(day(3)) } })],
    campaigns: [
      {
        id: 'week',
        name: { en: 'Week', nl: 'Week' },
        effect: { kind: 'multiplier', percent: 200 },
        from: toInstant(day(5)),
        until: toInstant(day(7)),
      },
    ],
  });
  const changes: number[] = [];
  for (let at = monday; Number.isFinite(at); at = publicUntil(document, at)) {
    changes.push(at);
    const until = publicUntil(document, at);
    if (!Number.isFinite(until)) continue;
    const view = publicProgram(document, 1, at);
    expect(publicProgram(document, 1, until - 1)).toEqual(view);
    expect(publicProgram(document, 1, until)).not.toEqual(view);
  }
  expect(changes).toEqual([monday, day(1), day(3), day(5), day(7), day(9)]);
});
