import { beforeAll, expect, test } from 'vitest';
import {
  codeOf,
  createTestApp,
  createTestProgram,
  shopOrigin,
  type TestApp,
} from '../../testing/test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await createTestApp();
});

test('the programme is cached by its content and by who asks', async () => {
  const first = await shop.send('GET', '/v1/program', {
    headers: { ...shop.page(), origin: shopOrigin },
  });
  expect(first.headers.get('cache-control')).toBe('public, max-age=60');
  expect(first.headers.get('vary')).toBe('Spaarkit-Key, Origin');
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[0-9a-f]+"$/);
  for (const held of [tag, `W/${tag}`, `"x", ${tag}`]) {
    const again = await shop.send('GET', '/v1/program', {
      headers: { ...shop.page(), 'if-none-match': held },
    });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
  }
  expect(
    (
      await shop.send('GET', '/v1/program', {
        headers: { ...shop.page(), 'if-none-match': '"x"' },
      })
    ).status,
  ).toBe(200);
  const refused = await shop.send('GET', '/v1/program', {
    headers: { ...shop.page(), 'if-none-match': tag, origin: 'https://evil.example' },
  });
  expect([refused.status, refused.headers.get('cache-control')]).toEqual([
    403,
    'private, no-store',
  ]);
});

test('a document is published on top of the version that was read, or not at all', async () => {
  const program = await createTestProgram(shop.store, 'shop-versions');
  const read = await shop.send('GET', '/v1/program/document', { headers: program.shop() });
  const { document } = (await read.json()) as { document: object };
  let termsVersion = 1;
  const put = (ifMatch: string) =>
    shop.send('PUT', '/v1/program', {
      headers: { ...program.shop(), 'if-match': ifMatch },
      body: { ...document, termsVersion: String((termsVersion += 1)) },
    });
  expect(read.headers.get('etag')).toBe('"1"');
  const published = await put('"1"');
  expect([published.status, published.headers.get('etag')]).toEqual([200, '"2"']);
  expect(await codeOf(await put('"1"'))).toBe('version_conflict');
  expect(await codeOf(await put('1'))).toBe('malformed_request');
  expect((await put('*')).status).toBe(200);
});
