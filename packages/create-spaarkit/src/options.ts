/** What stands behind the command's name, checked. */
import { parseArgs } from 'node:util';

export const frameworks = ['html', 'react', 'next'] as const;
export type Framework = (typeof frameworks)[number];

/** Where the page gets its points: an API, or mock data that runs inside the page. */
export type Source = { readonly kind: 'mock' } | Api;

export interface Api {
  readonly kind: 'api';
  readonly apiBase: string;
  readonly publishableKey: string;
  /** Where the shop's server says who is logged in; everybody is a guest without. */
  readonly memberTokenUrl?: string;
}

/** Asked for in a way that cannot be done: its message says what would do. */
export class UsageError extends Error {}

export const help = `Adds Spaarkit loyalty to a project that is there already.

  npm create spaarkit@latest -- [folder] [options]

  --framework NAME   html, react or next; found out when left out
  --mock             with mock data inside the page: no server is needed
  --api URL          with this loyalty API, such as http://127.0.0.1:4301
  --key KEY          its publishable key, such as pk_demo
  --token-url URL    where your server says who is logged in; everybody is a guest when
                     left out, but that a Next.js project gets /loyalty-token
  --dry-run          say what would be done, and do nothing
  --no-install       write files only
  --yes              ask nothing; files that are there already are kept
  --force            overwrite files of the same name
  --help, --version

It asks what is not said, and before anything is changed.`;

export function readOptions(words: readonly string[]) {
  const { values, positionals } = parse(words);
  const { api, key, mock, framework } = values;
  const tokenUrl = values['token-url'];
  if (positionals.length > 1) throw new UsageError('Give one folder, or none for this one.');
  if (framework !== undefined && !isFramework(framework)) {
    throw new UsageError(`--framework is one of ${frameworks.join(', ')}, not ${framework}.`);
  }
  if (mock && [api, key, tokenUrl].some((value) => value !== undefined)) {
    throw new UsageError('--mock takes no --api, --key or --token-url: mock data needs none.');
  }
  check(api, mistakeInAddress);
  check(key, mistakeInKey);
  check(tokenUrl, mistakeInAddress);
  return {
    folder: positionals[0] ?? '.',
    framework,
    mock,
    api,
    key,
    tokenUrl,
    dryRun: values['dry-run'],
    install: !values['no-install'],
    yes: values.yes,
    force: values.force,
    help: values.help,
    version: values.version,
  };
}

export type Options = ReturnType<typeof readOptions>;

function parse(words: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        framework: { type: 'string' },
        mock: flag,
        api: { type: 'string' },
        key: { type: 'string' },
        'token-url': { type: 'string' },
        'dry-run': flag,
        'no-install': flag,
        yes: { ...flag, short: 'y' },
        force: flag,
        help: { ...flag, short: 'h' },
        version: flag,
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const isFramework = (name: string): name is Framework =>
  (frameworks as readonly string[]).includes(name);

function check(value: string | undefined, mistakeIn: (value: string) => string | undefined): void {
  const mistake = value === undefined ? undefined : mistakeIn(value);
  if (mistake !== undefined) throw new UsageError(mistake);
}

/** An address of its own, or a path on the page's host. */
export function mistakeInAddress(value: string): string | undefined {
  // Written into a page between quotes.
  const isPlain = !/["'`<>\\{}\s]/.test(value);
  const isAddress = /^\/(?!\/)/.test(value) || (/^https?:/.test(value) && URL.canParse(value));
  return isPlain && isAddress
    ? undefined
    : `An address begins with https://, http:// or a slash: ${value} does not do.`;
}

export function mistakeInKey(value: string): string | undefined {
  if (/^pk_[\w-]+$/.test(value)) return undefined;
  return value.startsWith('sk_')
    ? 'This is a secret key: it belongs on your server, and never in a page. The publishable key begins with pk_.'
    : 'A publishable key begins with pk_.';
}
