/** S5: who asks ten times too much is refused the rest, over all processes together, and nobody else waits. */
import { setTimeout as delay } from 'node:timers/promises';
import { fiveEuro, programWith } from '@spaarkit/contract/conformance';
import { describe, expect, test } from 'vitest';
import { createDatabase, lastingEngines } from '../testing/engines.ts';
import { createTestProgram, type TestProgram } from '../testing/target.ts';
import { isFull, scaled, tell } from './support/scale.ts';
import { startServerProcess } from '../testing/server-process.ts';

/** A minute's allowance: 5 a second, where ten times as many come; in a short run twenty times. */
const allowed = 300;
const seconds = scaled(60, 8);
const perSecond = (allowed / 60) * scaled(10, 20);

interface Seen {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly ms: number;
}

async function ask(url: string, headers: Readonly<Record<string, string>>): Promise<Seen> {
  const begun = performance.now();
  const response = await fetch(`${url}/v1/session`, { headers });
  await response.arrayBuffer();
  const ms = performance.now() - begun;
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ms };
}

async function headersOf(program: TestProgram, who: string): Promise<Record<string, string>> {
  const token = await program.memberToken(who);
  return { 'Spaarkit-Key': program.publishableKey, Authorization: `Bearer ${token}` };
}

/** Asks so often, each time another of the servers, for so long. */
async function press(
  urls: readonly string[],
  headers: Readonly<Record<string, string>>,
  rate: { readonly perSecond: number; readonly seconds: number },
): Promise<Seen[]> {
  const asked: Promise<Seen>[] = [];
  const begun = performance.now();
  for (let index = 0; index < rate.perSecond * rate.seconds; index++) {
    await delay(Math.max(0, begun + (index * 1000) / rate.perSecond - performance.now()));
    asked.push(ask(urls[index % urls.length] ?? '', headers));
  }
  return Promise.all(asked);
}

/** What all but one in a hundred waited no longer than. */
function p99(seen: readonly Seen[]): number {
  const waits = seen.map(({ ms }) => ms).toSorted((left, right) => left - right);
  return waits[Math.floor(waits.length * 0.99)] ?? 0;
}

describe.each(await lastingEngines())('S5 on %s', (engine) => {
  test('two processes on one database refuse what is too much, and others do not notice', async () => {
    const database = await createDatabase(engine);
    const store = await database.openStore();
    const document = programWith({ rewards: [fiveEuro] });
    const [greedy, quiet] = [
      await createTestProgram(store, document),
      await createTestProgram(store, document),
    ];
    await store.close();
    const limit = ['--page-limit', String(allowed)];
    const servers = await Promise.all([
      startServerProcess(database.name, [], limit),
      startServerProcess(database.name, [], limit),
    ]);
    const urls = servers.map(({ url }) => url);
    try {
      const [much, little] = [await headersOf(greedy, 'much'), await headersOf(quiet, 'little')];
      const calmly = { perSecond: 4, seconds };
      await press(urls, little, { perSecond: 4, seconds: 2 });
      const before = await press(urls, little, { ...calmly, seconds: Math.min(seconds, 15) });
      const [pressed, meanwhile] = await Promise.all([
        press(urls, much, { perSecond, seconds }),
        press(urls, little, calmly),
      ]);

      const answered = pressed.filter(({ status }) => status === 200).length;
      const refused = pressed.filter(({ status }) => status === 429);
      expect(answered + refused.length).toBe(pressed.length);
      expect(refused.every(({ retryAfter }) => Number(retryAfter) >= 1)).toBe(true);
      // At once a minute's allowance, then what comes back of it; and what is asked until the processes
      // have told each other, twice.
      const most = allowed + (allowed / 60) * seconds + 2 * perSecond;
      expect(answered).toBeLessThanOrEqual(most);
      expect(answered).toBeGreaterThanOrEqual(Math.min(allowed, pressed.length));
      expect(meanwhile.every(({ status }) => status === 200)).toBe(true);
      const [calm, loud] = [p99(before), p99(meanwhile)];
      // A short run has too few for a hundredth to mean anything: it is told, and not judged.
      if (isFull) expect(loud).toBeLessThan(Math.max(calm * 1.5, 20));
      tell(
        'S5',
        engine,
        `two processes, ${pressed.length} requests in ${seconds} s where ${allowed} a minute are allowed: ${answered} answered, ${refused.length} refused with Retry-After, 0 faults; p99 of another programme ${calm.toFixed(0)} ms before, ${loud.toFixed(0)} ms meanwhile`,
      );
    } finally {
      await Promise.all(servers.map(async (server) => server.kill()));
      await database.remove();
    }
  });
});
