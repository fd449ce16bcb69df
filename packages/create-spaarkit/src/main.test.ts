/** What the command does to projects: the files it leaves, what it runs, and what it says. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

import { main } from './main.ts';
import {
  makeProject,
  nextFiles,
  pageFiles,
  reactFiles,
  read,
  type Files,
} from './testing/projects.ts';

const { version } = JSON.parse(read(join(import.meta.dirname, '..'), 'package.json')) as {
  version: string;
};
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

interface Situation {
  /** Given in this order; without any, nobody is there to ask. */
  readonly answers?: readonly string[];
  readonly userAgent?: string;
  /** What a program does to the folder that it runs in; answers whether it ends well. */
  readonly runs?: (command: string, folder: string) => boolean;
}

function make(files: Files) {
  const folder = makeProject(files);
  made.push(folder);
  return folder;
}

async function create(folder: string, words: string, situation: Situation = {}) {
  const said: string[] = [];
  const ran: string[] = [];
  const asked: string[] = [];
  const answers = [...(situation.answers ?? [])];
  const code = await main(words.split(' ').filter(Boolean), {
    folder,
    userAgent: situation.userAgent,
    terminal: {
      print: (line) => said.push(line),
      tell: (line) => said.push(line),
      ...(situation.answers && {
        ask: (question) => {
          asked.push(question);
          const answer = answers.shift();
          if (answer === undefined) throw new Error(`Nobody expected: ${question}`);
          return Promise.resolve(answer);
        },
      }),
    },
    run: (command, where) => {
      ran.push(command.join(' '));
      return Promise.resolve(situation.runs?.(command.join(' '), where) ?? true);
    },
  });
  return { code, ran, asked, said: said.join('\n') };
}

const api = '--api https://loyalty.example --key pk_shop';

describe('React', () => {
  test('the app is drawn inside the provider', async () => {
    const folder = make(reactFiles);
    const { code, ran, said } = await create(folder, `${api} --yes`);
    expect(code).toBe(0);
    expect(read(folder, 'src/main.tsx')).toBe(`import { Loyalty } from './loyalty.tsx'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import App from './App.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Loyalty>
      <App />
    </Loyalty>
  </StrictMode>,
)
`);
    expect(read(folder, 'src/loyalty.tsx')).toMatchInlineSnapshot(`
      "import '@spaarkit/elements/reserve.css';
      import { LoyaltyPointsBadge, LoyaltyProvider, LoyaltyRewards } from '@spaarkit/react';
      import { type ReactNode } from 'react';

      export function Loyalty({ children }: { readonly children: ReactNode }) {
        return (
          <LoyaltyProvider
            apiBase="https://loyalty.example"
            publishableKey="pk_shop"
          >
            {children}
            {/* Move these to where your shop shows points: anywhere inside the provider will do. */}
            <LoyaltyPointsBadge href="#points" />
            <LoyaltyRewards id="points">
              <p>Your points are on their way.</p>
            </LoyaltyRewards>
          </LoyaltyProvider>
        );
      }
      "
    `);
    expect(ran).toEqual([`npm install @spaarkit/react@${version} @spaarkit/elements@${version}`]);
    expect(said).toContain('Everybody is a guest until the provider has memberTokenUrl');
  });

  test('who has an address that says who is logged in names it', async () => {
    const folder = make(reactFiles);
    const { said } = await create(folder, `${api} --token-url /shop/me?a&b --yes`);
    expect(read(folder, 'src/loyalty.tsx')).toContain('memberTokenUrl="/shop/me?a&amp;b"');
    expect(said).toContain('Let your server answer /shop/me?a&b with');
  });

  test('mock data comes with its worker, and with nothing else to start', async () => {
    const folder = make(reactFiles);
    const { ran, said } = await create(folder, '--mock --yes');
    expect(ran).toEqual([
      `npm install @spaarkit/react@${version} @spaarkit/elements@${version}`,
      `npm install -D @spaarkit/msw@${version} msw`,
      'npx msw init public --save',
    ]);
    expect(said).not.toContain('/loyalty-token');
  });

  test('in a project without types there are none', async () => {
    const { 'src/main.tsx': entry = '', 'index.html': page = '', ...files } = reactFiles;
    const folder = make({
      'package.json': files['package.json'] ?? '',
      'index.html': page.replace('main.tsx', 'main.jsx'),
      'src/main.jsx': entry.replace('App.tsx', 'App').replace('!', ''),
    });
    await create(folder, '--mock --yes');
    expect(read(folder, 'src/main.jsx')).toContain(`from './loyalty'\n`);
    expect(read(folder, 'src/loyalty.jsx')).not.toMatch(/type |<TestKit>|readonly/);
  });

  test('where the app cannot be found, it says what to do', async () => {
    const folder = make({
      ...reactFiles,
      'src/main.tsx': `import { start } from './start'\nstart()\n`,
    });
    const { code, said } = await create(folder, `${api} --yes`);
    expect(code).toBe(0);
    expect(said).toContain('Wrap your app in <Loyalty> of ./loyalty, in src/main.tsx.');
    expect(read(folder, 'src/main.tsx')).not.toContain('Loyalty');
    expect(existsSync(join(folder, 'src/loyalty.tsx'))).toBe(true);
  });
});

