import { expect, test } from 'vitest';
import { createTestApp } from '../../testing/test-app.ts';

test('logs hold no key, token, body or value of a query', async () => {
  const lines: string[] = [];
  const write = (facts: object) => void lines.push(JSON.stringify(facts));
  const {
    send,
    member,
    shop: server,
    publishableKey,
  } = await createTestApp({ logger: { debug: write, info: write, warn: write, error: write } });
  const headers = await member('canary-customer');
  await send('GET', `/v1/session?key=${publishableKey}&canary-query=1`, { headers });
  await send('POST', '/v1/me/enrollment', {
    headers: { ...headers, 'idempotency-key': 'canary-idempotency-key' },
    body: { termsVersion: 'canary-body' },
  });
  await send('PUT', '/v1/members/canary-customer', {
    headers: server(),
    body: { tags: ['canary-tag'] },
  });
  await send('POST', '/v1/vouchers/canary-code/validate', {
    headers: server(),
    body: { cartRef: 'canary-cart' },
  });
  expect(lines).toHaveLength(4);
  for (const line of lines) {
    expect(line).not.toMatch(/canary|[ps]k_|eyJ/);
    const facts = JSON.parse(line) as Record<string, unknown>;
    expect([
      facts['programId'],
      typeof facts['requestId'],
      typeof facts['route'],
      typeof facts['status'],
      typeof facts['ms'],
    ]).toEqual(['shop-one', 'string', 'string', 'number', 'number']);
  }
});
