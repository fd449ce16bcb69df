import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { countChanges, isEnough, leastBump, publicFiles, risenBy } from './public-api.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function packageWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'spaarkit-api-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

describe('what a package promises', () => {
  it('is what its entries reach, and nothing else', () => {
    const folder = packageWith({
      'package.json': JSON.stringify({
        exports: { '.': './src/index.ts' },
        publishConfig: {
          exports: {
            '.': { types: './dist/index.d.ts', default: './dist/index.js' },
            './tags/*': { types: './dist/tags/*.d.ts' },
            './custom-elements.json': './custom-elements.json',
            './package.json': './package.json',
          },
        },
      }),
      'custom-elements.json': '{}',
      'dist/index.d.ts': `export { a } from './a.js';\nexport type B = import('./deep/b.js').B;`,
      'dist/a.d.ts': `import type { B } from './deep/b.js';\nexport declare const a: B;`,
      'dist/deep/b.d.ts': `import { z } from 'zod';\nexport interface B {}`,
      'dist/tags/badge.d.ts': 'export {};',
      'dist/hidden.d.ts': 'export declare const hidden: 1;',
    });
    expect(publicFiles(folder)).toEqual([
      'custom-elements.json',
      'dist/a.d.ts',
      'dist/deep/b.d.ts',
      'dist/index.d.ts',
      'dist/tags/badge.d.ts',
    ]);
  });

  it('changes by lines of code, not by what explains them', () => {
    const diff = `--- a/index.d.ts
+++ b/index.d.ts
@@ -1,4 +1,5 @@
-/** Points. */
+/** Points that may be spent. */
-    readonly points: number;
+    readonly points: number | undefined;
+    readonly pending: number;
+
-      "description": "One",
+      "description": "Another",
 }`;
    expect(countChanges(diff)).toEqual({ removed: 1, added: 2 });
    expect(countChanges('')).toEqual({ removed: 0, added: 0 });
  });
});

describe('how much a version has to rise', () => {
  it.each([
    { change: { removed: 0, added: 0 }, version: '1.2.3', least: 'none' },
    { change: { removed: 0, added: 1 }, version: '1.2.3', least: 'minor' },
    { change: { removed: 1, added: 1 }, version: '1.2.3', least: 'major' },
    { change: { removed: 1, added: 0 }, version: '0.2.3', least: 'minor' },
  ] as const)('$version, $change.removed gone, $change.added new: $least', (row) => {
    expect(leastBump(row.change, row.version)).toBe(row.least);
  });

  it('is read from two versions when the changesets are used up', () => {
    expect(risenBy('0.1.9', '0.2.0')).toBe('minor');
    expect(risenBy('1.9.3', '2.0.0')).toBe('major');
    expect(risenBy('1.9.3', '1.9.4')).toBe('patch');
    expect(risenBy('1.9.3', '1.9.3')).toBe('none');
  });

  it('may rise by more, not by less', () => {
    expect(isEnough('major', 'minor')).toBe(true);
    expect(isEnough('minor', 'minor')).toBe(true);
    expect(isEnough('patch', 'minor')).toBe(false);
    expect(isEnough('none', 'none')).toBe(true);
  });
});
