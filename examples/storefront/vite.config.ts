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

/**
 * The shop's letters are there at the first paint, or not on this page: what comes later would move all that is
 * written. So a page asks for them before its style sheet does.
 */
function stillLetters(): Plugin {
  return {
    name: 'still-letters',
    enforce: 'pre',
    transform: (code, id) =>
      /@fontsource.*\.css$/.test(id)
        ? code.replaceAll('display: swap', 'display: optional')
        : undefined,
    transformIndexHtml: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => /-latin-wght-normal.*\.woff2$/.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            crossorigin: '',
            href: `/${name}`,
          },
          injectTo: 'head',
        })),
  };
}

export default defineConfig(({ command }) => ({
  root: pages,
  plugins: [partials(), stillLetters()],
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
    // Which would be a file of its own, for browsers that are older than those of the kit.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index', 'product', 'cart', 'checkout', 'order', 'account'].map((name) =>
        join(pages, `${name}.html`),
      ),
      output: {
        // Each takes along what it imports: what every page needs, what those with a cart fetch once they
        // stand, and what the pages with rewards share. There would be seventeen files.
        codeSplitting: {
          groups: [
            { name: 'every-page', test: /pages\/src\/shop\.ts$/, priority: 2 },
            { name: 'on-demand', test: /provider\/on-demand\.ts$/, priority: 1 },
            { name: 'rewards', tags: ['$initial'], minShareCount: 2 },
          ],
        },
      },
    },
  },
}));
