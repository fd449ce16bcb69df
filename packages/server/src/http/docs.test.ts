import { servedRoutes } from '@spaarkit/contract';
import { beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await createTestApp();
});

test('the OpenAPI document has every served route, and any page may read it', async () => {
  const response = await shop.send('GET', '/openapi.json');
  const { paths } = (await response.json()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  for (const { path, method, id } of servedRoutes)
    expect(paths[path]?.[method.toLowerCase()]?.operationId).toBe(id);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

test('the reference shows every operation, runs nothing and fetches nothing', async () => {
  const response = await shop.send('GET', '/docs');
  const page = await response.text();
  for (const { id, path } of servedRoutes) {
    expect(page).toContain(`id="${id}"`);
    expect(page).toContain(path);
  }
  expect(page).not.toMatch(/<script|<img|<link|@import|url\(|\son\w+=/);
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');
  expect(links.filter((href) => !href.startsWith('#'))).toEqual(['openapi.json']);
  const targets = new Set([...page.matchAll(/id="([^"]+)"/g)].map(([, id]) => `#${id}`));
  expect(links.filter((href) => href.startsWith('#') && !targets.has(href))).toEqual([]);
});

test('the policy of the reference allows its own style sheet', async () => {
  const response = await shop.send('GET', '/docs');
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(await response.text()) ?? [];
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)),
  );
  expect(response.headers.get('content-security-policy')).toContain(
    `'sha256-${btoa(String.fromCharCode(...digest))}'`,
  );
});
