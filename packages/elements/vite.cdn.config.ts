import { defineConfig } from 'vite';

import { cdn } from '@spaarkit/tools/vite';

/**
 * `--mode file`: all elements in one file, which fetches languages other than Dutch and English, and the
 * words for whoever builds the page, from beside it. `--mode split`: those, a small loader, a chunk an element, and
 * what a page may import by itself.
 */
export default defineConfig(({ mode }) =>
  mode === 'split'
    ? cdn(
        import.meta.dirname,
        {
          autoload: 'src/autoload.ts',
          languages: 'src/generated/languages.ts',
          advice: 'src/advice/advice.ts',
          'tab-in-address': 'src/rewards/tab-in-address.ts',
        },
        { split: true },
      )
    : cdn(
        import.meta.dirname,
        { spaarkit: 'src/one-file.ts' },
        {
          split: false,
          beside: {
            'generated/languages.ts': './languages.js',
            'advice.ts': './advice.js',
          },
        },
      ),
);
