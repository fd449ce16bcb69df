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

export default defineConfig({
  root: pages,
  plugins: [partials()],
  resolve: { conditions: ['spaarkit-source', 'module', 'browser', 'development|production'] },
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
});
