import { describe, expect, test } from 'vitest';
import { toInstant } from './calendar.ts';
import { leftOf, limitPeriod } from './limits.ts';

const zone = 'Europe/Amsterdam';

function period(per: Parameters<typeof limitPeriod>[0], at: string): (string | undefined)[] {
  const { start, end } = limitPeriod(per, Date.parse(at), zone);
  return [toInstant(start), end === undefined ? undefined : toInstant(end)];
}

describe('the period of a limit', () => {
  test('is the local day, also the short one in spring', () => {
    expect(period('day', '2026-03-29T22:30:00Z')).toEqual([
      '2026-03-29T22:00:00.000Z',
      '2026-03-30T22:00:00.000Z',
    ]);
    expect(period('day', '2026-03-29T12:00:00Z')).toEqual([
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ]);
  });

  test('is a week from Monday, a month and a year', () => {
    expect(period('week', '2026-11-29T22:59:59Z')[1]).toBe('2026-11-29T23:00:00.000Z');
    expect(period('month', '2026-02-10T00:00:00Z')[1]).toBe('2026-02-28T23:00:00.000Z');
    expect(period('year', '2026-12-31T23:30:00Z')[0]).toBe('2026-12-31T23:00:00.000Z');
  });

  test('has no end for a lifetime', () => {
    expect(period('lifetime', '2026-02-10T00:00:00Z')).toEqual([
      '1970-01-01T00:00:00.000Z',
      undefined,
    ]);
  });
});

test('what is left is never below 0, and endless without a limit', () => {
  expect(leftOf({ count: 3, per: 'day' }, 1)).toBe(2);
  expect(leftOf({ count: 3, per: 'day' }, 5)).toBe(0);
  expect(leftOf(undefined, 5)).toBe(Infinity);
});
