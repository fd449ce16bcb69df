import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayMs } from './calendar.ts';
import {
  comparableSignal,
  judgeReferral,
  type ReferralFacts,
  type ReferralLink,
} from './referrals.ts';

const now = Date.parse('2030-03-01T12:00:00Z');
const link = { referrerId: 'ann', friendId: 'bob', at: now };
const alone = { withReferrer: [], knownElsewhere: 0, atAddress: 0 };
const honest: ReferralFacts = {
  link,
  upward: [],
  friendsAt: [now],
  shared: alone,
  shopAsks: false,
};

/** Who brought the referrer, and so on, so many days apart. */
function above(names: readonly string[], daysApart: number): ReferralLink[] {
  return names.map((referrerId, index) => ({
    referrerId,
    friendId: names[index - 1] ?? 'ann',
    at: now - (index + 1) * daysApart * dayMs,
  }));
}

test('strangers, and two at one address, are friends', () => {
  expect(judgeReferral(honest)).toEqual({ verdict: 'fine', doubts: [] });
  const home = { ...alone, withReferrer: ['address' as const] };
  expect(judgeReferral({ ...honest, shared: home }).verdict).toBe('fine');
});

test.each([
  ['same_member', { link: { ...link, friendId: 'ann' } }],
  ['same_email', { shared: { ...alone, withReferrer: ['email' as const] } }],
  ['same_payment', { shared: { ...alone, withReferrer: ['payment' as const] } }],
])('one person is nobody’s friend: %s', (doubt, change) => {
  expect(judgeReferral({ ...honest, ...change })).toEqual({ verdict: 'rejected', doubts: [doubt] });
});

test.each([
  ['known_person', { shared: { ...alone, knownElsewhere: 1 } }],
  ['crowded_address', { shared: { ...alone, withReferrer: ['address' as const], atAddress: 1 } }],
  ['ring', { upward: above(['carl', 'bob'], 200) }],
  ['chain', { upward: above(['carl', 'dora'], 10) }],
  ['many_at_once', { friendsAt: Array.from({ length: 11 }, (_, day) => now - day * 3_600_000) }],
  ['shop_asks', { shopAsks: true }],
])('what is odd is looked at: %s', (doubt, change) => {
  expect(judgeReferral({ ...honest, ...change })).toEqual({ verdict: 'review', doubts: [doubt] });
});

test('the first of a crowd is one of it, and who came long before is not', () => {
  const after = Array.from({ length: 10 }, (_, hour) => now + hour * 3_600_000);
  expect(judgeReferral({ ...honest, friendsAt: [now, ...after] }).doubts).toEqual(['many_at_once']);
  const later = after.map((at) => at + 8 * dayMs);
  expect(judgeReferral({ ...honest, friendsAt: [now, ...later] }).verdict).toBe('fine');
});

test('slow chains and slow crowds are people', () => {
  expect(judgeReferral({ ...honest, upward: above(['carl', 'dora', 'eve'], 40) }).verdict).toBe(
    'fine',
  );
  const friendsAt = Array.from({ length: 20 }, (_, index) => now - index * dayMs);
  expect(judgeReferral({ ...honest, friendsAt }).verdict).toBe('fine');
});

test('more evidence never clears a referral', () => {
  const rank = { fine: 0, review: 1, rejected: 2 };
  const count = fc.nat({ max: 12 });
  const kinds = fc.subarray(['email', 'address', 'payment'] as const);
  fc.assert(
    fc.property(kinds, kinds, count, count, count, fc.boolean(), (some, more, a, b, n, asks) => {
      const facts = (withReferrer: typeof some, extra: number): ReferralFacts => ({
        ...honest,
        shared: { withReferrer, knownElsewhere: a + extra, atAddress: b + extra },
        friendsAt: Array.from({ length: n + extra }, () => now),
        shopAsks: asks || extra > 0,
      });
      const less = judgeReferral(facts(some, 0));
      const worse = judgeReferral(facts([...some, ...more], 1));
      expect(rank[worse.verdict]).toBeGreaterThanOrEqual(rank[less.verdict]);
    }),
  );
});

test.each([
  ['email', ' Ann.Lee+shop@GMail.com ', 'annlee@googlemail.com'],
  ['email', 'ann.lee+1@mail.example', 'Ann.Lee@mail.example'],
  ['address', 'Lane 5, 1234 AB  Town', 'lane 5 1234 ab town'],
  ['address', '. Lane 5; 1234 ab town.', 'lane 5 1234 ab town'],
] as const)('two spellings of one %s are alike', (kind, one, other) => {
  expect(comparableSignal(kind, one)).toBe(comparableSignal(kind, other));
});

test('dots count where the provider tells them apart, and so do payments', () => {
  expect(comparableSignal('email', 'a.b@mail.example')).not.toBe(
    comparableSignal('email', 'ab@mail.example'),
  );
  expect(comparableSignal('payment', 'fp_A')).not.toBe(comparableSignal('payment', 'fp_a'));
});
