import { type Api, type Source, UsageError } from '../options.ts';
import { attribute, loginStep, mockPackages, type Plan, type PlannedFile } from '../plan.ts';
import { dependsOn, findFile, pages, readText, type Project } from '../project.ts';

/** Tags in the page: with a bundler their code is imported, without one it is a script beside it. */
export function planHtml(project: Project, source: Source): Plan {
  const page = findFile(project, pages);
  if (page === undefined) throw new UsageError(`There is no ${pages.join(' or ')} to put tags in.`);
  return dependsOn(project, 'vite')
    ? withBundler(project, page, source)
    : withScript(project, page, source);
}

function withBundler(project: Project, page: string, source: Source): Plan {
  const isTyped = findFile(project, ['tsconfig.json']) !== undefined;
  const module = `src/loyalty.${isTyped ? 'ts' : 'js'}`;
  return {
    files: [
      { path: module, content: source.kind === 'mock' ? mockModule : tagsModule },
      ...pageWith(project, page, source, `/${module}`),
    ],
    packages: ['@spaarkit/elements'],
    devPackages: source.kind === 'mock' ? mockPackages.devPackages : [],
    programs: source.kind === 'mock' ? mockPackages.programs : [],
    next: nextSteps(project, page, source),
  };
}

function withScript(project: Project, page: string, source: Source): Plan {
  if (source.kind === 'mock') {
    throw new UsageError(
      'Mock data has to be bundled, and this project has no Vite. Start one with npm create vite@latest, or use --api.',
    );
  }
  return {
    files: pageWith(project, page, source, 'spaarkit/spaarkit.js', 'spaarkit/reserve.css'),
    packages: ['@spaarkit/elements'],
    devPackages: [],
    programs: [],
    scripts: page.replace('index.html', 'spaarkit'),
    next: nextSteps(project, page, source),
  };
}

function nextSteps(project: Project, page: string, source: Source): string[] {
  const move = `The tags stand at the end of ${page}, below all else: move them to where they belong.`;
  return [
    ...(hasTags(readText(project, page)) ? [] : [move]),
    loginStep(source, 'member-token-url'),
  ];
}

const tagsModule = `import '@spaarkit/elements/all';
import '@spaarkit/elements/reserve.css';
`;

const mockModule = `${tagsModule}import { startTestKit } from '@spaarkit/msw/browser';

// Mock data: the page answers its own requests. Other situations are listed with @spaarkit/msw.
const kit = await startTestKit({ scenario: 'memberWithHistory' });
const provider = document.querySelector('loyalty-provider');
if (!provider) throw new Error('The page has no <loyalty-provider>.');
provider.apiBase = kit.apiBase;
provider.publishableKey = kit.publishableKey;
provider.getMemberToken = kit.getMemberToken;
`;

/** The page with the tags in it, or nothing where it has them already. */
function pageWith(
  project: Project,
  page: string,
  source: Source,
  script: string,
  styles?: string,
): PlannedFile[] {
  const html = readText(project, page);
  if (hasTags(html)) return [];
  const tags = [
    ...(styles === undefined ? [] : [`<link rel="stylesheet" href="${styles}" />`]),
    `<script type="module" src="${script}"></script>`,
  ];
  const content = addToHead(addTags(html, source), tags);
  return [{ path: page, content, added: true }];
}

const hasTags = (html: string): boolean => /<loyalty-provider[\s>]/.test(html);

function addTags(html: string, source: Source): string {
  const attributes = source.kind === 'mock' ? '' : `${attributesOf(source).join('')}\n    `;
  return insertBefore(
    html,
    '</body>',
    `    <!-- Move the tags to where your shop shows points: anywhere inside the provider will do. -->
    <loyalty-provider${attributes}>
      <loyalty-points-badge href="#points"></loyalty-points-badge>
      <loyalty-rewards id="points">
        <p>Your points are on their way.</p>
      </loyalty-rewards>
    </loyalty-provider>
`,
  );
}

function attributesOf({ apiBase, publishableKey, memberTokenUrl }: Api): string[] {
  return [
    `\n      api-base="${attribute(apiBase)}"`,
    `\n      publishable-key="${publishableKey}"`,
    ...(memberTokenUrl === undefined
      ? []
      : [`\n      member-token-url="${attribute(memberTokenUrl)}"`]),
  ];
}

function addToHead(html: string, tags: readonly string[]): string {
  const lines = tags.map((tag) => `    ${tag}\n`).join('');
  return /<\/head>/i.test(html)
    ? insertBefore(html, '</head>', lines)
    : insertBefore(html, '<loyalty-provider', lines);
}

/** At the line of its last occurrence; at the end where it has none, as HTML allows. */
function insertBefore(html: string, tag: string, text: string): string {
  const place = html.toLowerCase().lastIndexOf(tag);
  if (place === -1) return `${html.trimEnd()}\n${text}`;
  const line = html.lastIndexOf('\n', place) + 1;
  // What shares the line with it stays before what is put in.
  const isAlone = html.slice(line, place).trim() === '';
  const cut = isAlone ? line : place;
  return `${html.slice(0, cut)}${isAlone ? '' : '\n'}${text}${html.slice(cut)}`;
}
