/** The analyzer that reads docblocks, with the types it does not declare itself. */
import type { Package } from 'custom-elements-manifest/schema';

interface Analyzer {
  create: (options: {
    modules: readonly unknown[];
    plugins: readonly unknown[];
    context: Record<string, unknown>;
  }) => Package;
  readonly ts: {
    createSourceFile(name: string, text: string, target: number, setParents: boolean): unknown;
    readonly ScriptTarget: { readonly ES2022: number };
  };
}

const { create, ts } = (await import('@custom-elements-manifest/analyzer')) as unknown as Analyzer;
// Has no declarations at all, hence a path that the compiler does not follow.
const lit: string = '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
const { litPlugin } = (await import(lit)) as { litPlugin: () => readonly unknown[] };

/** What the docblocks and declarations of these files say, by path. */
export function analyze(sources: ReadonlyMap<string, string>): Package {
  const modules = [...sources].map(([path, text]) =>
    ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true),
  );
  return create({ modules, plugins: litPlugin(), context: { dev: false } });
}
