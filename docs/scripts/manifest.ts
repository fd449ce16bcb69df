import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { CustomElementDeclaration, Package } from 'custom-elements-manifest/schema';

/** An element with its tag. */
export type Element = CustomElementDeclaration & { tagName: string };

const manifest = JSON.parse(
  readFileSync(
    fileURLToPath(import.meta.resolve('@spaarkit/elements/custom-elements.json')),
    'utf8',
  ),
) as Package;

/** The elements as their docblocks describe them, in the order of their tags. */
export const elements: readonly Element[] = manifest.modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter((declaration): declaration is Element => 'tagName' in declaration)
  .toSorted((a, b) => (a.tagName < b.tagName ? -1 : 1));
