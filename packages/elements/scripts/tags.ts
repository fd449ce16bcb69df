/** `LoyaltyTags`: the manifest as a type, from which the typings of each framework follow, and the tags at run time. */
import { settingsOf, type Element } from './manifest.ts';

/** The text of `src/generated/tags.ts`. */
export function createTags(elements: readonly Element[]): string {
  const events = new Set(elements.flatMap((element) => eventsOf(element).map(([, type]) => type)));
  const names = [...elements.map(({ name }) => name), ...events].toSorted();
  return `// Made from the docblocks of the elements by scripts/generate.ts.
import type { ${names.join(', ')} } from '../index.ts';

/** Every tag: its element, the property behind each attribute, and the events it fires. */
export interface LoyaltyTags {
${elements.map(tagRow).join('\n')}
}

/** The tags alone. */
export const tagNames = [${elements.map(({ tagName }) => `'${tagName}'`).join(', ')}] as const satisfies readonly (keyof LoyaltyTags)[];
`;
}

/** The events of an element with the name of each one's class. */
export function eventsOf({ events = [], tagName }: Element): [event: string, type: string][] {
  return events.map(({ name, type }) => {
    if (type === undefined) throw new Error(`<${tagName}> fires ${name}: @fires wants its {Type}.`);
    return [name, type.text];
  });
}

function tagRow(element: Element): string {
  const settings = settingsOf(element);
  const attributes = settings.flatMap(({ name, attribute, description }) =>
    attribute === undefined ? [] : [`${comment(description)}'${attribute}': '${name}';`],
  );
  return `${comment(element.description)}'${element.tagName}': {
    element: ${element.name};
    settings: ${settings.map(({ name }) => `'${name}'`).join(' | ')};
    attributes: { ${attributes.join('\n')} };
    events: { ${eventsOf(element)
      .map(([name, type]) => `'${name}': ${type};`)
      .join('\n')} };
  };`;
}

function comment(description = ''): string {
  return description === '' ? '' : `/** ${description.replaceAll(/\s+/g, ' ')} */\n`;
}
