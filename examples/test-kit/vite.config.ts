import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dropDescriptions } from '@spaarkit/tools/drop-descriptions';
import { defineConfig, type Plugin } from 'vite';

/** Gives pages MSW's worker script from the package, so that it never differs from the version in use. */
function mswWorker(): Plugin {
  const file = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  const fileName = 'mockServiceWorker.js';
  return {
    name: 'msw-worker',
    configureServer({ middlewares }) {
      middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript').end(readFileSync(file));
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    },
  };
}

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  // The second is for a workspace only, which bundles the API from source: what is published has none.
  plugins: [mswWorker(), dropDescriptions()],
  resolve: {
    // Whatever NODE_ENV says: what is built is for shoppers, without the warnings of a library's
    // development version.
    conditions: [
      'spaarkit-source',
      'module',
      'browser',
      ...(command === 'serve' ? ['development'] : []),
    ],
  },
  build: {
    target: 'es2022',
    rolldownOptions: { input: ['index.html', 'shop.html'] },
  },
}));
