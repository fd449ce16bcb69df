import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// What the page needs at once in one file, where there would be forty. SvelteKit looks for its own
// modules in files of theirs.
const page = /^(?!.*(@sveltejs\/kit|\.svelte-kit))/;
const groups = [{ name: 'page', tags: ['$initial' as const], test: page }];

export default defineConfig({
  plugins: [sveltekit({ adapter: adapter({ out: 'dist' }) })],
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
  },
});
