import { serve } from '@hono/node-server';
import { sayWhichPortIsTaken } from '@spaarkit/example-kit/taken-port';
import { createReceiver } from './receiver.ts';

const {
  WEBHOOK_SECRET: webhookSecret,
  KLAVIYO_KEY: klaviyoKey,
  KLAVIYO_BASE: klaviyoBase,
  PORT: port = '4310',
} = process.env;

if (webhookSecret === undefined || klaviyoKey === undefined) {
  console.error(
    'Set WEBHOOK_SECRET (whsec_…, shown when the endpoint is made) and KLAVIYO_KEY (pk_…, a private key that may write events).',
  );
  process.exitCode = 1;
} else {
  sayWhichPortIsTaken();
  const fetch = createReceiver({
    webhookSecret,
    klaviyoKey,
    ...(klaviyoBase !== undefined && { klaviyoBase }),
  });
  serve({ fetch, port: Number(port), hostname: '127.0.0.1' }, (address) => {
    console.log(`Webhooks are taken at http://127.0.0.1:${address.port}`);
  });
}
