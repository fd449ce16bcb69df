/** F7: a server that is told to stop answers all that it did, refuses what comes after, and loses nothing. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { fiveEuro, programWith, Stage } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { audit } from '../testing/audit.ts';
import { createDatabase, lastingEngines } from '../testing/engines.ts';
import { createTestProgram } from '../testing/target.ts';
import { atOnce } from './support/crowd.ts';
import { scaled, tell } from './support/scale.ts';
import { startServerProcess } from '../testing/server-process.ts';

const callers = scaled(200, 40);

/** What a caller was answered: a status, or how its connection ended instead. */
type Outcome = { readonly status: number; readonly body: string } | { readonly cut: string };

describe.each(await lastingEngines())('F7 on %s', (engine) => {
  test(`SIGTERM under ${callers} callers: all that was done is answered and kept`, async () => {
    const database = await createDatabase(engine);
    try {
      const store = await database.openStore();
      const document = programWith({ rewards: [fiveEuro] });
      const program = await createTestProgram(store, document);
      await store.close();
      const server = await startServerProcess(database.name);
      const target = {
        fetch: (asked: Request) => fetch(asked),
        apiBase: server.url,
        createProgram: async () => program,
      };
      const stage = await Stage.set(target, document);
      await stage.memberWith(100_000_000);
      const headers = {
        'Spaarkit-Key': program.publishableKey,
        Authorization: `Bearer ${await program.memberToken('lena')}`,
      };

      const outcomes: Outcome[] = [];
      const calling = atOnce(callers, async () => {
        // Who is told to come back later does not knock again at once.
        for (let last: Outcome | undefined; !last || ('status' in last && last.status !== 503);)
          outcomes.push((last = await redeem(server.url, headers)));
      });
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const begun = performance.now();
      await server.stop();
      const seconds = (performance.now() - begun) / 1000;
      await calling;

      const ids = outcomes.flatMap((outcome) =>
        'status' in outcome && outcome.status === 201 ? [idOf(outcome.body)] : [],
      );
      const unanswered = outcomes.flatMap((outcome) => ('cut' in outcome ? [outcome.cut] : []));
      expect(seconds).toBeLessThan(10);
      // Nothing that was done went unanswered, and nothing that was answered is gone. Who came too late
      // to be let in was refused or cut, and nothing was done for them.
      expect(await redemptionsIn(database, program.id)).toEqual(ids.toSorted());
      expect(await audit(database)).toEqual([]);
      tell(
        'F7',
        engine,
        `${callers} callers: ${ids.length} done, answered and kept, ${outcomes.length - ids.length - unanswered.length} told to come back, ended in ${seconds.toFixed(1)} s`,
      );
    } finally {
      await database.remove();
    }
  });
});

/** On a connection of its own, so that one that is only kept alive cannot be meant. */
function redeem(url: string, headers: Readonly<Record<string, string>>): Promise<Outcome> {
  return new Promise((resolve) => {
    const sent = request(
      `${url}/v1/redemptions`,
      {
        method: 'POST',
        agent: false,
        headers: {
          ...headers,
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
        },
      },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ cut: error.code ?? error.message }),
    );
    sent.end(JSON.stringify({ rewardId: 'five-euro' }));
  });
}

function idOf(body: string): string {
  return (JSON.parse(body) as { id: string }).id;
}

async function redemptionsIn(
  database: Awaited<ReturnType<typeof createDatabase>>,
  programId: string,
): Promise<string[]> {
  const rows = await database.snapshot((query) =>
    query(`SELECT id FROM redemption WHERE program_id = '${programId}'`),
  );
  return rows.map(({ id }) => String(id)).toSorted();
}
