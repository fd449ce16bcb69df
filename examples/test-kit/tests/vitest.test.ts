/** In Vitest, in Node: what a shop's own code asks is answered. */
import { startTestKit } from '@spaarkit/msw/node';
import { createClient } from '@spaarkit/sdk';
import { beforeEach, expect, test } from 'vitest';

const page = { apiBase: 'https://loyalty.test', publishableKey: 'pk_demo' };

beforeEach(() => startTestKit({ scenario: 'nearTier', memberTokenUrl: '/loyalty-token' }).close);

test('a line of the shop says how far the next level is', async () => {
  const client = createClient({ ...page, getMemberToken });
  const { tierProgress } = await client.session.retrieve();
  expect(tierProgress?.next).toMatchObject({ tierId: 'silver', left: 6000 });
});

/** As the shop's page asks its own server. */
async function getMemberToken(): Promise<string> {
  const response = await fetch('https://shop.test/loyalty-token');
  return ((await response.json()) as { readonly token: string }).token;
}
