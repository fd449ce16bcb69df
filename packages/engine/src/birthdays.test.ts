import { expect, test } from 'vitest';
import { birthdayDue, birthdayOfRule, nextBirthdayAt, type BirthdayRule } from './birthdays.ts';
import { makeDocument } from './testing/fixtures.ts';

const at = (date: string, time = '12:00:00') => Date.parse(`${date}T${time}Z`);
const leapDay = { month: 2, day: 29 };

function ruleWith(changes: Partial<BirthdayRule> = {}) {
  const document = makeDocument({
    earningRules: [
      {
        kind: 'birthday',
        id: 'birthday',
        name: { en: 'Birthday' },
        grant: { kind: 'points', points: 5 },
        ...changes,
      },
    ],
  });
  return { document, rule: document.earningRules[0] as BirthdayRule };
}

test('a birthday is kept on its day and a week after it, of the member\u2019s calendar', () => {
  const document = makeDocument();
  const birthday = { month: 12, day: 30 };
  const due = (date: string, time?: string) => birthdayDue(document, birthday, at(date, time));
  expect(due('2026-12-29', '22:59:59')).toBeUndefined();
  expect(due('2026-12-29', '23:00:00')).toBe(2026);
  expect(due('2027-01-06')).toBe(2026);
  expect(due('2027-01-07')).toBeUndefined();
});

test('29 February is kept on the 28th of other years', () => {
  const document = makeDocument();
  expect(birthdayDue(document, leapDay, at('2027-02-27'))).toBeUndefined();
  expect(birthdayDue(document, leapDay, at('2027-02-28'))).toBe(2027);
  expect(birthdayDue(document, leapDay, at('2028-02-28'))).toBeUndefined();
  expect(birthdayDue(document, leapDay, at('2028-02-29'))).toBe(2028);
  expect(nextBirthdayAt(document, leapDay, at('2027-03-01'))).toBe(at('2028-02-28', '23:00:00'));
});

test('days before a birthday may lie in the year before it', () => {
  const document = makeDocument();
  const birthday = { month: 1, day: 5 };
  expect(birthdayDue(document, birthday, at('2026-12-25'), 10)).toBeUndefined();
  expect(birthdayDue(document, birthday, at('2026-12-26'), 10)).toBe(2027);
  expect(nextBirthdayAt(document, birthday, at('2026-12-01'), 10)).toBe(
    at('2026-12-25', '23:00:00'),
  );
});

test('a rule gives for a date that was known for so many days', () => {
  const { document, rule } = ruleWith({ knownDays: 7 });
  const facts = { birthday: { month: 6, day: 10 }, lastAt: undefined };
  const now = at('2026-06-10');
  const year = (knownSince: number | null) =>
    birthdayOfRule(document, rule, { ...facts, knownSince }, now);
  expect(year(null)).toBe(2026);
  expect(year(at('2026-06-03', '21:59:59'))).toBe(2026);
  expect(year(at('2026-06-03', '22:00:00'))).toBeUndefined();
});

test('a rule gives once a year, also when the date is moved', () => {
  const { document, rule } = ruleWith();
  const year = (lastAt: number) =>
    birthdayOfRule(
      document,
      rule,
      { birthday: { month: 6, day: 10 }, knownSince: null, lastAt },
      at('2026-06-10'),
    );
  expect(year(at('2025-09-01'))).toBeUndefined();
  expect(year(at('2025-06-10'))).toBe(2026);
});
