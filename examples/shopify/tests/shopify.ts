/** Shopify's side, as its reference describes it: what its app proxy sends on. */
import { createHmac } from 'node:crypto';
import type { Settings } from '../server/settings.ts';

export const shopSettings = (apiBase: string): Settings => ({
  shop: 'teahouse.myshopify.com',
  appSecret: 'hush',
  pricesIncludeTax: true,
  apiBase,
  secretKey: 'sk_demo',
  programId: 'demo',
  keyId: 'demo.signing',
  signingKey: 'demo-member-token-signing-key-not-secret',
});

/** A request to `/apps/loyalty` of the shop, as it comes to the app. */
export function proxied(path: string, query: Readonly<Record<string, string>>): Request {
  const { shop, appSecret } = shopSettings('');
  const all: Record<string, string> = {
    shop,
    path_prefix: '/apps/loyalty',
    timestamp: String(Math.floor(Date.now() / 1000)),
    ...query,
  };
  const message = Object.keys(all)
    .toSorted()
    .map((name) => `${name}=${all[name]}`)
    .join('');
  const signature = createHmac('sha256', appSecret).update(message).digest('hex');
  return new Request(`http://shop.test${path}?${new URLSearchParams({ ...all, signature })}`);
}
