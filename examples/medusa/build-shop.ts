import { copyFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the shop as `medusa build` does, but that the SDK comes along: the shop is no part of the workspace. */
export async function buildShop(root: string): Promise<void> {
  // Medusa finds the parts of a shop by where they are: each keeps its place.
  const parts = globSync(
    ['medusa-config.ts', 'src/{api,jobs,modules,scripts,subscribers,workflows}/**/*.ts'],
    { cwd: root },
  );
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // Medusa's own modules have to stay the ones that it runs; all else comes along.
    ssr: { noExternal: true, resolve: { conditions: ['spaarkit-source'] } },
    build: {
      ssr: true,
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        external: [/^@medusajs\//],
        input: Object.fromEntries(
          parts.map((part) => [part.replace(/\.ts$/, ''), join(root, part)]),
        ),
        output: {
          format: 'cjs',
          exports: 'named',
          entryFileNames: '[name].js',
          chunkFileNames: 'shared/[name].js',
        },
      },
    },
  });
  // By it Medusa knows that the folder is a shop.
  copyFileSync(join(root, 'package.json'), join(root, 'dist/package.json'));
}
