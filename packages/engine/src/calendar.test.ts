import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  addDays,
  addMonths,
  endAfterDays,
  endAfterMonths,
  endOfDayAt,
  localDateOf,
  startOfLocalDay,
  startOfNextLocalDay,
  startOfWeek,
  toInstant,
  validThrough,
} from './calendar.ts';
import { propertyRuns, propertyTimeoutMs } from './testing/fixtures.ts';

vi.setConfig({ testTimeout: propertyTimeoutMs });

const amsterdam = 'Europe/Amsterdam';
const at = (instant: string) => Date.parse(instant);
const dateIn = (date: Date) => date.toISOString().slice(0, 10);

test('the local date follows the zone, not UTC', () => {
  expect(localDateOf(at('2026-12-31T22:59:59.999Z'), amsterdam)).toBe('2026-12-31');
  expect(localDateOf(at('2026-12-31T23:00:00Z'), amsterdam)).toBe('2027-01-01');
  expect(localDateOf(at('2026-06-30T22:00:00Z'), amsterdam)).toBe('2026-07-01');
  expect(localDateOf(at('2026-12-31T23:00:00Z'), 'America/New_York')).toBe('2026-12-31');
});

test('a day starts at local midnight in summer and in winter', () => {
  expect(toInstant(startOfLocalDay('2027-01-01', amsterdam))).toBe('2026-12-31T23:00:00.000Z');
  expect(toInstant(startOfLocalDay('2027-07-01', amsterdam))).toBe('2027-06-30T22:00:00.000Z');
});

test('the days on which clocks change start at midnight and last 23 and 25 hours', () => {
  const hours = (date: string) =>
    (startOfLocalDay(addDays(date, 1), amsterdam) - startOfLocalDay(date, amsterdam)) / 3_600_000;
  expect(hours('2027-03-28')).toBe(23);
  expect(hours('2027-10-31')).toBe(25);
});

test('a day without midnight starts when its first hour does', () => {
  expect(toInstant(startOfLocalDay('2018-11-04', 'America/Sao_Paulo'))).toBe(
    '2018-11-04T03:00:00.000Z',
  );
  expect(toInstant(startOfLocalDay('2026-04-24', 'Africa/Cairo'))).toBe('2026-04-23T22:00:00.000Z');
});

test('a day that a zone left out starts with the next', () => {
  expect(startOfLocalDay('2011-12-30', 'Pacific/Apia')).toBe(
    startOfLocalDay('2011-12-31', 'Pacific/Apia'),
  );
});

test('the start of a day belongs to it and the millisecond before does not, in any zone', () => {
  const zones = [
    'Europe/Amsterdam',
    'America/New_York',
    'Asia/Kathmandu',
    'Pacific/Kiritimati',
    'Africa/Cairo',
    'America/Santiago',
  ];
  const instants = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z') });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      const date = localDateOf(instant, zone);
      const start = startOfLocalDay(date, zone);
      expect(start).toBeLessThanOrEqual(instant);
      expect(localDateOf(start, zone)).toBe(date);
      expect(localDateOf(start - 1, zone)).toBe(addDays(date, -1));
      expect(startOfNextLocalDay(instant, zone)).toBeGreaterThan(instant);
    }),
    { numRuns: propertyRuns(300) },
  );
});

test('months later is the same day, or the last of a shorter month', () => {
  expect(addMonths('2026-11-23', 24)).toBe('2028-11-23');
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  expect(addMonths('2028-02-29', 48)).toBe('2032-02-29');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
});

test('months later is where they are counted to from the first of the month, in any year', () => {
  const days = fc.integer({ min: Date.parse('0001-01-01') / 864e5, max: 2_932_000 });
  fc.assert(
    fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
      const date = new Date(day * 864e5);
      const first = new Date(date);
      first.setUTCDate(1);
      first.setUTCMonth(first.getUTCMonth() + months);
      const last = new Date(first);
      last.setUTCMonth(first.getUTCMonth() + 1, 0);
      first.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
      fc.pre(first.getUTCFullYear() >= 0 && first.getUTCFullYear() <= 9999);
      expect(addMonths(dateIn(date), months)).toBe(dateIn(first));
    }),
    { numRuns: propertyRuns(500) },
  );
});

test('an instant is written as `Date` does, in any year', () => {
  const instants = fc.oneof(
    fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') }),
    fc.integer({ min: -8.64e15, max: 8.64e15 }),
    fc.double({ min: -1e13, max: 1e13, noNaN: true }),
    fc.constantFrom(0, -1, at('9999-12-31T23:59:59.999Z'), at('9999-12-31T23:59:59.999Z') + 1),
  );
  fc.assert(
    fc.property(instants, (instant) => {
      expect(toInstant(instant)).toBe(new Date(instant).toISOString());
    }),
    { numRuns: propertyRuns(500) },
  );
  expect(() => toInstant(NaN)).toThrow(RangeError);
});

test('valid through 23 November means to the end of that day', () => {
  const end = endAfterMonths(at('2026-11-23T11:00:00Z'), 24, amsterdam);
  expect(toInstant(end)).toBe('2028-11-23T23:00:00.000Z');
  expect(validThrough(end, amsterdam)).toBe('2028-11-23');
});

test('what is earned on a leap day is valid through the last of February', () => {
  expect(validThrough(endAfterMonths(at('2028-02-29T12:00:00Z'), 24, amsterdam), amsterdam)).toBe(
    '2030-02-28',
  );
});

test('what is earned an hour before midnight counts from the local day', () => {
  expect(validThrough(endAfterMonths(at('2026-11-23T23:30:00Z'), 1, amsterdam), amsterdam)).toBe(
    '2026-12-24',
  );
});

test('days of validity are not shortened by a change of clocks', () => {
  const end = endAfterDays(at('2027-03-27T12:00:00Z'), 1, amsterdam);
  expect(toInstant(end)).toBe('2027-03-28T22:00:00.000Z');
  expect(validThrough(end, amsterdam)).toBe('2027-03-28');
});

test('an end inside a day is moved to the end of that day; one between days stays', () => {
  const midnight = at('2027-12-31T23:00:00Z');
  expect(endOfDayAt(midnight, amsterdam)).toBe(midnight);
  expect(endOfDayAt(at('2027-12-31T12:00:00Z'), amsterdam)).toBe(midnight);
});

test('a week starts on Monday', () => {
  expect(startOfWeek('2026-11-23')).toBe('2026-11-23');
  expect(startOfWeek('2026-11-29')).toBe('2026-11-23');
  expect(startOfWeek('2027-01-01')).toBe('2026-12-28');
});

test('dates are those of Intl in every zone, also around the moments when clocks change', () => {
  const zones = ['Europe/Amsterdam', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
  const dateByIntl = (instant: number, timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(instant);
  const anywhere = fc.integer({ min: at('1980-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') });
  const aroundChanges = fc
    .tuple(
      fc.constantFrom(...['2027-03-28T01:00Z', '2027-10-31T01:00Z', '2027-11-07T06:00Z'].map(at)),
      fc.integer({ min: -90_000_000, max: 90_000_000 }),
    )
    .map(([change, away]) => change + away);
  fc.assert(
    fc.property(
      fc.oneof(anywhere, aroundChanges),
      fc.constantFrom(...zones),
      (instant, timeZone) => {
        expect(localDateOf(instant, timeZone)).toBe(dateByIntl(instant, timeZone));
      },
    ),
    { numRuns: propertyRuns(500) },
  );
});
