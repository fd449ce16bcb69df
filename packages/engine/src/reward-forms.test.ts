import { expect, test } from 'vitest';
import type { RewardDefinition } from '@spaarkit/contract';
import { formOf, hasCode, placesOf, startOf, stockOf } from './reward-forms.ts';
import { makeDocument } from './testing/fixtures.ts';

const base = { name: { en: 'Reward' }, cost: { kind: 'fixed', points: 100 } } as const;
const { rewards } = makeDocument({
  rewards: [
    { ...base, kind: 'gift_card', id: 'card', amountMinor: 500, stock: 3 },
    {
      ...base,
      kind: 'experience',
      id: 'evening',
      variety: 'event',
      places: 20,
      startsAt: '2027-03-01T19:00:00+01:00',
    },
    { ...base, kind: 'merchant_fulfilled', id: 'bag' },
    {
      ...base,
      kind: 'donation',
      id: 'trees',
      amountMinor: 500,
      causes: [{ id: 'a', name: { en: 'A' } }],
    },
  ],
});

function reward(id: string): RewardDefinition {
  const found = rewards.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

test('what a member holds follows from the kind', () => {
  expect(rewards.map(formOf)).toEqual(['credit', 'ticket', 'fulfilment', 'donation']);
  expect(rewards.map(hasCode)).toEqual([true, true, false, false]);
});

test('places are the stock of an experience', () => {
  expect([stockOf(reward('card')), placesOf(reward('card'))]).toEqual([3, undefined]);
  expect([stockOf(reward('evening')), placesOf(reward('evening'))]).toEqual([20, 20]);
  expect(stockOf(reward('bag'))).toBeUndefined();
});

test('only an experience begins', () => {
  expect(startOf(reward('evening'))).toBe(Date.UTC(2027, 2, 1, 18));
  expect(startOf(reward('card'))).toBeUndefined();
});

test('a donation stands, other rewards can be undone, unless the document says otherwise', () => {
  expect(rewards.map(({ revertible }) => revertible)).toEqual([true, true, true, false]);
});
