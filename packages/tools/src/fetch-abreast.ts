import { posix } from 'node:path';

import { MagicString } from 'magic-string';
import { parseSync, Visitor, type Rolldown } from 'vite';

type Chunks = Readonly<Record<string, Rolldown.RenderedChunk>>;

/**
 * What a file imports that is fetched on demand is asked for along with the file, and not when that has come and was
 * read. On a slow connection it saves a way there and back.
 */
export function fetchAbreast(): Rolldown.Plugin {
  return {
    name: 'spaarkit-fetch-abreast',
    renderChunk(code, { fileName }, _options, { chunks }) {
      const folder = posix.dirname(fileName);
      const here = importedBy(fileName, chunks).add(fileName);
      const changed = new MagicString(code);
      const visitor = new Visitor({
        ImportExpression({ start, end, source }) {
          if (source.type !== 'Literal' || typeof source.value !== 'string') return;
          const file = posix.join(folder, source.value);
          const missing = [...importedBy(file, chunks)].filter((each) => !here.has(each));
          if (missing.length === 0) return;
          const asked = [file, ...missing].map((each) => `import('${addressOf(each, folder)}')`);
          changed.update(start, end, `Promise.all([${asked.join(', ')}]).then(([file]) => file)`);
        },
      });
      visitor.visit(parseSync(fileName, code, { astType: 'js' }).program);
      if (!changed.hasChanged()) return null;
      return { code: changed.toString(), map: changed.generateMap({ hires: 'boundary' }) };
    },
  };
}

/** All that has to be there before a file can run, but for the file itself. */
function importedBy(file: string, chunks: Chunks): Set<string> {
  const imported = new Set(chunks[file]?.imports);
  // A set that grows while it is walked: imports of imports count too.
  for (const each of imported) chunks[each]?.imports.forEach((next) => imported.add(next));
  return imported;
}

function addressOf(file: string, folder: string): string {
  const relative = posix.relative(folder, file);
  return relative.startsWith('.') ? relative : `./${relative}`;
}
