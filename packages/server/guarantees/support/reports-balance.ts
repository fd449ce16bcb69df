/** What reports say of a whole life, held against what members have now. */
import type { Stage } from '@spaarkit/contract/conformance';
import { expect } from 'vitest';

const dayMs = 86_400_000;
/** As long as one report may be. */
const periodDays = 366;

/**
 * Every point that came into being was redeemed, lapsed or is still there, and what shops owe each
 * other sums to zero in each period. `start` is an instant before everything; the programme's days are UTC.
 */
export async function expectReportsToBalance(stage: Stage, start: string): Promise<void> {
  const end = Date.parse(await stage.shop.now()) + dayMs;
  let left = 0;
  for (let from = Date.parse(start) - dayMs; from <= end; from += periodDays * dayMs) {
    const query = { from: dateOf(from), through: dateOf(from + (periodDays - 1) * dayMs) };
    const { points } = await stage.shop.call('getSummary', { query });
    const { accounts } = await stage.shop.call('getClearing', { query });
    const issued = points.earned - points.takenBack + points.adjusted;
    expect(sum(accounts.map(({ balanceMinor }) => balanceMinor))).toBe(0);
    expect(sum(accounts.map(({ issuedPoints }) => issuedPoints))).toBe(issued);
    left += issued - (points.redeemed - points.returned) - points.lapsed;
  }
  const query = { from: dateOf(end), through: dateOf(end) };
  const { outstanding } = await stage.shop.call('getSummary', { query });
  const { available, owed, pending, reserved } = outstanding;
  expect(left).toBe(available + pending + reserved - owed);
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
