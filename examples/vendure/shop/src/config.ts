import { dummyPaymentHandler, LogLevel, DefaultLogger, type VendureConfig } from '@vendure/core';
import { LoyaltyPlugin } from './loyalty/plugin.ts';

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`Set ${name}: the README of this example says to what.`);
  return value;
}

/** A small shop that keeps everything in memory: for a real one only `dbConnectionOptions` differ. */
export function readConfig(): VendureConfig {
  return {
    apiOptions: {
      hostname: '127.0.0.1',
      port: Number(process.env['PORT'] ?? 4330),
      adminApiPath: 'admin-api',
      shopApiPath: 'shop-api',
      // Its pages are its own: nobody else's may ask.
      cors: false,
      csrfPrevention: true,
    },
    authOptions: {
      tokenMethod: ['cookie', 'bearer'],
      superadminCredentials: { identifier: 'owner', password: setting('SHOP_OWNER_PASSWORD') },
      requireVerification: false,
      cookieOptions: { secret: setting('SHOP_COOKIE_SECRET') },
    },
    dbConnectionOptions: { type: 'sqljs', synchronize: true },
    logger: new DefaultLogger({ level: LogLevel.Warn }),
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    plugins: [
      LoyaltyPlugin.init({
        apiBase: setting('LOYALTY_API'),
        secretKey: setting('LOYALTY_SECRET_KEY'),
        programId: setting('LOYALTY_PROGRAM'),
        signingKeyId: setting('LOYALTY_SIGNING_KEY_ID'),
        signingKey: setting('LOYALTY_SIGNING_KEY'),
        retryMs: Number(process.env['LOYALTY_RETRY_MS'] ?? 5000),
        holdMs: Number(process.env['LOYALTY_HOLD_MS'] ?? 60 * 60 * 1000),
      }),
    ],
  };
}
