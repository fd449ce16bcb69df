import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clear, type ClearingFacts } from './clearing.ts';

const rate = { minor: 1, points: 1 };

test('who issued points pays who gave something for them', () => {
  const { accounts, payments } = clear({
    issued: [{ locationId: 'utrecht', points: 1000 }],
    given: [{ locationId: 'gent', fundedBy: null, minor: 500 }],
    rate,
  });
  expect(accounts.map(({ balanceMinor, id, kind }) => [kind, id, balanceMinor])).toEqual([
    ['location', 'gent', 500],
    ['location', 'utrecht', -1000],
    ['programme', undefined, 500],
  ]);
  expect(payments).toEqual([
    { from: { kind: 'location', id: 'utrecht' }, to: { kind: 'programme' }, minor: 500 },
    { from: { kind: 'location', id: 'utrecht' }, to: { kind: 'location', id: 'gent' }, minor: 500 },
  ]);
});

test('what a partner funds, the partner pays', () => {
  const { accounts, payments } = clear({
    issued: [],
    given: [{ locationId: 'gent', fundedBy: 'roaster', minor: 750 }],
    rate,
  });
  expect(accounts).toContainEqual({
    kind: 'partner',
    id: 'roaster',
    issuedPoints: 0,
    issuedMinor: 0,
    givenMinor: 0,
    fundedMinor: 750,
    balanceMinor: -750,
  });
  expect(payments).toEqual([
    { from: { kind: 'partner', id: 'roaster' }, to: { kind: 'location', id: 'gent' }, minor: 750 },
  ]);
});

test('points without a rate are worth nothing, and are told all the same', () => {
  const { accounts, payments } = clear({
    issued: [{ locationId: 'gent', points: 10 }],
    given: [],
    rate: undefined,
  });
  expect(accounts[0]).toMatchObject({ issuedPoints: 10, issuedMinor: 0, balanceMinor: 0 });
  expect(payments).toEqual([]);
});

test('whatever happened, all accounts sum to zero and the payments settle each of them', () => {
  const place = fc.constantFrom(null, 'a', 'b', 'c', 'd');
  const facts: fc.Arbitrary<ClearingFacts> = fc.record({
    issued: fc.array(fc.record({ locationId: place, points: fc.integer({ min: -1e6, max: 1e6 }) })),
    given: fc.array(
      fc.record({
        locationId: place,
        fundedBy: fc.constantFrom(null, 'p', 'q'),
        minor: fc.integer({ min: -1e6, max: 1e6 }),
      }),
    ),
    rate: fc.option(
      fc.record({
        minor: fc.integer({ min: 1, max: 99 }),
        points: fc.integer({ min: 1, max: 99 }),
      }),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(facts, (all) => {
      const { accounts, payments } = clear(all);
      expect(accounts.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0)).toBe(0);
      const left = new Map(
        accounts.map(({ balanceMinor, id, kind }) => [`${kind} ${id}`, balanceMinor]),
      );
      for (const { from, minor, to } of payments) {
        expect(minor).toBeGreaterThan(0);
        left.set(`${from.kind} ${from.id}`, (left.get(`${from.kind} ${from.id}`) ?? 0) + minor);
        left.set(`${to.kind} ${to.id}`, (left.get(`${to.kind} ${to.id}`) ?? 0) - minor);
      }
      expect([...left.values()].every((minor) => minor === 0)).toBe(true);
      expect(payments.length).toBeLessThan(Math.max(1, accounts.length));
      const points = accounts.reduce((sum, { issuedPoints }) => sum + issuedPoints, 0);
      expect(points).toBe(all.issued.reduce((sum, each) => sum + each.points, 0));
    }),
  );
});
