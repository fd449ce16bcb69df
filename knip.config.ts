import type { KnipConfig } from 'knip';

const library = {
  entry: ['src/**/*.{test,test-d,bench}.ts', '{scripts,bench}/*.ts'],
  project: ['**/*.ts'],
};

const config: KnipConfig = {
  // A type that is exported beside the function that takes it explains that function.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: ['*.config.ts'],
    },
    'packages/*': library,
    'packages/create-spaarkit': {
      ...library,
      // Of the project that a test makes.
      ignoreDependencies: [
        '@spaarkit/elements',
        '@spaarkit/msw',
        '@spaarkit/react',
        'msw',
        'react',
        'react-dom',
      ],
    },
    'packages/elements': {
      ...library,
      entry: [
        ...library.entry,
        'src/*/loyalty-*.ts',
        'testing/console-guard.ts',
        // Loaded by a page of its own.
        'testing/strict-page.ts',
        'web-test-runner.config.ts',
      ],
    },
    'packages/server': {
      ...library,
      entry: [
        ...library.entry,
        'src/cli.ts',
        // Started as a process of its own, to be killed.
        'guarantees/support/{webhook-sender,code-asker}.ts',
      ],
      // One guarantee watches system calls; it says so where there is no strace.
      ignoreBinaries: ['strace'],
    },
    'packages/tools': {
      entry: [
        'src/{start,test,check,check-packages,first-hour,release-check,size,bench,bench-dry-run,declarations,guarantees}.ts',
        // Loaded by a browser, or started as a process.
        'src/bench/pages/*.ts',
        'src/bench/{scale,server}/*-host.ts',
      ],
      project: ['src/**/*.ts', '*.mjs'],
      ignoreBinaries: ['flock'],
      // Called as a program, by its path.
      ignoreDependencies: ['@arethetypeswrong/cli'],
    },
    'examples/vendure': {
      entry: [
        '**/*.e2e.test.ts',
        'start.ts',
        // The framework asks for them by their names.
        'storefront/next.config.mjs',
        'storefront/app/**/{page,layout,route}.{ts,tsx}',
      ],
      // A package of its own, outside the workspace.
      ignore: ['shop/**'],
      ignoreBinaries: ['npm'],
      // Of the shop's own code.
      ignoreDependencies: ['@spaarkit/sdk'],
    },
    'examples/shopify': {
      entry: ['**/*.{test,e2e.test}.ts', 'server/main.ts', 'page/loyalty.ts'],
    },
    'examples/woocommerce': {
      entry: ['**/*.{test,e2e.test}.ts', 'page/loyalty.ts'],
    },
    'examples/loyaltylion': {
      entry: ['**/*.{test,e2e.test}.ts', 'tests/conformance.ts', 'page/loyalty.ts', 'src/index.ts'],
    },
    'examples/evershop': {
      entry: ['**/*.shop.test.ts', 'start.ts'],
      // A package of its own, outside the workspace.
      ignore: ['shop/**'],
      ignoreBinaries: ['npm'],
      // For the types of the shop's own code.
      ignoreDependencies: ['@types/pg', '@types/react'],
    },
    'examples/medusa': {
      entry: ['**/*.shop.test.ts', 'start.ts', 'page/page.ts'],
      // A package of its own, outside the workspace.
      ignore: ['shop/**'],
      ignoreBinaries: ['npm'],
      // Of the shop's own code.
      ignoreDependencies: ['@spaarkit/sdk'],
    },
    'examples/angular': {
      entry: ['**/*.shop.test.ts', 'build.ts', 'vite.config.ts'],
      // A package of its own, outside the workspace, which takes the elements from here.
      ignore: ['app/**'],
      ignoreBinaries: ['npm'],
      ignoreDependencies: ['@spaarkit/elements'],
    },
    'examples/test-kit': {
      // The last is named to web-test-runner by the test that runs it.
      entry: [
        '**/*.{test,e2e.test,shop.test}.ts',
        '**/*.config.ts',
        'tests/web-test-runner.browser.ts',
      ],
    },
    docs: {
      entry: [
        'tests/*.{test,look.test}.ts',
        'src/content.config.ts',
        'src/**/*.astro',
        'src/{demo,studio}/start.ts',
        'snippets.d.ts',
      ],
      project: ['**/*.{ts,astro}'],
      ignoreDependencies: [
        // Starlight asks for it where a page is .mdx.
        '@astrojs/mdx',
        // Of the code that the pages show.
        '@spaarkit/react',
        '@spaarkit/server',
        '@vitejs/plugin-react',
        'react',
      ],
    },
    'examples/*': {
      entry: [
        '**/*.{test,e2e.test,shop.test}.ts',
        '**/*.config.ts',
        '{src,server,shared}/{main,start}.ts',
        // Only there to be refused by the compiler.
        '{src,mistakes}/mistakes.*',
      ],
    },
  },
};

export default config;
