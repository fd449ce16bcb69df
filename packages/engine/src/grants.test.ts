import { expect, test } from 'vitest';
import { checkBooks } from './check.ts';
import { emptyBooks } from './books.ts';
import { forfeit, grant, withdraw } from './grants.ts';
import { monday } from './testing/fixtures.ts';

let made = 0;
const event = {
  books: emptyBooks,
  rewardId: 'gift',
  issuedRewardId: 'isr_1',
  now: monday,
  newId: (prefix: string) => `${prefix}_${(made += 1)}`,
};

test('a grant, its withdrawal and an unused end move no points and say why', () => {
  const given = grant({ ...event, source: { kind: 'rule', ruleId: 'birthday' } });
  const taken = withdraw({ ...event, grantTransactionId: given.transaction.id });
  const ended = forfeit({ ...event, note: 'Sold on' });
  expect([given, taken, ended].map(({ transaction }) => transaction)).toMatchObject([
    { kind: 'earn', reason: { kind: 'reward', source: { kind: 'rule', ruleId: 'birthday' } } },
    { kind: 'reverse', undoes: given.transaction.id },
    { kind: 'expire', reason: { rewardId: 'gift', issuedRewardId: 'isr_1', note: 'Sold on' } },
  ]);
  expect(taken.transaction.reason).not.toHaveProperty('note');
  expect(checkBooks(ended.books, [given, taken, ended])).toEqual([]);
  expect(ended.books.balance).toEqual(emptyBooks.balance);
});
