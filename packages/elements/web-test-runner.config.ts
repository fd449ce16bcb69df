import { createReadStream, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';

import { chromiumArguments, ensureBrowser, engines, type Browser } from '@spaarkit/tools/browsers';
import { freePort } from '@spaarkit/tools/free-port';
import { bundleTests } from '@spaarkit/tools/wtr-bundle';
import { countReporter } from '@spaarkit/tools/wtr-count';
import { startWebKitDriver } from '@spaarkit/tools/webkit-driver';

const asked = process.env['SPAARKIT_ENGINE'] ?? 'chromium';
const engine = engines.find((name) => name === asked);
if (engine === undefined) {
  throw new Error(`SPAARKIT_ENGINE is ${asked}; it can be ${engines.join(', ')}.`);
}
const browser = ensureBrowser(engine);
if (typeof browser === 'string') throw new Error(browser);

const root = join(import.meta.dirname, '../..');
type BrowserLauncher = NonNullable<TestRunnerConfig['browsers']>[number];
type Plugin = NonNullable<TestRunnerConfig['plugins']>[number];
type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const countFile = process.env['SPAARKIT_COUNT_FILE'];

const inThisPackage = (path: string) => join(import.meta.dirname, path);
const tests = globSync('src/**/*.test.ts', {
  cwd: import.meta.dirname,
  exclude: ['**/*.node.test.ts'],
}).map(inThisPackage);

/** Module by module, the runner knows which tests a changed file is for. */
const bundled = process.argv.includes('--watch')
  ? []
  : [
      await bundleTests({
        folder: import.meta.dirname,
        tests,
        first: inThisPackage('testing/console-guard.ts'),
        pages: [inThisPackage('testing/strict-page.ts')],
      }),
    ];

const config: TestRunnerConfig = {
  rootDir: root,
  // Engines run side by side, and would all look for a free one from the same number on.
  port: await freePort(),
  files: tests,
  // What is not bundled is served module by module, as to a reader who has no bundler.
  nodeResolve: { exportConditions: ['spaarkit-source', 'browser', 'development'] },
  plugins: [
    // The plugin does not follow `extends`, so it gets the file that says how decorators work.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.base.json') }),
    guardConsole(),
    nameEnvironment(),
  ],
  middleware: [...bundled, serveMockServiceWorker, makeStrict],
  browsers: [await launcher(browser)],
  // One page at a time: focus, and WebKit's only session, belong to the test that runs.
  concurrency: 1,
  // Three browsers start at once, on a machine with two cores.
  browserStartTimeout: 120_000,
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 240_000,
  reporters: [defaultReporter(), ...(countFile === undefined ? [] : [countReporter(countFile)])],
};

export default config;

async function launcher(found: Browser): Promise<BrowserLauncher> {
  switch (found.kind) {
    case 'playwright':
      return playwrightLauncher({ product: found.engine });
    case 'webkitgtk': {
      const { port } = await startWebKitDriver(found);
      // WebKitGTK's own capability is unknown to the types, and so is exactOptionalPropertyTypes.
      const capabilities = {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: found.path, args: ['--automation'] },
      };
      return webdriverLauncher({
        hostname: '127.0.0.1',
        port,
        path: '/',
        logLevel: 'error',
        capabilities,
      }) as BrowserLauncher;
    }
    case 'installed':
      // In one window for all files: Playwright opens a browser window for each.
      return puppeteerLauncher({
        launchOptions:
          found.engine === 'chromium'
            ? { executablePath: found.path, args: chromiumArguments }
            : { executablePath: found.path, browser: 'firefox' },
      });
  }
}

/** Puts the console guard before a test file that is not bundled, so that no test can forget it. */
function guardConsole(): Plugin {
  return {
    name: 'spaarkit-console-guard',
    transform(context) {
      const isTest =
        context.URL.searchParams.has('wtr-session-id') && context.path.endsWith('.test.ts');
      return isTest
        ? `import '/packages/elements/testing/console-guard.ts'; ${String(context.body)}`
        : undefined;
    },
  };
}

/** nanostores and the provider ask `process.env.NODE_ENV`, which a bundler would have replaced. */
function nameEnvironment(): Plugin {
  return {
    name: 'spaarkit-name-environment',
    transform({ body, path }) {
      return path.includes('/nanostores/') || path.endsWith('/provider-controller.ts')
        ? String(body).replaceAll('process.env.NODE_ENV', "'development'")
        : undefined;
    },
  };
}

/** MSW's worker has to come from the page's own origin. */
function serveMockServiceWorker(
  ...[context, next]: Parameters<Middleware>
): ReturnType<Middleware> {
  if (context.path !== '/mockServiceWorker.js') return next();
  const msw = createRequire(import.meta.url).resolve('msw/package.json');
  context.type = 'application/javascript';
  context.body = createReadStream(join(msw, '..', 'lib/mockServiceWorker.js'));
  return undefined;
}

/** As strict as a shop's page may be: no style or script within the page, and no HTML from strings. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Gives one page that policy; in the page of the test runner its own scripts would break it. */
function makeStrict(...[context, next]: Parameters<Middleware>): ReturnType<Middleware> {
  if (context.path.endsWith('/testing/strict.html')) {
    context.set('Content-Security-Policy', strictPolicy);
  }
  return next();
}
