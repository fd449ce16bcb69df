/** A server in a process of its own, so that the callers' work is not counted as its. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { RequestKind } from './load.ts';

/** What a process has used since it was last asked. */
export interface Usage {
  readonly cpuMs: number;
  readonly loopDelayP99Ms: number;
  readonly rss: number;
  /** What is used of it by objects. */
  readonly heap: number;
  /** Commits of SQLite's. */
  readonly commits: number;
}

/** What a server tells once it listens. */
export interface Ready {
  readonly url: string;
  readonly rssAtStart: number;
}

/** What a server may be asked for. */
export type Requests = Readonly<Record<'session' | 'redeem' | 'health', RequestKind>>;

export interface Host extends Ready {
  usage(): Promise<Usage>;
  /** The tokens in them are good for five minutes. */
  requests(): Promise<Requests>;
  stop(): Promise<void>;
}

/** Starts the kit's server or the one by hand on a database, with members in it. */
export async function startHost(
  kind: 'kit' | 'by-hand',
  database: string,
  flags: readonly string[] = [],
): Promise<Host> {
  const child = fork(join(import.meta.dirname, `${kind}-host.ts`), [database], {
    execArgv: ['--conditions=spaarkit-source', '--no-warnings', ...flags],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const endOnExit = () => child.kill('SIGKILL');
  process.once('exit', endOnExit);
  const ended = once(child, 'exit').then((): never => {
    throw new Error(`The ${kind} server has ended.`);
  });
  // Heard when somebody waits for an answer; a server that is stopped ends too.
  ended.catch(() => {});
  const answer = async <T>(): Promise<T> => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [T];
    return message;
  };
  const ready = await answer<Ready>();
  const ask = <T>(question: 'usage' | 'requests'): Promise<T> => {
    child.send(question);
    return answer<T>();
  };
  return {
    ...ready,
    usage: () => ask<Usage>('usage'),
    requests: () => ask<Requests>('requests'),
    async stop() {
      process.off('exit', endOnExit);
      child.kill('SIGKILL');
      await ended.catch(() => {});
    },
  };
}
