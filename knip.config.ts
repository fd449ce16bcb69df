import type { KnipConfig } from 'knip';

const library = {
  entry: ['src/**/*.{test,test-d}.ts'],
  project: ['src/**/*.ts'],
};

const config: KnipConfig = {
  // A type that is exported beside the function that takes it explains that function.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: ['*.config.ts'],
    },
    'packages/*': library,
    'packages/elements': {
      entry: ['src/**/*.test.ts', 'src/*/loyalty-*.ts', 'web-test-runner.config.mjs'],
      project: ['src/**/*.ts', 'testing/**/*.ts'],
    },
    'packages/server': {
      entry: ['src/**/*.test.ts', 'src/cli.ts'],
      project: ['src/**/*.ts'],
    },
    'packages/tools': {
      entry: ['src/{start,test,check,check-packages,size,bench,declarations}.ts'],
      project: ['src/**/*.ts', '*.mjs'],
      ignoreBinaries: ['apt-get'],
    },
    'examples/*': {
      entry: ['**/*.{test,e2e.test}.ts', '**/*.config.ts', '{src,server,shared}/{main,start}.ts'],
    },
  },
};

export default config;
