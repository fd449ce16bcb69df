import { publicProgram as publicProgramShape } from '@spaarkit/contract';
import { demoProgram } from '@spaarkit/contract/fixtures';
import { expect, test } from 'vitest';
import { toInstant } from './calendar.ts';
import {
  availableAtOf,
  canRedeemAt,
  programStatus,
  publicProgram,
  publicUntil,
} from './program.ts';
import { day, makeDocument, monday, spendRule } from './testing/fixtures.ts';

const demo = makeDocument(demoProgram);

test('a programme without dates runs', () => {
  expect(programStatus(makeDocument(), monday)).toBe('running');
});

test('a programme starts with its first instant and has ended at its last', () => {
  const dated = makeDocument({ startsAt: toInstant(day(1)), endsAt: toInstant(day(2)) });
  expect([day(1) - 1, day(1), day(2) - 1, day(2)].map((at) => programStatus(dated, at))).toEqual([
    'upcoming',
    'running',
    'running',
    'ended',
  ]);
  expect([day(1) - 1, day(1), day(2) - 1, day(2)].map((at) => canRedeemAt(dated, at))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('points mature after the return period', () => {
  expect(availableAtOf(demo, monday)).toBe(day(14));
});

test('the public programme fits the contract and keeps every part that is shown', () => {
  const view = publicProgram(demo, 3, monday);
  expect(publicProgramShape.parse(view)).toEqual(view);
  expect(view).toMatchObject({ version: 3, status: 'running', enrollmentMode: 'opt_in' });
  expect(view.points).toMatchObject({ pendingDays: 14, expiryMonths: 24 });
  expect(view.tiers?.levels.map(({ id }) => id)).toEqual(['bronze', 'silver', 'gold']);
  expect(view.rewards.map(({ id }) => id)).toEqual(demo.rewards.map(({ id }) => id));
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
