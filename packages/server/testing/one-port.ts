/** One address before several servers, as a load balancer gives it. */
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OnePort {
  readonly url: string;
  close(): Promise<void>;
}

/** Passes each request to the next of the servers, whoever sends it: what one has just learned another is asked for. */
export async function openOnePort(urls: readonly string[]): Promise<OnePort> {
  let turn = 0;
  const server: Server = createServer((request, response) => {
    const { headers, method, url } = request;
    const server = urls[turn++ % urls.length] ?? '';
    const passed = ask(`${server}${url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    passed.once('error', () => response.destroy());
    // Who listens to a stream leaves it by hanging up.
    response.once('close', () => passed.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
