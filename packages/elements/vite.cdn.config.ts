import { defineConfig } from 'vite';

import { cdn } from '@spaarkit/tools/vite';

/** `--mode file`: all elements in one file. `--mode split`: a small loader, and a chunk an element. */
export default defineConfig(({ mode }) =>
  mode === 'split'
    ? cdn(import.meta.dirname, { autoload: 'src/autoload.ts' }, { split: true })
    : cdn(import.meta.dirname, { spaarkit: 'src/one-file.ts' }, { split: false }),
);
