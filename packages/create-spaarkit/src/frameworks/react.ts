import { dirname, extname, posix } from 'node:path';

import { type Source, UsageError } from '../options.ts';
import { loginStep, mockPackages, withAddition, type Addition, type Plan } from '../plan.ts';
import { findFile, pages, readText, type Project } from '../project.ts';
import { component } from './component.ts';
import { wrapInLoyalty } from './wrap.ts';

const usualEntries = ['src/main', 'src/index'].flatMap((name) =>
  ['.tsx', '.jsx', '.ts', '.js'].map((ending) => name + ending),
);

/** A component around the app, named where the app is drawn. */
export function planReact(project: Project, source: Source): Plan {
  const entry = entryOf(project);
  const isTyped = /\.tsx?$/.test(entry);
  const path = posix.join(dirname(entry), `loyalty.${isTyped ? 'tsx' : 'jsx'}`);
  const isMock = source.kind === 'mock';
  return withAddition(
    {
      files: [{ path, content: component({ source, isTyped, isClient: false }) }],
      packages: ['@spaarkit/react', '@spaarkit/elements'],
      devPackages: isMock ? mockPackages.devPackages : [],
      programs: isMock ? mockPackages.programs : [],
      next: [loginStep(source, 'memberTokenUrl')],
    },
    wrapApp(entry, readText(project, entry), extname(path)),
  );
}

/** The script that the page loads. */
function entryOf(project: Project): string {
  const page = findFile(project, pages);
  const scripts = page === undefined ? [] : sourcesIn(readText(project, page));
  const entry = findFile(project, [...scripts, ...usualEntries]);
  if (entry === undefined) {
    throw new UsageError(`No script was found that draws the app: ${usualEntries[0]} is usual.`);
  }
  return entry;
}

const sourcesIn = (html: string) =>
  [...html.matchAll(/<script[^>]*\ssrc="\.?\/?([^"]+)"/g)].map(([, source = '']) => source);

function wrapApp(path: string, code: string, ending: string): Addition {
  // As the file imports its other modules.
  const named = /['"]\.\/App\.[jt]sx['"]/i.test(code) ? ending : '';
  return wrapInLoyalty({
    path,
    code,
    drawn: /<App \/>/g,
    words: 'your app',
    module: `./loyalty${named}`,
  });
}
