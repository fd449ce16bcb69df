/** The shop's server as a part of Vite's, for examples that have no server of their own. */
import { getRequestListener } from '@hono/node-server';
import type { Connect, Plugin } from 'vite';

/** Answers the shop's requests while Vite serves its pages, in development and in preview. */
export function shop(): Plugin {
  return {
    name: 'example-shop',
    configureServer: ({ middlewares }) => void middlewares.use('/shop', serveShop),
    configurePreviewServer: ({ middlewares }) => void middlewares.use('/shop', serveShop),
  };
}

const listener = getRequestListener(async (request) => {
  // Not before somebody asks: the configuration is also read where the SDK is not built yet.
  const { answerShop } = await import('./shop.ts');
  return (await answerShop(request)) ?? new Response('Not found', { status: 404 });
});

const serveShop: Connect.NextHandleFunction = (request, response) => {
  // Vite took the folder off: the shop knows its addresses whole.
  request.url = request.originalUrl ?? request.url;
  void listener(request, response);
};
