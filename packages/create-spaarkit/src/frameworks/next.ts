import { dirname, posix } from 'node:path';

import { type Api, type Source, UsageError } from '../options.ts';
import {
  loginStep,
  mockPackages,
  withAddition,
  type Addition,
  type Plan,
  type PlannedFile,
} from '../plan.ts';
import { findFile, readText, type Project } from '../project.ts';
import { component } from './component.ts';
import { wrapInLoyalty } from './wrap.ts';

const layouts = ['app', 'src/app'].flatMap((folder) =>
  ['tsx', 'jsx', 'js'].map((ending) => `${folder}/layout.${ending}`),
);

/** Where the route stands if nothing else was said. */
const usualTokenUrl = '/loyalty-token';

/** A component around the pages, and the route that says who is logged in. */
export function planNext(project: Project, asked: Source): Plan {
  const layout = findFile(project, layouts);
  if (layout === undefined) {
    throw new UsageError(
      'There is no app/layout.tsx: only the App Router of Next.js is known here.',
    );
  }
  const isTyped = layout.endsWith('.tsx');
  const folder = dirname(layout);
  const path = posix.join(folder, `loyalty.${isTyped ? 'tsx' : 'jsx'}`);
  const source = asked.kind === 'mock' ? asked : { memberTokenUrl: usualTokenUrl, ...asked };
  const file = { path, content: component({ source, isTyped, isClient: true }) };
  const plan =
    source.kind === 'mock'
      ? {
          files: [file],
          packages: ['@spaarkit/react', '@spaarkit/elements'],
          ...mockPackages,
          next: [loginStep(source, 'memberTokenUrl')],
        }
      : withRoute(file, folder, source, isTyped);
  return withAddition(plan, wrapPages(layout, readText(project, layout)));
}

function withRoute(
  file: PlannedFile,
  folder: string,
  source: Required<Api>,
  isTyped: boolean,
): Plan {
  const plan = {
    files: [file],
    packages: ['@spaarkit/react', '@spaarkit/elements'],
    devPackages: [],
    programs: [],
    next: [],
  };
  // Answered by another host, or not by a route of this project.
  if (!/^\/[\w/-]+$/.test(source.memberTokenUrl)) return plan;

  const path = posix.join(folder, source.memberTokenUrl.slice(1), `route.${isTyped ? 'ts' : 'js'}`);
  const isDemo = source.publishableKey === 'pk_demo';
  return {
    ...plan,
    files: [file, { path, content: isDemo ? demoRoute : route(isTyped) }],
    packages: [...plan.packages, '@spaarkit/sdk'],
    next: isDemo
      ? ['Start the API: npx @spaarkit/server start --demo --data ./demo-data']
      : [
          `Let ${path} say who is logged in. Until then everybody is a guest.`,
          'Set LOYALTY_PROGRAM, LOYALTY_KEY_ID and LOYALTY_SIGNING_KEY where your site runs; never in a page.',
        ],
  };
}

// It waits for somebody to ask in words that Next.js takes with its Cache Components too, which new projects have.
const demoRoute = `import { createMemberToken } from '@spaarkit/sdk/server';
import { connection } from 'next/server';

/** Everybody is the same customer of the demo. Your own session says who it is; answer 204 for a guest. */
export async function GET() {
  await connection();
  const token = await createMemberToken({
    programId: 'demo',
    memberId: 'customer-1',
    keyId: 'demo.signing',
    signingKey: 'demo-member-token-signing-key-not-secret',
  });
  return Response.json({ token });
}
`;

const route = (isTyped: boolean) => `import { createMemberToken } from '@spaarkit/sdk/server';
import { connection } from 'next/server';

/** Your own session says who is logged in, by the id that your orders name. Nobody, until it does. */
async function customerId()${isTyped ? ': Promise<string | undefined>' : ''} {
  return undefined;
}

export async function GET() {
  await connection();
  const memberId = await customerId();
  if (memberId === undefined) return new Response(null, { status: 204 });
  const token = await createMemberToken({
    programId: setting('LOYALTY_PROGRAM'),
    memberId,
    keyId: setting('LOYALTY_KEY_ID'),
    signingKey: setting('LOYALTY_SIGNING_KEY'),
  });
  return Response.json({ token });
}

function setting(name${isTyped ? ': string' : ''}) {
  const value = process.env[name];
  if (!value) throw new Error(\`\${name} is not set.\`);
  return value;
}
`;

function wrapPages(path: string, code: string): Addition {
  return wrapInLoyalty({
    path,
    code,
    // In the markup, and not where the function takes it.
    drawn: /(?<=>\s*)\{\s*children\s*\}(?=\s*<)/g,
    words: '{children}',
    module: './loyalty',
  });
}
