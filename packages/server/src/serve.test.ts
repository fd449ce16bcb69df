import { request as httpRequest } from 'node:http';
import { demoProgram } from '@spaarkit/contract/fixtures';
import { afterEach, expect, test } from 'vitest';
import { silentLogger } from './app.ts';
import { createMemoryStore } from './memory.ts';
import { serve, StartError, type RunningServer, type ServeOptions } from './serve.ts';
import { createTestProgram } from '../testing/test-app.ts';

const open: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function start(
  change: (store: ReturnType<typeof createMemoryStore>) => void = () => {},
  options: Partial<ServeOptions> = {},
): Promise<{ server: RunningServer; store: ReturnType<typeof createMemoryStore> }> {
  const store = createMemoryStore();
  await store.migrate();
  change(store);
  const server = await serve({ store, port: 0, logger: silentLogger, ...options });
  open.push(server);
  return { server, store };
}

test('answers over HTTP', async () => {
  const { server, store } = await start();
  const program = await createTestProgram(store, 'shop-one');
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  const response = await fetch(`${server.url}/v1/program`, { headers: program.page() });
  expect(response.status).toBe(200);
  expect(response.headers.get('ratelimit-policy')).toBe('"default";q=600;w=60');
  await response.text();
});

test('behind proxies, guests are told apart by what the outermost of ours saw', async () => {
  const rateLimits = { page: { requests: 1 } };
  const openWith = async (options: Partial<ServeOptions>) => {
    const { server, store } = await start(undefined, { rateLimits, ...options });
    const program = await createTestProgram(store, 'shop-one');
    return async (from: string) => {
      const headers = { ...program.page(), 'x-forwarded-for': from };
      const response = await fetch(`${server.url}/v1/program`, { headers });
      await response.text();
      return response.status;
    };
  };
  const behind = await openWith({ proxies: 1 });
  expect(await behind('203.0.113.1')).toBe(200);
  // Whatever a caller writes stands to the left of what our proxy saw.
  expect(await behind('198.51.100.7, 203.0.113.1')).toBe(429);
  expect(await behind('203.0.113.2')).toBe(200);
  const direct = await openWith({});
  expect(await direct('203.0.113.1')).toBe(200);
  expect(await direct('203.0.113.2')).toBe(429);
});

test('a taken port is told with its number and what to do', async () => {
  const { server } = await start();
  const second = serve({ store: createMemoryStore(), port: server.port, logger: silentLogger });
  await expect(second).rejects.toThrow(StartError);
  await expect(second).rejects.toThrow(
    `Port ${server.port} on 127.0.0.1 is taken. Stop what uses it, or choose another port with --port.`,
  );
});

test('an address of another machine is told', async () => {
  await expect(
    serve({ store: createMemoryStore(), port: 0, host: '192.0.2.1', logger: silentLogger }),
  ).rejects.toThrow('no address of this machine');
});

test('a body that does not come whole, and one that is too large, are refused over HTTP', async () => {
  const { server, store } = await start();
  const program = await createTestProgram(store, 'shop-one');
  const send = (length: number) =>
    new Promise<number>((resolve, reject) => {
      const request = httpRequest(
        `${server.url}/v1/events`,
        { method: 'POST', headers: { ...program.shop(), 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      request.on('error', reject);
      request.end(Buffer.alloc(length, ' '));
    });
  expect(await send(300_000)).toBe(413);
  expect(await send(10_000_000)).toBe(413);
  expect(await send(1000)).toBe(400);
});

test('a server that closes answers what it accepted and refuses what comes after', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let closedStore = false;
  const { server } = await start((store) => {
    const isReady = store.isReady.bind(store);
    store.isReady = async () => {
      await held;
      expect(closedStore).toBe(false);
      return isReady();
    };
    const close = store.close.bind(store);
    store.close = () => {
      closedStore = true;
      return close();
    };
  });
  const accepted = Array.from({ length: 20 }, () => fetch(`${server.url}/readyz`));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const closing = server.close();
  const late = await fetch(`${server.url}/healthz`);
  expect([late.status, late.headers.get('connection'), late.headers.get('retry-after')]).toEqual([
    503,
    'close',
    '1',
  ]);
  release();
  expect((await Promise.all(accepted)).map(({ status }) => status)).toEqual(
    Array.from({ length: 20 }, () => 200),
  );
  await closing;
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  expect(closedStore).toBe(true);
});

test('a server that closes does not wait for connections that are only kept alive', async () => {
  const { server } = await start();
  await (await fetch(`${server.url}/healthz`)).text();
  const begun = Date.now();
  await server.close();
  expect(Date.now() - begun).toBeLessThan(2000);
});

test('a connection that is kept open outlasts those of the proxy before it', async () => {
  const { server } = await start();
  const response = await fetch(`${server.url}/healthz`);
  await response.text();
  // 60 seconds is what nginx and the load balancers of the large clouds keep one.
  const seconds = /timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '')?.[1];
  expect(Number(seconds)).toBeGreaterThan(60);
});

test('closing twice closes once', async () => {
  const { server } = await start();
  await Promise.all([server.close(), server.close()]);
});

test('a body of lines is read as it comes, and refused while it still comes', async () => {
  const { server, store } = await start();
  const program = await createTestProgram(store, 'shop-one');
  const headers = { ...program.shop(), 'content-type': 'application/jsonl' };
  const dryRun = async (first: unknown, lines: number) => {
    const encoder = new TextEncoder();
    const body = (async function* () {
      yield encoder.encode(`${JSON.stringify(first)}\n`);
      for (let index = 0; index < lines; index++)
        yield encoder.encode(`{"type":"member","memberId":"customer-${index}"}\n`);
    })();
    const init = { method: 'POST', headers, body, duplex: 'half' } as unknown as RequestInit;
    const response = await fetch(`${server.url}/v1/program/dry-run`, init);
    return { status: response.status, answer: (await response.json()) as unknown };
  };
  expect(await dryRun({ type: 'dry_run', document: demoProgram }, 100)).toMatchObject({
    status: 200,
    answer: { lines: 101, members: 100 },
  });
  expect(await dryRun({ type: 'other' }, 5000)).toMatchObject({
    status: 400,
    answer: { code: 'invalid_request' },
  });
});
