import { expect } from 'vitest';
import * as services from './index.ts';
import { onEachStore, problemOf } from './testing/shop.ts';

onEachStore('keys', (on) => {
  on('knows a key until it is revoked', async (shop) => {
    const { key: made, text } = await services.createKey(shop.context, { kind: 'secret' });
    expect(made.prefix).not.toBe(text);
    expect(await services.findKey(shop.context.store, text)).toEqual(made);
    await services.revokeKey(shop.context, made.id);
    expect(await services.findKey(shop.context.store, text)).toBeUndefined();
    const signing = await services.createSigningKey(shop.context, { algorithm: 'HS256' });
    expect(await services.findSigningKey(shop.context, signing.kid)).toEqual(signing);
    await services.revokeKey(shop.context, signing.kid);
    expect(await services.findSigningKey(shop.context, signing.kid)).toBeUndefined();
    expect(await problemOf(services.revokeKey(shop.context, 'key_none'))).toBe('not_found');
  });
});
