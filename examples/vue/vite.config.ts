import { shop } from '@spaarkit/example-kit/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    vue({
      template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('loyalty-') } },
    }),
    shop(),
  ],
  build: {
    target: 'es2022',
    rolldownOptions: {
      // What the page needs at once in one file, where there would be twenty.
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
    },
  },
});
