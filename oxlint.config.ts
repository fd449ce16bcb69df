import { defineConfig, type DummyRuleMap } from 'oxlint';

/**
 * Who may import whom, as docs/ARCHITECTURE.md draws it: a package may import what stands in its
 * row and nothing else, so that the direction of dependencies is checked and not merely wished for.
 * A row also says whether the package may use Node's own modules.
 */
const importTable = {
  contract: ['leven', 'zod'],
  engine: ['@spaarkit/contract'],
  sdk: ['@spaarkit/contract', 'ky', 'jose', 'standardwebhooks'],
  store: ['@spaarkit/sdk', 'nanostores'],
  elements: [
    '@spaarkit/store',
    '@spaarkit/sdk',
    'nanostores',
    'lit',
    '@lit/context',
    'lean-qr',
    'leven',
  ],
  react: ['@spaarkit/elements', '@lit/react', 'react'],
  server: [
    '@spaarkit/contract',
    '@spaarkit/engine',
    'zod',
    'csv-parse',
    'hono',
    'ipaddr.js',
    'jose',
    'pg',
    'pino',
    'node:*',
  ],
  msw: ['@spaarkit/server', '@spaarkit/contract', 'msw'],
  'create-spaarkit': ['node:*'],
} as const;

/** Imports that vanish in the build: these packages take only types from what matches. */
const typesOnly: Partial<Record<keyof typeof importTable, string>> = {
  sdk: '@spaarkit/contract(/|$)',
  // The calls that it makes are code; the client with its transport is the page's.
  store: '@spaarkit/sdk(/(fetch|errors|server))?$',
};

export default defineConfig({
  options: { typeAware: true, maxWarnings: 0, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise'],
  jsPlugins: ['eslint-plugin-lit'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { builtin: true },
  ignorePatterns: [
    '**/dist/**',
    '**/mockServiceWorker.js',
    // Written as a user would, outside the workspace: its imports only resolve there.
    'packages/tools/fixtures/**',
    'examples/{evershop,medusa,vendure}/shop/**',
    'examples/angular/app/**',
  ],
  rules: {
    eqeqeq: 'error',
    'no-console': 'error',
    'no-shadow': 'off',
    'no-var': 'error',
    'prefer-const': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    // `fc.integer()` is how fast-check is read.
    'import/no-named-as-default-member': 'off',
    // Importing a tag's file is how an element is registered.
    'import/no-unassigned-import': 'off',
    // The compiler sees a forgotten return; a bare one says enough.
    'typescript/consistent-return': 'off',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    // A helper beside what it helps reads better than one far up.
    'unicorn/consistent-function-scoping': 'off',
    // Narrowing what JSON.parse or a database row gives is done at the edges, with a type assertion.
    'typescript/no-unsafe-type-assertion': 'off',
  },
  overrides: [
    ...Object.keys(importTable).map((name) => ({
      files: [`packages/${name}/src/**/*.ts`],
      rules: dependencyDirection(name as keyof typeof importTable),
    })),
    {
      files: ['packages/elements/src/**/*.ts'],
      rules: {
        'lit/attribute-names': 'error',
        'lit/attribute-value-entities': 'error',
        'lit/binding-positions': 'error',
        'lit/lifecycle-super': 'error',
        'lit/no-duplicate-template-bindings': 'error',
        'lit/no-invalid-escape-sequences': 'error',
        'lit/no-invalid-html': 'error',
        'lit/no-legacy-imports': 'error',
        'lit/no-legacy-template-syntax': 'error',
        'lit/no-native-attributes': 'error',
        'lit/no-private-properties': 'error',
        'lit/no-property-change-update': 'error',
        'lit/no-this-assign-in-render': 'error',
        'lit/no-useless-template-literals': 'error',
        'lit/no-value-attribute': 'error',
        'lit/quoted-expressions': ['error', 'never'],
      },
    },
    {
      // For the templates of frameworks that their users have.
      files: ['packages/elements/src/{frameworks/*,generated/angular}.ts'],
      rules: { 'no-restricted-imports': 'off' },
    },
    {
      // The framework asks for them by their file names.
      files: [
        '**/*.config.ts',
        '**/*.config.mjs',
        '**/*.stories.ts',
        'examples/{next,vendure/storefront}/app/**',
      ],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      // The type of a .vue file is known to Vue's compiler only.
      files: ['examples/vue/src/main.ts'],
      rules: { 'typescript/no-unsafe-argument': 'off' },
    },
    {
      // What these print is their purpose.
      files: ['packages/tools/**', 'packages/server/src/cli.ts', 'examples/**'],
      rules: { 'no-console': 'off' },
    },
    {
      files: ['**/*.test.ts', '**/*.bench.ts', '**/testing/**'],
      rules: { 'no-restricted-imports': 'off' },
    },
    {
      // Plain JavaScript by need, and without types to speak of.
      files: ['packages/tools/bootstrap.mjs'],
      rules: {
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
      },
    },
  ],
});

function dependencyDirection(name: keyof typeof importTable): DummyRuleMap {
  const allowed = importTable[name].flatMap((specifier) => [`!${specifier}`, `!${specifier}/**`]);
  const onlyTypesFrom = typesOnly[name];
  const restrictions = [
    ...(onlyTypesFrom === undefined
      ? []
      : [
          {
            regex: `^${onlyTypesFrom}`,
            allowTypeImports: true,
            message: `${name} takes only types from here.`,
          },
        ]),
    {
      group: ['*', '**', '!.', '!..', '!./**', '!../**', ...allowed],
      message: `Not in the row of ${name} in oxlint.config.ts.`,
    },
  ];
  return { 'no-restricted-imports': ['error', { patterns: restrictions }] };
}
