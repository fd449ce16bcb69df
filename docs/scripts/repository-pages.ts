/** The pages that stand in the repository as Markdown, as pages of the site. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { drawDiagram } from './diagram.ts';
import { frontmatter, type Page } from './page.ts';

const root = join(import.meta.dirname, '../..');

/** A file of the repository, where it stands on the site, and what it is called in the menu. */
interface Source {
  readonly file: string;
  readonly slug: string;
  readonly label?: string;
  readonly order?: number;
}

const decisions = readdirSync(join(root, 'docs/decisions'))
  .filter((name) => /^\d{4}-.*\.md$/.test(name))
  .map((name) => ({
    file: `docs/decisions/${name}`,
    slug: `decisions/${name.replace(/\.md$/, '')}`,
  }));

const sources: readonly Source[] = [
  { file: 'docs/ACCESSIBILITY.md', slug: 'guides/accessibility', label: 'Accessibility' },
  {
    file: 'packages/elements/MESSAGES.md',
    slug: 'guides/messages',
    label: 'Errors and console messages',
  },
  { file: 'docs/OPERATION.md', slug: 'guides/operation', label: 'Running and scaling the server' },
  { file: 'docs/COMMANDS.md', slug: 'reference/commands', label: 'The command line', order: 4 },
  { file: 'docs/PROBLEMS.md', slug: 'reference/problems', label: 'Problems of the API', order: 4 },
  { file: 'docs/WEBHOOKS.md', slug: 'guides/webhooks', label: 'Webhooks and code makers' },
  { file: 'docs/IMPORT.md', slug: 'guides/import', label: 'Importing members' },
  { file: 'docs/REPORTS.md', slug: 'guides/reports', label: 'Reports' },
  { file: 'docs/DRY-RUN.md', slug: 'guides/dry-run', label: 'Dry runs' },
  { file: 'examples/vendure/README.md', slug: 'guides/vendure', label: 'In a Vendure shop' },
  { file: 'examples/evershop/README.md', slug: 'guides/evershop', label: 'In an EverShop shop' },
  { file: 'examples/medusa/README.md', slug: 'guides/medusa', label: 'In a Medusa shop' },
  {
    file: 'examples/woocommerce/README.md',
    slug: 'guides/woocommerce',
    label: 'In a WooCommerce shop',
  },
  { file: 'docs/CONFORMANCE.md', slug: 'guides/conformance', label: 'A back end of your own' },
  {
    file: 'examples/loyaltylion/README.md',
    slug: 'guides/loyaltylion',
    label: 'LoyaltyLion behind the elements',
  },
  { file: 'docs/ARCHITECTURE.md', slug: 'reference/architecture', label: 'Architecture', order: 1 },
  { file: 'docs/MECHANICS.md', slug: 'reference/mechanics', label: 'Programme cookbook', order: 2 },
  { file: 'docs/GUARANTEES.md', slug: 'reference/guarantees', label: 'Guarantees', order: 3 },
  {
    file: 'docs/experience-checklist.md',
    slug: 'reference/checklist',
    label: 'The shopper’s checklist',
    order: 5,
  },
  { file: 'packages/elements/README.md', slug: 'reference/elements', order: 10 },
  { file: 'packages/react/README.md', slug: 'reference/react', order: 11 },
  { file: 'packages/sdk/README.md', slug: 'reference/sdk', order: 12 },
  { file: 'packages/store/README.md', slug: 'reference/store', order: 13 },
  { file: 'packages/msw/README.md', slug: 'reference/msw', order: 14 },
  { file: 'packages/server/README.md', slug: 'reference/server', order: 15 },
  { file: 'packages/contract/README.md', slug: 'reference/contract', order: 16 },
  { file: 'packages/engine/README.md', slug: 'reference/engine', order: 17 },
  { file: 'packages/create-spaarkit/README.md', slug: 'reference/create-spaarkit', order: 18 },
  { file: 'examples/README.md', slug: 'reference/examples', label: 'Examples', order: 20 },
  { file: 'docs/decisions/README.md', slug: 'decisions', label: 'About decisions', order: 0 },
  ...decisions,
];

const slugs = new Map(sources.map(({ file, slug }) => [file, slug]));

/** Every page that stands in the repository, ready for the site. */
export const repositoryPages = (): Page[] => sources.map(toPage);

function toPage({ file, slug, label, order }: Source): Page {
  const text = readFileSync(join(root, file), 'utf8');
  const [heading = '', ...rest] = text.split('\n');
  const title = heading.replace(/^# /, '');
  if (title === heading) throw new Error(`${file} has to begin with a heading: its title.`);
  const body = outsideCode(withDiagrams(rest.join('\n')), (prose) => withLinks(prose, file));
  return {
    path: `${slug === 'decisions' ? 'decisions/index' : slug}.md`,
    content: frontmatter({ title, label, order }) + body,
  };
}

/** What stands between the fences is shown as it is. */
function outsideCode(text: string, change: (prose: string) => string): string {
  return text
    .split(/^(```[\s\S]*?^```$)/m)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

function withDiagrams(text: string): string {
  return text.replaceAll(/^```mermaid\n([\s\S]*?)^```$/gm, (_, source: string) =>
    drawDiagram(source, { title: 'A picture of how the parts belong together' }),
  );
}

/**
 * Links lead to the page of the file that they name. What has no page, such as a test, keeps its words:
 * the site does not know where the repository can be looked at.
 */
function withLinks(prose: string, file: string): string {
  return prose.replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, words: string, target: string) => {
    if (/^(https?:|mailto:|#)/.test(target)) return whole;
    const [path = '', hash] = target.split('#');
    const place = normalize(join(dirname(file), path)).replace(/\/$/, '');
    const written = /^docs\/src\/content\/docs\/(.+)\.mdx$/.exec(place)?.[1];
    const slug = slugs.get(place) ?? slugs.get(`${place}/README.md`) ?? written;
    if (slug === undefined) return words;
    return `[${words}](/${slug}/${hash && hash !== 'readme' ? `#${hash}` : ''})`;
  });
}
