import { chromiumArguments, ensureBrowser } from '@spaarkit/tools/browsers';
import { playwright } from '@vitest/browser-playwright';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import page from './vite.config.ts';

const browser = ensureBrowser('chromium');
if (typeof browser === 'string') throw new Error(browser);

/** The browser mode of Vitest, on the page's own settings: above all its worker script. */
export default defineConfig((env) =>
  mergeConfig(page(env), {
    // Named here, so that they are made ready at once and not while the tests run.
    optimizeDeps: { include: ['lit', 'msw/browser', 'storybook/preview-api'] },
    test: {
      include: ['tests/vitest.browser.ts'],
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { executablePath: browser.path, args: [...chromiumArguments] },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }),
);
