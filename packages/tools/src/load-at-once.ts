import { MagicString } from 'magic-string';
import { parseSync, Visitor, type Rolldown } from 'vite';

/**
 * For a bundle of one file: what the source loads on demand is in it anyway, so each `import()` becomes
 * a plain import. Bundled as it stands, every module behind one would be wrapped to run later.
 *
 * @param beside What stays apart: the ends of addresses in the source, and the files of the same folder
 * that have it.
 */
export function loadAtOnce(beside: Readonly<Record<string, string>>): Rolldown.Plugin {
  const leftOut = new Set<string>();
  return {
    name: 'spaarkit-load-at-once',
    resolveId: {
      // Before others: where `advice.ts` stands beside who asks for `advice.js`, those would take that for it.
      order: 'pre',
      handler: (id) => (Object.values(beside).includes(id) ? { id, external: true } : undefined),
    },
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /import\(/ },
      handler(code, id) {
        const changed = new MagicString(code);
        const awaitedFrom = new Map<number, number>();
        const visitor = new Visitor({
          AwaitExpression({ start, argument }) {
            if (argument.type === 'ImportExpression') awaitedFrom.set(argument.start, start);
          },
          ImportExpression({ start, end, source }) {
            const address = code.slice(source.start + 1, source.end - 1);
            const apart = Object.keys(beside).find((ending) => address.endsWith(ending));
            if (apart !== undefined) {
              leftOut.add(apart);
              changed.update(source.start, source.end, `'${beside[apart]}'`);
              return;
            }
            const name = `loaded${start}`;
            changed.prepend(`import * as ${name} from ${code.slice(source.start, source.end)};\n`);
            // Waited for at once, the module itself will do: of that only what is used is kept.
            const from = awaitedFrom.get(start);
            if (from === undefined) changed.update(start, end, `Promise.resolve(${name})`);
            else changed.update(from, end, name);
          },
        });
        visitor.visit(parseSync(id, code, { astType: 'js' }).program);
        return { code: changed.toString(), map: changed.generateMap({ hires: 'boundary' }) };
      },
    },
    buildEnd(error) {
      const inside = Object.keys(beside).filter((ending) => !leftOut.has(ending));
      // Else what was to stay apart would be in the file, and nobody would know.
      if (error === undefined && inside.length > 0)
        throw new Error(`Nothing is loaded on demand from ${inside.join(', ')}.`);
    },
  };
}
