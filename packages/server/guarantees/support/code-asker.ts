/** A process that only asks for codes, impatiently, so that it can be killed: `code-asker.ts <database>`. */
import { openDatabase } from '../../src/cli/database.ts';
import { startAsking } from '../../src/codes/ask.ts';
import { silentLogger } from '../../src/logger.ts';

const [name] = process.argv.slice(2);
if (name === undefined) throw new Error('Name the database.');
const { store } = await openDatabase(name);
startAsking({
  store,
  logger: silentLogger,
  everyMs: 10,
  schedule: { leaseMs: 500, waitsMs: [20] },
});
// The timers of the asker keep no process alive.
setInterval(() => undefined, 60_000);
