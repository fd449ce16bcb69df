/** What must compile, and what must not. The bodies never run. */
import { expectTypeOf, test } from 'vitest';

import type { createClient as createKyClient } from './index.ts';
import {
  createClient,
  isLoyaltyError,
  type Client,
  type LoyaltyError,
  type Session,
  type Transaction,
} from './fetch.ts';
import { isInsufficientPointsError } from './errors.ts';
import { createServerClient, type WebhookMessage } from './server.ts';

const never = (): boolean => false;

test('the two entries make the same client', () => {
  expectTypeOf<typeof createKyClient>().toEqualTypeOf<typeof createClient>();
});

test('answers are typed', () => {
  expectTypeOf<Client['session']['retrieve']>().returns.resolves.toEqualTypeOf<Session>();
  expectTypeOf<Session['visitor']>().toEqualTypeOf<
    'guest' | 'not_enrolled' | 'enrolled' | 'excluded'
  >();
});

test('what is wrong does not compile', async () => {
  if (!never()) return;

  // @ts-expect-error -- the key is needed
  createClient({ apiBase: '/' });
  // @ts-expect-error -- a secret key has no place in a page
  createClient({ apiBase: '/', publishableKey: 'pk', secretKey: 'sk' });

  const client = createClient({
    apiBase: '/',
    publishableKey: 'pk',
    getMemberToken: async () => null,
  });
  // @ts-expect-error -- which reward?
  await client.redemptions.create({});
  // @ts-expect-error -- points are a number
  await client.redemptions.create({ rewardId: 'x', points: '5' });
  // @ts-expect-error -- there is no such consent form
  await client.member.update({ email: 'a@b.nl' });
  // @ts-expect-error -- null forgets what may be forgotten, and consents may not
  await client.member.update({ consents: null });
  // @ts-expect-error -- read only
  client.publishableKey = 'pk';
  // @ts-expect-error -- no such group
  await client.issuedRewards.list({ usage: 'new' });

  for await (const transaction of client.transactions.list()) {
    expectTypeOf(transaction).toEqualTypeOf<Transaction>();
    // @ts-expect-error -- only an order has a number
    void transaction.reason.orderNumber;
    if (transaction.reason.kind === 'order') void transaction.reason.orderNumber;
  }

  const server = createServerClient({ apiBase: 'https://x', secretKey: 'sk' });
  // @ts-expect-error -- an order has lines
  await server.events.send({ type: 'order.paid', id: '1', at: '', orderId: '1' });
  // @ts-expect-error -- no such event
  await server.events.send({ type: 'order.lost', id: '1', at: '', orderId: '1' });
});

test('the type of a webhook says what is in it', () => {
  const read = ({ type, data }: WebhookMessage): string | undefined => {
    // @ts-expect-error -- news of the programme is about nobody
    void data.externalId;
    switch (type) {
      case 'points.earned':
        return `${data.externalId} ${data.transaction.points}`;
      case 'tier.reached':
        return `${data.externalId} ${data.occasion.tierId}`;
      case 'pool.low':
        return data.occasion.poolId;
      default:
        return undefined;
    }
  };
  expectTypeOf(read).returns.toEqualTypeOf<string | undefined>();
});

test('errors narrow', () => {
  const error: unknown = undefined;
  if (isLoyaltyError(error)) expectTypeOf(error).toEqualTypeOf<LoyaltyError>();
  if (isInsufficientPointsError(error)) {
    expectTypeOf(error.name).toEqualTypeOf<'InsufficientPointsError'>();
    expectTypeOf(error.missingPoints).toEqualTypeOf<number | undefined>();
  }
});
