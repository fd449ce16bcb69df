import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

// What the page needs at once in one file, where there would be twenty.
const groups = [{ name: 'page', tags: ['$initial' as const] }];

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  // No bar of the framework over the page.
  devToolbar: { enabled: false },
  vite: {
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
    },
  },
});
