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
const perSecond = (allowed / 60) * scaled(10, 20);

/**
 * Much is asked for a minute in all, in bursts with pauses as long between them: whatever else begins or ends on
 * the machine meanwhile then lengthens both what others wait in a burst and what they wait in a pause.
 */
const bursts = scaled(30, 4);
const burst = { perSecond, seconds: 2 };
/** A hundredth is a few moments at which the machine stood still: of one minute they are too few to judge by. */
const minutes = scaled(2, 1);

/** Of several members, so that none comes near its own limit. */
const others = ['ann', 'bob', 'cem', 'dee', 'eva'];
const calmly = { perSecond: 4 * others.length, seconds: burst.seconds };

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

type Headers = Readonly<Record<string, string>>;

async function headersOf(program: TestProgram, who: string): Promise<Headers> {
  const token = await program.memberToken(who);
  return { 'Spaarkit-Key': program.publishableKey, Authorization: `Bearer ${token}` };
}

function othersOf(quiet: TestProgram): Promise<Headers[]> {
  return Promise.all(others.map(async (who) => headersOf(quiet, who)));
}

/** Asks so often for so long, each time another of the servers, and as the next of the callers. */
async function press(
  urls: readonly string[],
  callers: readonly Headers[],
  rate: { readonly perSecond: number; readonly seconds: number },
): Promise<Seen[]> {
  const asked: Promise<Seen>[] = [];
  const begun = performance.now();
  for (let index = 0; index < rate.perSecond * rate.seconds; index++) {
    await delay(Math.max(0, begun + (index * 1000) / rate.perSecond - performance.now()));
    asked.push(ask(urls[index % urls.length] ?? '', callers[index % callers.length] ?? {}));
  }
  return Promise.all(asked);
}

/** How the greedy one was answered in bursts, and the others in those and in the pauses before them. */
interface Turns {
  readonly pressed: Seen[];
  readonly inBursts: Seen[];
  readonly inPauses: Seen[];
}

async function takeTurns(
  urls: readonly string[],
  { greedy, quiet }: { readonly greedy: TestProgram; readonly quiet: TestProgram },
  { pressed, inBursts, inPauses }: Turns,
): Promise<void> {
  // Anew each minute: a token lasts for five.
  const much = await headersOf(greedy, 'much');
  const little = await othersOf(quiet);
  for (let turn = 0; turn < bursts; turn++) {
    inPauses.push(...(await press(urls, little, calmly)));
    const [asked, meanwhile] = await Promise.all([
      press(urls, [much], burst),
      press(urls, little, calmly),
    ]);
    pressed.push(...asked);
    inBursts.push(...meanwhile);
  }
}

/** What all but one in a hundred waited no longer than. */
function p99(seen: readonly Seen[]): number {
  const waits = seen.map(({ ms }) => ms).toSorted((left, right) => left - right);
  return waits[Math.floor(waits.length * 0.99)] ?? 0;
}

/** How long the others may wait in a burst. */
function bound({ inPauses }: Turns): number {
  return Math.max(p99(inPauses) * 1.5, 20);
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
      await press(urls, await othersOf(quiet), calmly);
      const turns: Turns = { pressed: [], inBursts: [], inPauses: [] };
      const begun = performance.now();
      for (let minute = 0; minute < minutes; minute++) {
        await takeTurns(urls, { greedy, quiet }, turns);
      }
      const { pressed, inBursts, inPauses } = turns;
      const seconds = (performance.now() - begun) / 1000;

      const answered = pressed.filter(({ status }) => status === 200).length;
      const refused = pressed.filter(({ status }) => status === 429);
      expect(answered + refused.length).toBe(pressed.length);
      expect(refused.every(({ retryAfter }) => Number(retryAfter) >= 1)).toBe(true);
      // At once a minute's allowance, then what comes back of it; and what is asked until the processes
      // have told each other, twice.
      const most = allowed + (allowed / 60) * seconds + 2 * perSecond;
      expect(answered).toBeLessThanOrEqual(most);
      expect(answered).toBeGreaterThanOrEqual(Math.min(allowed, pressed.length));
      expect([...inBursts, ...inPauses].every(({ status }) => status === 200)).toBe(true);
      const [calm, loud] = [p99(inPauses), p99(inBursts)];
      // A short run has too few for a hundredth to mean anything: it is told, and not judged.
      if (isFull) expect(loud).toBeLessThan(bound(turns));
      tell(
        'S5',
        engine,
        `two processes, ${pressed.length} requests in bursts of ${pressed.length / perSecond} s in all where ${allowed} a minute are allowed: ${answered} of them answered in ${seconds.toFixed(0)} s, ${refused.length} refused with Retry-After, 0 faults; p99 of another programme ${calm.toFixed(0)} ms in the pauses, ${loud.toFixed(0)} ms in the bursts`,
      );
    } finally {
      await Promise.all(servers.map(async (server) => server.kill()));
      await database.remove();
    }
  });
});
