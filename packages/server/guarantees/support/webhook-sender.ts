/** A process that only sends webhooks, impatiently, so that it can be killed: `webhook-sender.ts <database>`. */
import { openDatabase } from '../../src/cli/database.ts';
import { silentLogger } from '../../src/logger.ts';
import { startDeliveries } from '../../src/webhooks/deliver.ts';

const [name] = process.argv.slice(2);
if (name === undefined) throw new Error('Name the database.');
const { store } = await openDatabase(name);
startDeliveries({
  store,
  logger: silentLogger,
  everyMs: 10,
  schedule: { leaseMs: 500, waitsMs: Array.from({ length: 200 }, () => 20) },
});
// The timers of the sender keep no process alive.
setInterval(() => undefined, 60_000);
