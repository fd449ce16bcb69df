import { serve } from '@hono/node-server';
import { sayWhichPortIsTaken } from '@spaarkit/example-kit/taken-port';
import { createApp } from './app.ts';

const { PRICES_INCLUDE_TAX: includesTax = 'yes', PORT: port = '4320' } = process.env;

sayWhichPortIsTaken();
const fetch = createApp({
  shop: setting('SHOPIFY_SHOP'),
  appSecret: setting('SHOPIFY_APP_SECRET'),
  pricesIncludeTax: includesTax !== 'no',
  apiBase: setting('LOYALTY_API'),
  secretKey: setting('LOYALTY_SECRET_KEY'),
  programId: setting('LOYALTY_PROGRAM'),
  keyId: setting('LOYALTY_KEY_ID'),
  signingKey: setting('LOYALTY_SIGNING_KEY'),
});
serve({ fetch, port: Number(port), hostname: '127.0.0.1' }, ({ port: taken }) => {
  console.log(`The app proxy and webhooks are taken at http://127.0.0.1:${taken}`);
});

function setting(name: string): string {
  const value = process.env[name];
  if (value) return value;
  console.error(`Set ${name}: README.md says to what.`);
  process.exit(1);
}
