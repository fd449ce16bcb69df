import { cpSync, globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { squeezeLiterals } from '@spaarkit/tools/squeeze-literals';
import { defineConfig, type Plugin } from 'vite';

const source = join(import.meta.dirname, 'loyalty/src');
const target = join(import.meta.dirname, 'loyalty/dist');

/** EverShop finds the parts of an extension by where they are: each keeps its place. */
const parts = globSync('{bootstrap.ts,panel.tsx,{migration,api,graphql}/**/*.ts}', {
  cwd: source,
});

/** What EverShop reads as it stands. */
const withFilesAsTheyAre: Plugin = {
  name: 'files-as-they-are',
  writeBundle() {
    for (const file of globSync('{pages/**/*.js,{api,graphql}/**/*.{json,graphql}}', {
      cwd: source,
    }))
      cpSync(join(source, file), join(target, file));
  },
};

export default defineConfig({
  // What a shop installs is squeezed already; this comes from the sources.
  plugins: [withFilesAsTheyAre, squeezeLiterals()],
  resolve: { conditions: ['spaarkit-source'] },
  // EverShop's own modules have to stay the ones that it runs; all else comes along.
  ssr: { noExternal: true, resolve: { conditions: ['spaarkit-source'] } },
  build: {
    ssr: true,
    outDir: target,
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    rolldownOptions: {
      external: [/^@evershop\//, /^react(\/|$)/],
      input: Object.fromEntries(
        parts.map((part) => [relative('.', part).replace(/\.tsx?$/, ''), join(source, part)]),
      ),
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' },
    },
  },
});
