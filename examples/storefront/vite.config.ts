import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const pages = join(import.meta.dirname, 'pages');

/** Takes what every page has in common from `pages/partials`. */
function partials(): Plugin {
  return {
    name: 'partials',
    transformIndexHtml: {
      order: 'pre',
      handler: (markup) =>
        markup.replaceAll(/<!-- partial: (\w+) -->/g, (_, name: string) =>
          readFileSync(join(pages, 'partials', `${name}.html`), 'utf8'),
        ),
    },
  };
}

export default defineConfig(({ command }) => ({
  root: pages,
  plugins: [partials()],
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
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    // A font or picture inlined into a style sheet would need a wider security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index', 'product', 'cart', 'checkout', 'order', 'account'].map((name) =>
        join(pages, `${name}.html`),
      ),
    },
  },
}));
