import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validThrough } from './calendar.ts';
import { membershipTerm, paidSpans, type MembershipPayment } from './paid-membership.ts';

const timeZone = 'Europe/Amsterdam';
const at = (date: string) => Date.parse(`${date}T12:00:00Z`);
const year = (date: string): MembershipPayment => ({
  at: at(date),
  tierId: 'gold',
  months: 12,
  priceMinor: 4900,
});
const lastDays = (...payments: MembershipPayment[]) =>
  paidSpans({ payments }, timeZone).map(({ until }) => validThrough(until, timeZone));

test('a year lasts through the same day a year later', () => {
  expect(lastDays(year('2026-03-10'))).toEqual(['2027-03-10']);
});

test('a renewal before the end adds to it, also when paid on time each year', () => {
  expect(lastDays(year('2026-03-10'), year('2027-03-01'), year('2028-03-10'))).toEqual([
    '2027-03-10',
    '2028-03-10',
    '2029-03-10',
  ]);
});

test('a renewal after the end starts anew', () => {
  expect(lastDays(year('2026-03-10'), year('2027-05-01'))).toEqual(['2027-03-10', '2028-05-01']);
});

test('giving the fee back ends all of it at once', () => {
  const facts = { payments: [year('2026-03-10'), year('2027-03-01')], endedAt: at('2027-02-01') };
  expect(paidSpans(facts, timeZone)).toEqual([
    { tierId: 'gold', from: at('2026-03-10'), until: at('2027-02-01') },
  ]);
  expect(membershipTerm(facts, timeZone, at('2027-02-02'))).toBeUndefined();
});

test('notice ends the renewing, not the time that was paid for', () => {
  const payments = [year('2026-03-10')];
  const term = membershipTerm(
    { payments, cancelledAt: at('2026-04-01') },
    timeZone,
    at('2026-12-01'),
  );
  expect(term).toMatchObject({ tierId: 'gold', startedAt: at('2026-03-10'), renews: false });
});

test('in whatever order the events come, the paid time is the same', () => {
  const payment = fc
    .tuple(fc.integer({ min: at('2026-01-01'), max: at('2030-01-01') }), fc.constantFrom(1, 3, 12))
    .map(([when, months]) => ({ ...year('2026-01-01'), at: when, months }));
  fc.assert(
    fc.property(
      fc.uniqueArray(payment, { selector: (each) => each.at, maxLength: 6 }),
      (payments) => {
        const spans = paidSpans({ payments }, timeZone);
        expect(paidSpans({ payments: payments.toReversed() }, timeZone)).toEqual(spans);
        for (const [index, span] of spans.entries())
          expect(span.from).toBeGreaterThanOrEqual(spans[index - 1]?.until ?? 0);
      },
    ),
  );
});
