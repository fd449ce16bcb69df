import { bundle, gzipped } from '@spaarkit/tools/bundle';

import type { Sizes } from './element-pages.ts';
import { elements } from './manifest.ts';

/** What a page has to fetch that has one element and its provider, in English; measured, not copied. */
export async function sizesOfElements(): Promise<Sizes> {
  const sizes: Record<string, number> = {};
  for (const { tagName } of elements) {
    const tags = new Set(['loyalty-provider', tagName]);
    const code = [...tags].map((tag) => `import '@spaarkit/elements/tags/${tag}';`).join('\n');
    const bundled = await bundle({ from: 'packages/elements', code, source: true, initial: true });
    sizes[tagName] = gzipped(bundled);
  }
  return sizes;
}
