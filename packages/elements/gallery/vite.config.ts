import { squeezeLiterals } from '@spaarkit/tools/squeeze-literals';
import { defineConfig } from 'vite';

/** As strict as a shop's page may be: no style or script within the page, and no HTML from strings. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** A page for looking at the elements while working on them; it is not published. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['spaarkit-source', 'browser', 'module', 'import', 'default'] },
  // Markup as it is published: white space between two tags may be all that keeps an empty place from being none.
  plugins: [squeezeLiterals()],
  server: { port: 4310 },
  preview: { headers: { 'Content-Security-Policy': policy } },
  build: {
    target: 'esnext',
    assetsInlineLimit: 0,
    outDir: '../.gallery',
    emptyOutDir: true,
    // In one piece: what elements fetch once they are looked at would come when a busy machine has time for it, and
    // whoever looks at a scene may be earlier.
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
