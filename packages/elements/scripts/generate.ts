/**
 * Writes what is made from the docblocks of the elements: the manifest, what editors read, the types
 * that templates are checked with, and the components of `@spaarkit/react`; and the table of languages.
 *
 *   node scripts/generate.ts           writes
 *   node scripts/generate.ts --check   writes nothing, and fails when a file is behind its source
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { writeOrCheck } from '@spaarkit/tools/generated';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';

import type { Package } from 'custom-elements-manifest/schema';

import { createAngularDirectives } from './angular-directives.ts';
import { createLanguages } from './languages.ts';
import { createManifest, elementsOf, withPropertiesOnce } from './manifest.ts';
import { createReactComponents } from './react-components.ts';
import { createTags } from './tags.ts';

const root = dirname(import.meta.dirname);
const generated = join(root, 'src/generated');
const manifest = createManifest(root);
const elements = elementsOf(manifest.modules);
const typesSrc = 'parsedType';

await writeOrCheck('the docblocks and languages of the elements', {
  [join(generated, 'custom-elements.json')]: JSON.stringify(manifest),
  [join(generated, 'vscode.html-custom-data.json')]: getVsCodeHtmlCustomData(asRead(manifest), {
    typesSrc,
  }),
  [join(generated, 'vscode.css-custom-data.json')]: getVsCodeCssCustomData(
    asRead(withPropertiesOnce(elements)),
    {},
  ),
  [join(generated, 'web-types.json')]: webTypes(),
  [join(generated, 'tags.ts')]: createTags(elements),
  [join(generated, 'angular.ts')]: createAngularDirectives(elements),
  [join(generated, 'languages.ts')]: createLanguages(root),
  ...Object.fromEntries(
    Object.entries(createReactComponents(elements)).map(([file, text]) => [
      join(root, '../react/src/generated', file),
      text,
    ]),
  ),
});

/** The writer takes name and version from the folder it happens to run in. */
function webTypes(): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const written = getWebTypesData(asRead(manifest), { typesSrc });
  return JSON.stringify({ ...(JSON.parse(written) as object), name, version });
}

/** The types of these writers know elements only, which is all that a manifest of ours holds. */
function asRead(all: Package) {
  return all as Parameters<typeof getVsCodeHtmlCustomData>[0] &
    Parameters<typeof getWebTypesData>[0];
}
