import { bootstrap } from '@vendure/core';
import { readConfig } from './config.ts';
import { seed } from './seed.ts';

// It would call home.
process.env['VENDURE_DISABLE_TELEMETRY'] = 'true';

const app = await bootstrap(readConfig());
app.enableShutdownHooks();
await seed(app, process.env['SHOP_PRICES'] !== 'net');
console.log(`The shop is ready at ${await app.getUrl()}`);
