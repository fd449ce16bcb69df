import type { EarningRule } from '@spaarkit/contract';
import { describe, expect, test } from 'vitest';
import {
  completionsWith,
  isFull,
  stampsOf,
  stepsSince,
  type CompletionRule,
} from './completions.ts';
import { limitOf, meets, occasionOf, rulesAbout, type Happening } from './event-rules.ts';

const common = {
  name: { nl: 'x' },
  grant: { kind: 'points', points: 5 },
  pendingDays: 0,
  reversalFreesLimit: true,
} as const;

const rules: EarningRule[] = [
  { ...common, kind: 'review', id: 'review', minimumLength: 20 },
  { ...common, kind: 'check_in', id: 'any-shop' },
  { ...common, kind: 'check_in', id: 'north', locationIds: ['north'] },
  { ...common, kind: 'newsletter', id: 'off', enabled: false },
  { ...common, kind: 'newsletter', id: 'on', enabled: true },
  { ...common, kind: 'custom', id: 'told', eventType: 'custom.a', claimedBy: 'shop' },
  { ...common, kind: 'custom', id: 'claimed', eventType: 'custom.a', claimedBy: 'shopper' },
  { ...common, kind: 'survey', id: 'spring', surveyId: 'spring' },
];

const card: CompletionRule = {
  ...common,
  kind: 'stamp_card',
  id: 'card',
  stamps: 3,
  stampFor: 'check_in',
  minimumOrderMinor: 0,
};

const challenge: CompletionRule = {
  ...common,
  kind: 'challenge',
  id: 'challenge',
  steps: [
    { ruleId: 'review', count: 2 },
    { ruleId: 'north', count: 1 },
  ],
  withinDays: 7,
};

function about(happening: Partial<Happening>): string[] {
  const whole: Happening = { type: 'x', at: 0, claimedBy: 'shop', ...happening };
  return rulesAbout(rules, whole).map(({ id }) => id);
}

describe('the rules that are about something', () => {
  test('look at what happened, where, and who says so', () => {
    expect(about({ type: 'review.published', about: 'p', length: 20 })).toEqual(['review']);
    expect(about({ type: 'review.published', about: 'p', length: 19 })).toEqual([]);
    expect(about({ type: 'check_in.registered', locationId: 'north' })).toEqual([
      'any-shop',
      'north',
    ]);
    expect(about({ type: 'check_in.registered', locationId: 'south' })).toEqual(['any-shop']);
    expect(about({ type: 'newsletter.subscribed' })).toEqual(['on']);
    expect(about({ type: 'custom.a' })).toEqual(['told']);
    expect(about({ type: 'custom.a', claimedBy: 'shopper' })).toEqual(['claimed']);
    expect(about({ type: 'survey.answered', about: 'autumn' })).toEqual([]);
  });

  test('ask for what the member has to have', () => {
    const [newsletter] = rulesAbout(rules, {
      type: 'newsletter.subscribed',
      at: 0,
      claimedBy: 'shop',
    });
    expect(newsletter && meets(newsletter, { filled: [], marketing: false })).toBe(false);
    expect(newsletter && meets(newsletter, { filled: [], marketing: true })).toBe(true);
  });
});

test('what gives once is named, and what could be pressed twice has a limit', () => {
  const [review, visit] = rules;
  expect(review && occasionOf(review, 'p')).toBe('about p');
  expect(visit && occasionOf(visit, 'north')).toBeUndefined();
  expect(visit && limitOf(visit)).toEqual({ count: 1, per: 'day' });
  expect(limitOf({ ...challenge, limit: { count: 3, per: 'year' } })).toEqual({
    count: 3,
    per: 'year',
  });
});

describe('a challenge or card', () => {
  test('is found by what counts for it', () => {
    const all = [...rules, challenge, card];
    expect(completionsWith(all, 'north')).toEqual([challenge]);
    expect(completionsWith(all, stampsOf('card'))).toEqual([card]);
    expect(completionsWith(all, 'card')).toEqual([]);
  });

  test('is full when every step was counted often enough', () => {
    expect(isFull(challenge, new Map([['review', 2]]))).toBe(false);
    expect(
      isFull(
        challenge,
        new Map([
          ['review', 2],
          ['north', 1],
        ]),
      ),
    ).toBe(true);
    expect(isFull(card, new Map([['card/stamps', 2]]))).toBe(false);
  });

  test('counts after it was last full, and inside its days', () => {
    const at = Date.parse('2026-03-31T12:00:00Z');
    const zone = 'Europe/Amsterdam';
    expect(stepsSince(card, undefined, at, zone)).toBe(0);
    expect(stepsSince(card, 500, at, zone)).toBe(501);
    // Seven days, the present one among them, over the change to summer time.
    expect(stepsSince(challenge, 500, at, zone)).toBe(Date.parse('2026-03-24T23:00:00Z'));
    expect(stepsSince(challenge, at - 1, at, zone)).toBe(at);
  });
});