describe('Next.js', () => {
  test('the pages are drawn inside the provider, and a route says who is logged in', async () => {
    const folder = make(nextFiles);
    const { ran, said } = await create(folder, `${api} --yes`);
    expect(read(folder, 'app/layout.tsx')).toContain('import { Loyalty } from "./loyalty";\n');
    expect(read(folder, 'app/layout.tsx')).toContain('<body><Loyalty>{children}</Loyalty></body>');
    expect(read(folder, 'app/loyalty.tsx')).toMatch(/^'use client';/);
    expect(read(folder, 'app/loyalty-token/route.ts')).toContain('status: 204');
    expect(read(folder, 'app/loyalty-token/route.ts')).not.toContain('demo');
    expect(ran).toEqual([
      `npm install @spaarkit/react@${version} @spaarkit/elements@${version} @spaarkit/sdk@${version}`,
    ]);
    expect(said).toContain('LOYALTY_SIGNING_KEY');
  });

  test('with the key of the demo, the demo is logged in to', async () => {
    const folder = make(nextFiles);
    await create(folder, '--api http://127.0.0.1:4301 --key pk_demo --token-url /shop/me --yes');
    expect(read(folder, 'app/shop/me/route.ts')).toContain(`memberId: 'customer-1'`);
    expect(read(folder, 'app/loyalty.tsx')).toContain('memberTokenUrl="/shop/me"');
  });

  test('the older router is refused in words', async () => {
    const folder = make({ 'package.json': nextFiles['package.json'] ?? '', 'pages/index.tsx': '' });
    const { code, said } = await create(folder, `${api} --yes`);
    expect(code).toBe(2);
    expect(said).toContain('App Router');
  });
});

