import { posix } from 'node:path';

import { MagicString } from 'magic-string';
import { parseSync, Visitor, type Rolldown } from 'vite';

/**
 * For a loader, which waits for what it imports and looks at none of it: what a file imports is asked for along with the
 * file, and not when that has come and was read. On a slow connection it saves a way there and back.
 *
 * @param entry The name of the loader among the entries.
 */
export function fetchAbreast(entry: string): Rolldown.Plugin {
  return {
    name: 'spaarkit-fetch-abreast',
    renderChunk(code, { name, fileName }, _options, { chunks }) {
      if (name !== entry) return null;
      const folder = posix.dirname(fileName);
      const changed = new MagicString(code);
      const visitor = new Visitor({
        ImportExpression({ start, end, source }) {
          if (source.type !== 'Literal' || typeof source.value !== 'string') return;
          const file = posix.join(folder, source.value);
          const imported = importedBy(file, chunks);
          if (imported.size === 0) return;
          const asked = [file, ...imported].map(
            (each) => `import('./${posix.relative(folder, each)}')`,
          );
          changed.update(start, end, `Promise.all([${asked.join(', ')}])`);
        },
      });
      visitor.visit(parseSync(fileName, code, { astType: 'js' }).program);
      return { code: changed.toString(), map: changed.generateMap({ hires: 'boundary' }) };
    },
  };
}

/** All that has to be there before a file can run. */
function importedBy(
  file: string,
  chunks: Readonly<Record<string, Rolldown.RenderedChunk>>,
): Set<string> {
  const imported = new Set(chunks[file]?.imports);
  // A set that grows while it is walked: imports of imports count too.
  for (const each of imported) chunks[each]?.imports.forEach((next) => imported.add(next));
  return imported;
}
