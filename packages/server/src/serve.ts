/** The loyalty API as a server on Node. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startAsking } from './codes/ask.ts';
import { createApp, type App, type AppOptions, type Incoming, type RateLimits } from './app.ts';
import { createFileShelf } from './dry-run/file-shelf.ts';
import { fromNode, writeAnswer } from './http/node.ts';
import { problemAnswer } from './http/problems.ts';
import { generateRequestId } from './http/request-id.ts';
import { ProblemError } from './problem-error.ts';
import { createLogger } from './serve-logger.ts';
import { startDeliveries } from './webhooks/deliver.ts';
import { startWorker } from './worker.ts';

export { createLogger, logLevels, type LogLevel } from './serve-logger.ts';

export interface ServeOptions extends Omit<AppOptions, 'rateLimits'> {
  /** Default: the generous ones; false for none. */
  readonly rateLimits?: RateLimits | false;
  /** 0 takes any free port. */
  readonly port?: number;
  /** The address to listen on. Only this machine by default. */
  readonly host?: string;
  /** How often due bookings are looked for. */
  readonly sweepEveryMs?: number;
  /**
   * How many proxies of your own stand in front, each of which appends to `X-Forwarded-For`: callers are told
   * apart by the address that the outermost saw. Default: 0, the header is not believed.
   */
  readonly proxies?: number;
  /** How long requests under way may still take once the server closes. */
  readonly closeWithinMs?: number;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Accepts nothing more, answers what was accepted, and closes the store. */
  close(): Promise<void>;
}

/** Why a server could not start, in a sentence that says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Serves the loyalty API on a migrated store, and sweeps its programmes meanwhile.
 * @throws StartError when the port cannot be had
 * @example
 * const server = await serve({ store, port: 4301 });
 * process.once('SIGTERM', () => void server.close());
 */
export async function serve({
  port = 4301,
  host = '127.0.0.1',
  logger = createLogger(),
  rateLimits = {},
  sweepEveryMs = 60_000,
  closeWithinMs = 8000,
  proxies = 0,
  ...appOptions
}: ServeOptions): Promise<RunningServer> {
  const app = createApp({ createShelf: createFileShelf, ...appOptions, logger, rateLimits });
  const door: Door = { isClosing: false, lastKnockAt: 0 };
  const server = createServer(
    {
      requestTimeout: 30_000,
      headersTimeout: 10_000,
      // Longer than a proxy keeps one: it would else now and then use a connection just as it is closed.
      keepAliveTimeout: 75_000,
      joinDuplicateHeaders: true,
    },
    (incoming, outgoing) => {
      door.lastKnockAt = performance.now();
      if (door.isClosing) turnAway(outgoing);
      else void answerWith(app, fromNode(incoming, proxies), outgoing);
    },
  );

  const address = await listen(server, { port, host });
  const worker = startWorker({ ...appOptions, logger, everyMs: sweepEveryMs });
  const deliveries = startDeliveries({ ...appOptions, logger });
  const asking = startAsking({ ...appOptions, logger });
  let closed: Promise<void> | undefined;
  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    port: address.port,
    close() {
      door.isClosing = true;
      closed ??= closeAll();
      return closed;
    },
  };

  async function closeAll(): Promise<void> {
    app.stop();
    await untilQuiet(door);
    await closeServer(server, closeWithinMs);
    await Promise.all([worker.stop(), deliveries.stop(), asking.stop()]);
    await appOptions.store.close();
  }
}

/** Closes the server on SIGTERM and SIGINT, then lets the process end; a second signal ends it at once. */
export function closeOnSignals(
  server: RunningServer,
  { giveUpAfterMs = 10_000 } = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    let signalled = false;
    const close = () => {
      if (signalled) process.exit(1);
      signalled = true;
      setTimeout(() => process.exit(1), giveUpAfterMs).unref();
      server.close().then(resolve, reject);
    };
    process.on('SIGTERM', close);
    process.on('SIGINT', close);
  });
}

function listen(
  server: Server,
  { port, host }: { port: number; host: string },
): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toStartError(error, port, host)));
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function toStartError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const say = (message: string) => new StartError(message, { cause: error });
  switch (error.code) {
    case 'EADDRINUSE':
      return say(
        `Port ${port} on ${host} is taken. Stop what uses it, or choose another port with --port.`,
      );
    case 'EACCES':
      return say(`Port ${port} may not be opened by this user. Choose one above 1023 with --port.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return say(
        `${host} is no address of this machine. Use --host 127.0.0.1 for this machine only, or 0.0.0.0 for all networks.`,
      );
    default:
      return error;
  }
}

/** What the parts of a server that closes know of each other. */
interface Door {
  isClosing: boolean;
  lastKnockAt: number;
}

async function answerWith(app: App, incoming: Incoming, outgoing: ServerResponse): Promise<void> {
  writeAnswer(outgoing, await app.answer(incoming));
}

/** The answer to requests that come while the server closes; its connection ends with it. */
function turnAway(outgoing: ServerResponse): void {
  outgoing.setHeader('Connection', 'close');
  const stopped = new ProblemError('unavailable', {
    detail: 'This server is being stopped; send the same request again.',
  });
  writeAnswer(outgoing, problemAnswer(stopped, generateRequestId()));
}

/**
 * Waits until nobody knocks any more, for a second at the most. A busy system holds connections that
 * were made but that Node has not taken yet; they would be cut without an answer if listening
 * stopped at once.
 */
async function untilQuiet(door: Door, { quietMs = 100, atMostMs = 1000 } = {}): Promise<void> {
  const until = performance.now() + atMostMs;
  door.lastKnockAt = performance.now();
  while (performance.now() < until && performance.now() - door.lastKnockAt < quietMs) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Refuses new connections, lets requests under way end, and cuts what is left when the time is up. */
function closeServer(server: Server, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), withinMs);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
  });
}
