import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

test('the app imports nothing of Node, so that it runs in service workers and on the edge', async () => {
  const seen = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = await readFile(file, 'utf8');
    const imports = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
      ([, name]) => name ?? '',
    );
    for (const name of imports) {
      expect(name, file).not.toMatch(/^node:|^pg$|^pino$/);
      if (name.startsWith('.')) await visit(join(dirname(file), name));
    }
  };
  await visit(join(import.meta.dirname, 'app.ts'));
  await visit(join(import.meta.dirname, 'memory.ts'));
  expect(seen.size).toBeGreaterThan(30);
});