describe('plain HTML', () => {
  const installScripts = (_: string, where: string) => {
    const installed = join(where, 'node_modules/@spaarkit/elements');
    const built = join(installed, 'dist/cdn');
    mkdirSync(join(built, 'chunks'), { recursive: true });
    mkdirSync(join(installed, 'src'));
    writeFileSync(join(installed, 'src/reserve.css'), 'reserve.css');
    for (const name of ['spaarkit.js', 'languages.js', 'advice.js', 'chunks/card.ar.js', 'x.js']) {
      writeFileSync(join(built, name), name);
    }
    return true;
  };

  test('a folder of pages gets the script beside its page, and no package.json', async () => {
    const folder = make(pageFiles);
    const { code, ran } = await create(folder, `${api} --yes`, { runs: installScripts });
    expect(code).toBe(0);
    expect(read(folder, 'index.html')).toMatchInlineSnapshot(`
      "<!doctype html>
      <html lang="en">
        <head>
          <meta charset="UTF-8" />
          <link rel="icon" href="data:," />
          <title>my-shop</title>
          <link rel="stylesheet" href="spaarkit/reserve.css" />
          <script type="module" src="spaarkit/spaarkit.js"></script>
        </head>
        <body>
          <div id="root"></div>
          <!-- Move the tags to where your shop shows points: anywhere inside the provider will do. -->
          <loyalty-provider
            api-base="https://loyalty.example"
            publishable-key="pk_shop"
          >
            <loyalty-points-badge href="#points"></loyalty-points-badge>
            <loyalty-rewards id="points">
              <p>Your points are on their way.</p>
            </loyalty-rewards>
          </loyalty-provider>
        </body>
      </html>
      "
    `);
    expect(ran).toEqual([`npm install --no-audit --no-fund @spaarkit/elements@${version}`]);
    expect(readdirSync(folder).toSorted()).toEqual(['.git', 'index.html', 'spaarkit']);
    const copied = readdirSync(join(folder, 'spaarkit'), { recursive: true, encoding: 'utf8' });
    expect(copied.toSorted()).toEqual([
      'advice.js',
      'chunks',
      'chunks/card.ar.js',
      'languages.js',
      'reserve.css',
      'spaarkit.js',
    ]);
  });

  test('a project without a bundler has the package, and the script from it', async () => {
    const folder = make({
      'package.json': '{}',
      'public/index.html': pageFiles['index.html'] ?? '',
    });
    const { ran } = await create(folder, `${api} --yes`, { runs: installScripts });
    expect(ran).toEqual([`npm install @spaarkit/elements@${version}`]);
    expect(read(folder, 'public/spaarkit/spaarkit.js')).toBe('spaarkit.js');
    expect(read(folder, 'public/index.html')).toContain('src="spaarkit/spaarkit.js"');
  });

  test('it says once where the tags are to be found', async () => {
    const folder = make(pageFiles);
    const where = 'The tags stand at the end of index.html';
    const run = () => create(folder, `${api} --yes`, { runs: installScripts });
    expect((await run()).said).toContain(where);
    expect((await run()).said).not.toContain(where);
  });

  test('with Vite the page imports it', async () => {
    const folder = make({ ...pageFiles, 'package.json': '{"devDependencies":{"vite":"8"}}' });
    await create(folder, '--mock --yes');
    expect(read(folder, 'index.html')).toContain('<script type="module" src="/src/loyalty.js">');
    expect(read(folder, 'src/loyalty.js')).toContain('startTestKit');
  });

  test('a page that leaves out its ends is added to as well', async () => {
    const folder = make({ 'index.html': '<!doctype html><title>Shop</title><h1>Shop</h1>' });
    await create(folder, `${api} --yes`, { runs: installScripts });
    expect(read(folder, 'index.html')).toMatch(
      /<h1>Shop<\/h1>\n[^]*<script[^]*<loyalty-provider\n[^]*<\/loyalty-provider>\n$/,
    );
  });

  test('mock data without a bundler is refused in words', async () => {
    const { code, said } = await create(make(pageFiles), '--mock --yes');
    expect(code).toBe(2);
    expect(said).toContain('no Vite');
  });
});

describe('the project stays the owner of its files', () => {
  const mine = { ...reactFiles, 'src/loyalty.tsx': 'export const mine = 1;\n' };

  test('a dry run does nothing', async () => {
    const folder = make(reactFiles);
    const { code, ran, said } = await create(folder, '--mock --dry-run');
    expect(code).toBe(0);
    expect(ran).toEqual([]);
    expect(said).toContain('  create src/loyalty.tsx\n  add to src/main.tsx\n  run npm install');
    expect(read(folder, 'src/main.tsx')).toBe(reactFiles['src/main.tsx']);
    expect(existsSync(join(folder, 'src/loyalty.tsx'))).toBe(false);
  });

  test('twice is once', async () => {
    const folder = make(reactFiles);
    await create(folder, `${api} --yes`);
    const first = read(folder, 'src/main.tsx');
    const { said } = await create(folder, `${api} --yes`);
    expect(said).toContain('  keep src/loyalty.tsx\n  keep src/main.tsx');
    expect(read(folder, 'src/main.tsx')).toBe(first);
  });

  test.each([
    ['--yes', [], false],
    ['--yes --force', [], true],
    ['', ['', ''], false],
    ['', ['', 'y'], true],
  ])('a file of that name: %s %j', async (words, answers, isOverwritten) => {
    const folder = make(mine);
    const { asked } = await create(folder, `${api} ${words}`, { answers });
    expect(read(folder, 'src/loyalty.tsx') !== mine['src/loyalty.tsx']).toBe(isOverwritten);
    expect(asked).toHaveLength(answers.length);
  });

  test('a no leaves all as it was', async () => {
    const folder = make(reactFiles);
    const { code, ran } = await create(folder, '--mock', { answers: ['n'] });
    expect(code).toBe(1);
    expect(ran).toEqual([]);
    expect(existsSync(join(folder, 'src/loyalty.tsx'))).toBe(false);
  });

  test('when the install fails no file is changed', async () => {
    const folder = make(reactFiles);
    const { code, said } = await create(folder, `${api} --yes`, { runs: () => false });
    expect(code).toBe(1);
    expect(said).toContain('no file was changed: npm install @spaarkit/react');
    expect(read(folder, 'src/main.tsx')).toBe(reactFiles['src/main.tsx']);
    expect(existsSync(join(folder, 'src/loyalty.tsx'))).toBe(false);
  });
});

