import { shop } from '@spaarkit/example-kit/vite';
import { defineConfig } from 'vite';

/** Serves what Angular has built, with the shop's server beside it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [shop()],
  build: { outDir: 'app/dist/browser' },
});
