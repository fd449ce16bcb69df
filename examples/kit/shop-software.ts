/** Shop software that nobody here wrote: run as a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The keys of the demo programme, by the names under which these shops read them. */
export const demoLoyalty = {
  LOYALTY_PROGRAM: 'demo',
  LOYALTY_SECRET_KEY: 'sk_demo',
  LOYALTY_SIGNING_KEY_ID: 'demo.signing',
  LOYALTY_SIGNING_KEY: 'demo-member-token-signing-key-not-secret',
};

/** The environment in which an example's own programs and those of the workspace are found. */
export function withTools(example: string): NodeJS.ProcessEnv {
  const bins = [example, join(example, '../..')].map((each) => join(each, 'node_modules/.bin'));
  const { NODE_OPTIONS: _, VITEST: __, ...mine } = process.env;
  return { ...mine, PATH: [...bins, process.env['PATH']].join(delimiter) };
}

/** How a shop is started. */
export interface ShopStart {
  /** What its maker calls it. */
  readonly name: string;
  /** What Node is called with. */
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Whether it takes orders by now, of which `said` may tell. */
  readonly isUp: (said: string) => boolean | Promise<boolean>;
  /** A start that hangs is ended then: three minutes by default. */
  readonly mostMs?: number;
}

/** A shop that runs. */
export interface ShopProcess {
  /** What it said until now. */
  said(): string;
  /** Ends it, with all that it started. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts a shop; resolves when it takes orders. It ends with this process at the latest. */
export async function startShopProcess({
  name,
  words,
  cwd,
  env,
  isUp,
  mostMs = 180_000,
}: ShopStart): Promise<ShopProcess> {
  const child = spawn(process.execPath, words, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: what it starts has to end with it.
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const runs = () => child.exitCode === null && child.signalCode === null;
  const end = (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.pid !== undefined && runs()) process.kill(-child.pid, signal);
  };
  // Also where it is still starting. Nobody will be there to see to it: Medusa hears of its end, finds its database gone
  // and tries again for ever.
  const endOnExit = () => end('SIGKILL');
  process.once('exit', endOnExit);
  const ended = once(child, 'exit').finally(() => process.off('exit', endOnExit));
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    end(signal);
    await ended;
  };
  const deadline = Date.now() + mostMs;
  while (!(await isUp(said))) {
    if (runs() && Date.now() < deadline) {
      await delay(200);
      continue;
    }
    await stop();
    throw new Error(`${name} did not start:\n${said}`);
  }
  return { said: () => said, stop };
}

/** Whether something answers well at an address. */
export async function answersAt(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
