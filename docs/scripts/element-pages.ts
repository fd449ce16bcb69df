/** A page for each element, from `custom-elements.json`: what its docblock says, and the element itself. */
import type { ClassField } from 'custom-elements-manifest/schema';

import { demoOf, type Demo } from './element-demos.ts';
import { elements, type Element } from './manifest.ts';
import { frontmatter, type Page } from './page.ts';

/** What weighs each element, by its tag: bytes of a page with it alone, minified and compressed. */
export type Sizes = Readonly<Record<string, number>>;

export function elementPages(sizes: Sizes): Page[] {
  return [overview(sizes), ...elements.map((element) => toPage(element, sizes[element.tagName]))];
}

function overview(sizes: Sizes): Page {
  const rows = elements.map(({ tagName, description = '' }) => [
    `[\`<${tagName}>\`](/elements/${tagName}/)`,
    prose(firstSentence(description)),
    weight(sizes[tagName]),
  ]);
  return {
    path: 'elements/index.mdx',
    content: [
      frontmatter({
        title: 'All elements',
        description: 'What each element shows, and what it weighs.',
        order: 0,
      }),
      'Place the tags where you want them, anywhere inside one `<loyalty-provider>`. Each page has the element itself, live.',
      table(['element', 'what it shows', 'alone'], rows),
      `_Alone_ is what a page fetches that has this element alone: JavaScript with the provider, the store, the SDK
and English, minified and compressed by gzip. A second element adds much less, because most of it is shared.`,
    ].join('\n\n'),
  };
}

function toPage(element: Element, size: number | undefined): Page {
  const { tagName, description = '' } = element;
  const demo = demoOf(tagName);
  const fields = (element.members ?? []).filter(
    (member): member is ClassField & { attribute?: string } => member.kind === 'field',
  );
  const methods = (element.members ?? []).filter(({ kind }) => kind === 'method');
  return {
    path: `elements/${tagName}.mdx`,
    content: [
      frontmatter({
        title: `<${tagName}>`,
        description: firstSentence(description),
        label: tagName.replace('loyalty-', ''),
      }),
      `import Demo from '../../../components/Demo.astro';`,
      prose(description),
      live(demo),
      use(tagName, demo),
      size === undefined
        ? ''
        : `A page that has this element alone fetches **${weight(size)}** of JavaScript, compressed.`,
      section(
        'Attributes and properties',
        ['attribute', 'property', 'type', 'what it does'],
        fields.map(({ attribute, name, type, description: what, default: preset }) => [
          attribute === undefined ? '-' : code(attribute),
          code(name),
          code(type?.text ?? ''),
          prose(what ?? '') + (preset === undefined ? '' : ` Default: ${code(preset)}.`),
        ]),
      ),
      section(
        'Methods',
        ['method', 'what it does'],
        methods.map(({ name, description: what }) => [code(`${name}()`), prose(what ?? '')]),
      ),
      section(
        'Events',
        ['event', 'class', 'when'],
        (element.events ?? []).map(({ name, type, description: what }) => [
          code(name),
          code(type.text),
          prose(what ?? ''),
        ]),
      ),
      section(
        'Slots',
        ['slot', 'what goes there'],
        (element.slots ?? []).map(({ name, description: what }) => [
          name === '' ? 'the content' : code(name),
          prose(what ?? ''),
        ]),
      ),
      section(
        'Parts, for `::part()`',
        ['part', 'what it is'],
        (element.cssParts ?? []).map(({ name, description: what }) => [
          code(name),
          prose(what ?? ''),
        ]),
      ),
      section(
        'States, for `:state()`',
        ['state', 'when'],
        (element.cssStates ?? []).map(({ name, description: what }) => [
          code(name),
          prose(what ?? ''),
        ]),
      ),
      section(
        'Custom properties',
        ['property', 'what it sets', 'default'],
        (element.cssProperties ?? []).map(({ name, description: what, default: preset }) => [
          code(name),
          prose(what ?? ''),
          preset === undefined ? '-' : code(preset),
        ]),
      ),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

/** Elements whose headings are of the third level, where nothing else is asked for. */
const ofThirdLevel = new Set(
  elements
    .filter(({ members = [] }) =>
      members.some(
        (member) =>
          member.kind === 'field' && member.name === 'headingLevel' && member.default === '3',
      ),
    )
    .map(({ tagName }) => tagName),
);

function live({ html, room, scenario, about }: Demo): string {
  // It stands right below the title of the page.
  const here = html.replaceAll(/<([\w-]+)/g, (tag, name: string) =>
    ofThirdLevel.has(name) ? `${tag} heading-level="2"` : tag,
  );
  return `<Demo label="The live element" room="${room}" scenario="${scenario}">
${here}
</Demo>${about === undefined ? '' : `\n\n${about}`}`;
}

function use(tagName: string, { html }: Demo): string {
  return `## Use it

\`\`\`ts
import '@spaarkit/elements/tags/loyalty-provider';
${tagName === 'loyalty-provider' ? '' : `import '@spaarkit/elements/tags/${tagName}';\n`}\`\`\`

\`\`\`html
<loyalty-provider api-base="/loyalty" publishable-key="pk_…" member-token-url="/loyalty-token">
${html.replaceAll(/^/gm, '  ')}
</loyalty-provider>
\`\`\``;
}

function section(title: string, head: readonly string[], rows: readonly string[][]): string {
  return rows.length === 0 ? '' : `## ${title}\n\n${table(head, rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const code = (text: string): string =>
  text === '' ? '' : `\`${text.replaceAll('|', '\\|').replaceAll('\n', ' ')}\``;

/** Words of a docblock, in which MDX would take braces and angles for code of its own. */
function prose(text: string): string {
  return text
    .replaceAll('\n', ' ')
    .split(/(`[^`]*`)/)
    .map((part, index) =>
      index % 2 === 1
        ? part.replaceAll('|', '\\|')
        : part.replaceAll('{', '\\{').replaceAll('<', '&lt;').replaceAll('|', '\\|'),
    )
    .join('');
}

const firstSentence = (text: string): string =>
  (/^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0] ?? text).replaceAll('\n', ' ');

const weight = (bytes: number | undefined): string =>
  bytes === undefined ? '-' : `${(bytes / 1000).toFixed(1)}\u00a0kB`;