describe('the package manager is the project’s own', () => {
  test.each<[string, Files, string | undefined, string, string]>([
    ['its lock file', { 'pnpm-lock.yaml': '' }, 'npm/11', 'pnpm add -D', 'pnpm exec'],
    ['its lock file', { 'yarn.lock': '' }, 'npm/11', 'yarn add -D', 'yarn run'],
    ['its lock file', { 'bun.lock': '' }, undefined, 'bun add -d', 'bunx'],
    ['who started this', {}, 'pnpm/12.0.0 npm/? node/v26', 'pnpm add -D', 'pnpm exec'],
    [
      'its name, before a lock',
      {
        'package-lock.json': '',
        'package.json': '{"packageManager":"yarn@4","dependencies":{"react":"19"}}',
      },
      'npm/11',
      'yarn add -D',
      'yarn run',
    ],
  ])('by %s', async (_, files, userAgent, dev, execute) => {
    const folder = make({ ...reactFiles, ...files });
    const { ran } = await create(
      folder,
      '--mock --yes',
      userAgent === undefined ? {} : { userAgent },
    );
    expect(ran.slice(1)).toEqual([
      `${dev} @spaarkit/msw@${version} msw`,
      `${execute} msw init public --save`,
    ]);
  });
});

test('what was not said is asked, and asked again where the answer cannot be', async () => {
  const folder = make(reactFiles);
  const answers = ['n', '', 'sk_live', 'pk_live', ''];
  const { code, asked, said } = await create(folder, '', { answers });
  expect(code).toBe(0);
  expect(asked).toHaveLength(answers.length);
  expect(said).toContain('This is a secret key');
  expect(read(folder, 'src/loyalty.tsx')).toContain('apiBase="http://127.0.0.1:4301"');
  expect(read(folder, 'src/loyalty.tsx')).toContain('publishableKey="pk_live"');
});

test.each([
  ['--mock --api http://x', '--mock takes no --api'],
  ['--framework vue --mock', 'one of html, react, next'],
  ['--key sk_secret', 'never in a page'],
  ['--api ftp://x --key pk_x', 'An address begins with'],
  ['--api https://x/"onload= --key pk_x', 'An address begins with'],
  ['--nonsense', '--nonsense'],
  ['one two', 'one folder'],
  ['elsewhere --mock', 'There is no folder'],
  ['--yes', 'Say where points come from'],
  ['--mock', 'Nobody is there to ask'],
])('%s is refused in words', async (words, expected) => {
  const folder = make(reactFiles);
  const { code, said, ran } = await create(folder, words);
  expect(code).toBe(2);
  expect(said).toContain(expected);
  expect(ran).toEqual([]);
});

test.each([
  ['{"dependencies":{"vue":"3"}}', 'uses vue'],
  ['{}', 'There is no index.html'],
  ['{', 'is not JSON'],
  ['\uFEFF{"dependencies":{"vue":"3"}}', 'uses vue'],
])('a project that is not known: %s', async (manifest, expected) => {
  const { code, said } = await create(make({ 'package.json': manifest }), '--mock --yes');
  expect(code).toBe(2);
  expect(said).toContain(expected);
});

test('help names every option, and version is that of the packages', async () => {
  const { said, code } = await create(make({}), '--help');
  expect(code).toBe(0);
  for (const word of ['--framework', '--mock', '--api', '--key', '--dry-run', '--yes', '--force']) {
    expect(said).toContain(word);
  }
  expect((await create(make({}), '--version')).said).toBe(version);
});
