/** A network between the shop and the loyalty API that can fail. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';

/**
 * `works`; `down`: nothing arrives; `loses answers`: requests arrive and are done, and whoever sent
 * them does not hear it; `refuses`: a proxy in between refuses them with an answer of its own.
 */
export type Weather = 'works' | 'down' | 'loses answers' | 'refuses';

export interface UnreliableNetwork {
  readonly url: string;
  weather: Weather;
  /** The events that arrived, by their ids, as often as they did. */
  readonly arrived: readonly string[];
  close(): void;
}

export async function createUnreliableNetwork(target: string): Promise<UnreliableNetwork> {
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { weather } = network;
      if (weather === 'down') return request.destroy();
      if (weather === 'refuses') {
        return response
          .writeHead(400, { 'content-type': 'application/json' })
          .end(JSON.stringify({ message: 'Bad request' }));
      }
      const body = await buffer(request);
      if (request.url === '/v1/events')
        arrived.push((JSON.parse(body.toString()) as { id: string }).id);
      const { authorization = '', 'content-type': type = '' } = request.headers;
      const answer = await fetch(new URL(request.url ?? '/', target), {
        method: request.method ?? 'GET',
        headers: { authorization, 'content-type': type },
        ...(body.length > 0 && { body }),
      });
      const text = await answer.text();
      if (weather === 'loses answers') return response.destroy();
      return response
        .writeHead(answer.status, {
          'content-type': answer.headers.get('content-type') ?? 'application/json',
        })
        .end(text);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  const network: UnreliableNetwork = {
    url: `http://127.0.0.1:${address.port}`,
    weather: 'works',
    arrived,
    close: () => void server.close(),
  };
  return network;
}
