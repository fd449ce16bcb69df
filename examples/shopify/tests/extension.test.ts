/** The block, looked at by Shopify's own linter and rendered as a shop would. */
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '@shopify/theme-check-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExtension } from '../build.ts';
import { readSchema, renderBlock } from './theme.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shopify-extension-'));
  await buildExtension(join(folder, 'extension'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('Shopify’s theme check has nothing to say', async () => {
  const offenses = await check(join(folder, 'extension'), 'theme-check:theme-app-extension');
  expect(offenses.map(({ check: rule, message, uri }) => `${rule}: ${message} ${uri}`)).toEqual([]);
});

test('and it does say so when a block is wrong', async () => {
  const broken = join(folder, 'broken');
  cpSync(join(folder, 'extension'), broken, { recursive: true });
  writeFileSync(
    join(broken, 'blocks/rewards.liquid'),
    `{{ 'x' | no_such_filter }}<script src="{{ 'x.js' | asset_url }}"></script>`,
  );
  const offenses = await check(broken, 'theme-check:theme-app-extension');
  expect(offenses.map(({ check: rule }) => rule)).toEqual(
    expect.arrayContaining(['ParserBlockingScript', 'MissingAsset']),
  );
});

test('its script and style sheet are there, and within what Shopify takes', () => {
  expect(statSync(join(folder, 'extension/assets/loyalty.js')).size).toBeGreaterThan(1000);
  expect(statSync(join(folder, 'extension/assets/reserve.css')).size).toBeGreaterThan(100);
  expect(statSync(join(folder, 'extension/blocks/rewards.liquid')).size).toBeLessThan(100_000);
});

test('what the owner fills in cannot leave its attribute', async () => {
  const html = await renderBlock({
    api_base: '"><script>alert(1)</script>',
    publishable_key: 'pk',
  });
  expect(html).not.toContain('<script>alert');
});

test('the badge and the cart are drawn when the owner says so', async () => {
  const html = await renderBlock({ show_badge: false, show_cart: true });
  expect(html).toContain('<loyalty-cart-rewards>');
  expect(html).not.toContain('<loyalty-points-badge');
  expect(await renderBlock({})).toContain('<loyalty-points-badge href="#loyalty-b1">');
});

test('every language has the words', async () => {
  expect(await renderBlock({}, 'nl')).toContain('Je punten komen eraan.');
});

test('no setting takes a secret', () => {
  expect(readSchema().settings.map(({ id }) => id)).toEqual([
    'api_base',
    'publishable_key',
    'show_badge',
    'show_cart',
  ]);
});
