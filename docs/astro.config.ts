import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { dropDescriptions } from '@spaarkit/tools/drop-descriptions';
import { browserConditions } from '@spaarkit/tools/vite';
import { defineConfig, passthroughImageService } from 'astro/config';
import { defineHastPlugin } from 'satteri';
import starlightLinksValidator from 'starlight-links-validator';
import starlightLlmsTxt from 'starlight-llms-txt';
import starlightOpenAPI, { openAPISidebarGroups } from 'starlight-openapi';
import starlightTypeDoc, { typeDocSidebarGroup } from 'starlight-typedoc';

import { writePages } from './scripts/write-pages.ts';

/** A wide table scrolls within its page; who has no mouse has to get there too. */
const tablesTakeFocus = defineHastPlugin({
  name: 'tables-take-focus',
  element: {
    filter: ['table'],
    visit: (node, context) => context.setProperty(node, 'tabIndex', 0),
  },
});

/** What a demo needs in one file, where there would be forty; each language stays one of its own, and so does what it never asks for. */
const groups = [
  { name: 'demo', test: /\/packages\/(?!elements\/src\/i18n\/|contract\/openapi\.json)/ },
];

/**
 * Where the site will stand, as `https://spaarkit.example`. Only with it can there be a sitemap, and `llms.txt`: both hold
 * whole addresses.
 */
const site = process.env['DOCS_SITE'];

const openApi = fileURLToPath(import.meta.resolve('@spaarkit/contract/openapi.json'));

/** Each problem has an address of its own in the answers of the API: there the page says what to do about it. */
const problems = Object.fromEntries(
  (
    JSON.parse(readFileSync(openApi, 'utf8')) as {
      components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } };
    }
  ).components.schemas.Problem.properties.code.enum.map((code) => [
    `/problems/${code}`,
    `/reference/problems/#${code}`,
  ]),
);

/** The same pages as plain text, for who has a language model read them. */
const forModels = starlightLlmsTxt({
  details:
    'The packages are on npm under `@spaarkit`. In a page: `@spaarkit/elements`; in React: `@spaarkit/react`; in code: `@spaarkit/sdk`, and `@spaarkit/sdk/server` on a shop’s own server; in tests: `@spaarkit/msw`. Amounts of money are integers in the smallest unit of their currency; points are integers.',
  customSets: [
    {
      label: 'Start',
      paths: ['start/**', 'concepts'],
      description: 'a first widget, step by step',
    },
    { label: 'Elements', paths: ['elements/**'], description: 'each tag with its attributes' },
    { label: 'Guides', paths: ['guides/**'], description: 'looks, checkout, privacy, going live' },
    { label: 'Reference', paths: ['reference/**'], description: 'mechanics, commands, webhooks' },
    { label: 'SDK', paths: ['sdk/**'], description: 'every function and type' },
  ],
  // A table that is one long line is no table.
  minify: { whitespace: false },
  // The link beside each heading, which is for the eye.
  customSelectors: { all: ['.sl-anchor-link'] },
  demote: ['decisions/**'],
  exclude: ['404', 'decisions/**', 'sdk/**', 'guides/launch-texts'],
});

/** Takes the place of Starlight's own sitemap, which can only warn where it has no address. */
const noSitemap = { name: '@astrojs/sitemap', hooks: {} };

/** The documentation site. */
export default defineConfig({
  ...(site && { site }),
  redirects: problems,
  // No picture is resized here, so no program for it has to be installed.
  image: { service: passthroughImageService() },
  markdown: { processor: satteri({ hastPlugins: [tablesTakeFocus] }) },
  integrations: [
    { name: 'pages-from-the-repository', hooks: { 'astro:config:setup': writePages } },
    ...(site ? [] : [noSitemap]),
    starlight({
      title: 'Spaarkit',
      description:
        'Loyalty for any storefront: web components, a typed SDK, a test kit and a loyalty API.',
      customCss: ['@spaarkit/elements/reserve.css', './src/styles/site.css'],
      components: { Hero: './src/components/Hero.astro' },
      // A page of the content, as any other.
      disable404Route: true,
      // A dead link, or one to a heading that is not there, fails the build.
      plugins: [
        starlightOpenAPI([
          {
            base: 'api',
            schema: openApi,
            sidebar: { label: 'HTTP API' },
          },
        ]),
        starlightTypeDoc({
          entryPoints: ['../packages/sdk/src/index.ts', '../packages/sdk/src/server.ts'],
          tsconfig: '../packages/sdk/tsconfig.json',
          output: 'sdk',
          sidebar: { label: 'SDK' },
          typeDoc: { entryFileName: 'index', disableSources: true, readme: 'none' },
        }),
        starlightLinksValidator(),
        ...(site ? [forModels] : []),
      ],
      sidebar: [
        {
          label: 'Start',
          items: ['start', 'start/server', 'start/react', 'concepts'],
        },
        { label: 'Elements', items: [{ autogenerate: { directory: 'elements' } }] },
        {
          label: 'Guides',
          items: [{ autogenerate: { directory: 'guides' } }],
        },
        { label: 'Reference', items: [{ autogenerate: { directory: 'reference' } }] },
        ...openAPISidebarGroups,
        typeDocSidebarGroup,
        {
          label: 'Decisions',
          collapsed: true,
          items: [{ autogenerate: { directory: 'decisions' } }],
        },
      ],
    }),
  ],
  vite: {
    plugins: [dropDescriptions()],
    resolve: { conditions: ['spaarkit-source', ...browserConditions] },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
    },
    build: {
      target: 'es2022',
      // A demo holds the whole API; it is fetched when one comes near.
      chunkSizeWarningLimit: 2000,
      // All elements are there at once in a demo, with what they would else fetch on demand.
      rolldownOptions: { checks: { ineffectiveDynamicImport: false, moduleLevelDirective: false } },
    },
  },
});
