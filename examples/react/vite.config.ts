import { shop } from '@spaarkit/example-kit/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), shop()],
  build: {
    target: 'es2022',
    rolldownOptions: {
      // What the page needs at once in one file, where there would be twenty.
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
    },
  },
});
