import { defineConfig } from 'vite';

/** A page for looking at the elements while working on them; it is not published. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['spaarkit-source', 'browser', 'module', 'import', 'default'] },
  server: { port: 4310 },
  build: { target: 'esnext', outDir: '../.gallery', emptyOutDir: true },
});
