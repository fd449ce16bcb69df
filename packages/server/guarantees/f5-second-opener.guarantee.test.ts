/** F5: several processes may have one database open, from the first moment on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fiveEuro, programWith, Stage } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import { createDatabase, lastingEngines, type TestDatabase } from '../testing/engines.ts';
import { createTestProgram } from '../testing/target.ts';
import { atOnce } from './support/crowd.ts';
import { scaled, tell } from './support/scale.ts';
import { spaarkit, startServerProcess } from '../testing/server-process.ts';

const openers = scaled(8, 3);
const redemptions = scaled(400, 60);

describe.each(await lastingEngines())('F5 on %s', (engine) => {
  test(`${openers} servers that start at once on an empty database, and a command beside them`, async () => {
    const database = await createDatabase(engine);
    const begun = performance.now();
    const servers = await atOnce(openers, () => startServerProcess(database.name));
    const openMs = performance.now() - begun;
    try {
      const document = programWith({ rewards: [fiveEuro] });
      const store = await database.openStore();
      const program = await createTestProgram(store, document);
      await store.close();
      const stages = await Promise.all(
        servers.map(({ url: apiBase }) => {
          const createProgram = async () => program;
          return Stage.set({ fetch: (asked) => fetch(asked), apiBase, createProgram }, document);
        }),
      );
      await stages[0]?.memberWith(redemptions * 500);
      const shoppers = await Promise.all(stages.map((stage) => stage.visitor('lena')));
      const secondOpener = verify(database);
      // All of them work on one member.
      await Promise.all(
        shoppers.map(async (shopper, index) => {
          for (let done = index; done < redemptions; done += openers)
            await shopper.redeem('five-euro');
        }),
      );

      const { code, told } = await secondOpener;
      expect(told).toContain('sound');
      expect(code).toBe(0);
      const balances = await Promise.all(shoppers.map(async (shopper) => shopper.balance()));
      expect(balances.map(({ available }) => available)).toEqual(shoppers.map(() => 0));
      expect(await audit(database)).toEqual([]);
      tell(
        'F5',
        engine,
        `${openers} servers opened an empty database at once in ${(openMs / 1000).toFixed(1)} s and redeemed ${redemptions} times together, with \`spaarkit verify\` beside them: balance 0 everywhere`,
      );
    } finally {
      await Promise.all(servers.map(async (server) => server.stop()));
      await database.remove();
    }
  });
});

/** `spaarkit verify`, as another process that opens the database. */
async function verify({ name }: TestDatabase): Promise<{ code: number; told: string }> {
  const [command, args] = spaarkit('verify', '--database', name);
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, told };
}
