import { defineConfig } from 'vite';

/** Node runs no decorators: the shop is built first, which takes less than a second. */
export default defineConfig({
  resolve: { conditions: ['spaarkit-source'] },
  ssr: { noExternal: [/^@spaarkit\//], resolve: { conditions: ['spaarkit-source'] } },
  build: { ssr: 'src/main.ts', target: 'node22', minify: false },
});
