/** A shop's own server, in the test of its plugin: what the platform answers, and the files the plugin carries. */
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { RunningPage } from './journey.ts';

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** On any free port. Whatever lies in a folder of that name is taken from `assets`, wherever a platform puts it. */
export async function serveShop(
  assets: string,
  answer: (request: Request) => Response | Promise<Response>,
): Promise<RunningPage> {
  const listener = getRequestListener(async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.includes('/assets/')) return answer(request);
    const body = await readFile(join(assets, basename(pathname)));
    return new Response(body, { headers: { 'content-type': types[extname(pathname)] ?? '' } });
  });
  const server = createServer((request, response) => void listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The answer of a platform that sends a page. */
export function htmlPage(html: string): Response {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
