/**
 * The least that a shop's server does for loyalty: say who is logged in, with a signed token. Here
 * everybody is the same customer; a real shop takes the customer of its own session.
 */
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { createMemberToken } from '@spaarkit/sdk/server';

/** Who everybody is. */
export const customerId = 'plain-html-customer';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Where each file of the page is, by its name. */
export function pageFiles(script: string): Readonly<Record<string, string>> {
  return {
    '/': join(import.meta.dirname, 'index.html'),
    '/page.css': join(import.meta.dirname, 'page.css'),
    ...scriptFiles('/', dirname(script)),
  };
}

/** The script, and what it may fetch from beside it: other languages, and the words for the console. */
export function scriptFiles(at: string, folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => [`${at}${file.replaceAll('\\', '/')}`, join(folder, file)]),
  );
}

/** Serves the page and the token of one customer. */
export function createPageServer(files: Readonly<Record<string, string>>): Server {
  return createServer((request, response) => {
    void answer(request.url ?? '/').then(({ status, type, body }) =>
      response.writeHead(status, { 'Content-Type': type }).end(body),
    );
  });

  async function answer(path: string) {
    if (path === '/member-token') {
      const body = JSON.stringify({ token: await createToken() });
      return { status: 200, type: 'application/json', body };
    }
    const file = files[path];
    if (file === undefined) {
      return { status: 404, type: 'text/html', body: '<!doctype html><title>Not found</title>' };
    }
    return { status: 200, type: types[extname(file)] ?? 'text/plain', body: await readFile(file) };
  }
}

/** Says who is logged in. */
export function createToken(): Promise<string> {
  return createMemberToken({
    programId: 'demo',
    memberId: customerId,
    keyId: 'demo.signing',
    signingKey: 'demo-member-token-signing-key-not-secret',
  });
}
