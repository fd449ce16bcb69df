/** A shop on loopback: its pages, the bundles, and the real API behind a fixed delay. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';

import { root } from '../../run.ts';
import type { Bundles } from './bundles.ts';
import { createProgramme, type Programme } from './programme.ts';

/** How long the API takes to answer, as it would over a network. */
const apiDelayMs = 60;

/** The shop, and what a measure may change in it. */
export interface BenchShop {
  readonly origin: string;
  readonly programme: Programme;
  /** Serves a page and gives its address. */
  page(html: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

interface Served {
  readonly type: string;
  readonly body: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens the shop on a free port. */
export async function openShop(bundles: Bundles): Promise<BenchShop> {
  const programme = await createProgramme();
  const files = new Map<string, Served>([...ownFiles(), ...bundleFiles(bundles)]);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A page that is closed leaves its requests behind.
      if (!request.destroyed) console.error(error);
      response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://shop.test');
    const file = files.get(url.pathname);
    if (file !== undefined) return sendFile(response, file);
    if (url.pathname !== '/member-token' && !url.pathname.startsWith('/v1/')) {
      response.writeHead(404).end();
      return;
    }
    await delay(apiDelayMs);
    if (url.pathname === '/member-token') {
      sendFile(response, json({ token: await programme.memberToken() }));
    } else {
      await sendAnswer(response, await programme.fetch(await toRequest(request, url)));
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The shop has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  let pages = 0;
  return {
    origin,
    programme,
    page(html, headers = {}) {
      const path = `/pages/${++pages}`;
      files.set(path, compressed('text/html', html, headers));
      return origin + path;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await programme.close();
    },
  };
}

function ownFiles(): [string, Served][] {
  const folder = join(import.meta.dirname, '../pages');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const style = (name: string): [string, Served] => [
    `/pages/${name}.css`,
    compressed('text/css', read(`${name}.css`)),
  ];
  const reservation = readFileSync(join(root, 'packages/elements/src/reserve.css'), 'utf8');
  return [
    ['/empty', compressed('text/html', '<!doctype html><title>Empty</title>')],
    ['/reserve.css', compressed('text/css', reservation)],
    style('shop'),
    style('list-by-hand'),
  ];
}

function bundleFiles(bundles: Bundles): [string, Served][] {
  return [...bundles].map(([path, body]) => [
    `/build/${path}`,
    compressed('text/javascript', body),
  ]);
}

function compressed(
  type: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Served {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return {
    type: `${type}; charset=utf-8`,
    body: brotliCompressSync(body, options),
    headers: { 'Content-Encoding': 'br', ...headers },
  };
}

function json(value: unknown): Served {
  return { type: 'application/json', body: Buffer.from(JSON.stringify(value)) };
}

function sendFile(response: ServerResponse, { type, body, headers }: Served): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
  response.end(body);
}

async function toRequest(request: IncomingMessage, url: URL): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const method = request.method ?? 'GET';
  return new Request(url, {
    method,
    headers,
    ...(method !== 'GET' && { body: Buffer.concat(chunks) }),
  });
}

async function sendAnswer(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
