/** What the shop makes of the API's answers, with the API itself. */
import { startApi } from '@spaarkit/example-kit/api';
import { createServerClient, type ServerClient } from '@spaarkit/sdk/server';
import type { EventOutcome } from '@spaarkit/contract/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaidEvent } from './loyalty-port.ts';
import { Loyalty } from './loyalty.ts';

const keys = {
  programId: 'demo',
  publishableKey: 'pk_demo',
  secretKey: 'sk_demo',
  signingKeyId: 'demo.signing',
  signingKey: 'demo-member-token-signing-key-not-secret',
};
const pendingDays = 14;

let api: Awaited<ReturnType<typeof startApi>>;
let programme: ServerClient;
let loyalty: Loyalty;

beforeAll(async () => {
  api = await startApi(0);
  programme = createServerClient({ apiBase: api.url, secretKey: keys.secretKey });
  loyalty = new Loyalty({ ...keys, apiBase: api.url });
});

afterAll(() => api.close());

test('each of a dozen equal orders has the date of its own points', async () => {
  await programme.members.put('often', {});
  for (const day of Array.from({ length: 12 }).keys()) {
    if (day > 0) await programme.clock.move({ byDays: 1 });
    const event = await paid(`often-${day}`, 'often');
    expect(await earnedBy(event), `day ${day}`).toEqual({
      points: 100,
      availableAt: daysAfter(event.at, pendingDays),
    });
  }
});

test('an order told again has the same date, and that of somebody who is no member has none', async () => {
  await programme.members.put('again', {});
  const event = await paid('again-1', 'again');
  const first = await earnedBy(event);
  await earnedBy(await paid('again-2', 'again'));
  expect(await earnedBy(event)).toEqual(first);
  expect(first).toBeDefined();
  expect(await earnedBy(await paid('nobody-1', 'nobody'))).toBeUndefined();
});

test('when the API goes away after it took an order, there is no date', async () => {
  const event = await paid('away-1', 'often');
  const { id } = event;
  const outcome: EventOutcome = { id, outcome: 'booked', transactionIds: ['txn_1'], points: 1 };
  const away = new Loyalty({ ...keys, apiBase: 'http://127.0.0.1:9' });
  expect(await away.earnedBy(event, outcome)).toBeUndefined();
});

async function earnedBy(event: PaidEvent) {
  const answer = await loyalty.sendEvent(event);
  if (answer.kind !== 'acknowledged') throw new Error(`The event was not taken: ${answer.reason}`);
  return loyalty.earnedBy(event, answer.outcome);
}

async function paid(orderId: string, memberId: string): Promise<PaidEvent> {
  const { now } = await programme.clock.retrieve();
  const lines = [{ id: 'a', grossMinor: 1000, netMinor: 826 }];
  return { type: 'order.paid', id: `${orderId}.paid`, at: now, orderId, memberId, lines };
}

function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 24 * 3600 * 1000).toISOString();
}
