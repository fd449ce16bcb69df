/** The components of `@spaarkit/react`: a file an element, so that a bundler takes only those used. */
import type { Element } from './manifest.ts';
import { eventsOf } from './tags.ts';

/** The text of each file in `src/generated` of the package, by its name. */
export function createReactComponents(elements: readonly Element[]): Record<string, string> {
  const files = elements.map((element) => [`${element.tagName}.ts`, component(element)] as const);
  return {
    ...Object.fromEntries(files),
    'components.ts': `${note}
${files.map(([file]) => `export * from './${file}';`).join('\n')}
`,
  };
}

const note = '// Made from the docblocks of the elements by packages/elements/scripts/generate.ts.';

function component(element: Element): string {
  const { tagName, name, description = '' } = element;
  const events = eventsOf(element);
  const classes = [name, ...events.map(([, type]) => `type ${type}`)].toSorted();
  const listeners = events.map(
    ([event, type]) => `${listenerOf(event)}: '${event}' as EventName<${type}>,`,
  );
  return `'use client';
${note}
import '@spaarkit/elements/tags/${tagName}';

${events.length === 0 ? '' : "import type { EventName } from '@lit/react';\n"}import { ${classes.join(', ')} } from '@spaarkit/elements';

import { wrap } from '../wrap.ts';

/**
 * ${description.replaceAll('\n', '\n * ')}
 */
export const ${name.replace(/Element$/, '')} = wrap('${tagName}', ${name}, {${listeners.join('\n')}});
`;
}

/** `loyalty-redeemed` is heard as `onLoyaltyRedeemed`. */
function listenerOf(event: string): string {
  return `on-${event}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
