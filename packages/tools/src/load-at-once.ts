import { MagicString } from 'magic-string';
import { parseSync, Visitor, type Rolldown } from 'vite';

/**
 * For a bundle of one file: what the source loads on demand is in it anyway, so each `import()` becomes
 * a plain import. Bundled as it stands, every module behind one would be wrapped to run later.
 */
export function loadAtOnce(): Rolldown.Plugin {
  return {
    name: 'spaarkit-load-at-once',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /import\(/ },
      handler(code, id) {
        const changed = new MagicString(code);
        const visitor = new Visitor({
          ImportExpression({ start, end, source }) {
            const name = `loaded${start}`;
            changed.prepend(`import * as ${name} from ${code.slice(source.start, source.end)};\n`);
            changed.update(start, end, `Promise.resolve(${name})`);
          },
        });
        visitor.visit(parseSync(id, code, { astType: 'js' }).program);
        return { code: changed.toString(), map: changed.generateMap({ hires: 'boundary' }) };
      },
    },
  };
}
