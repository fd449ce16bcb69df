/** What is to be done to a project, before any of it is. */
import type { Source } from './options.ts';

export interface Plan {
  readonly files: readonly PlannedFile[];
  /** Packages that the page needs, and those that only its making needs. */
  readonly packages: readonly string[];
  readonly devPackages: readonly string[];
  /** Programs of those packages, run when they are installed. */
  readonly programs: readonly (readonly string[])[];
  /** Ready-made scripts for a page without a bundler, copied to this folder. */
  readonly scripts?: string;
  /** What is left to do by hand. */
  readonly next: readonly string[];
}

export interface PlannedFile {
  readonly path: string;
  readonly content: string;
  /** A file of the project, with something added: all that stood in it stays. */
  readonly added?: boolean;
}

/** Left by hand where a file does not look as expected: the rest is written all the same. */
export type Addition = PlannedFile | { readonly byHand: string };

export function withAddition(plan: Plan, addition: Addition): Plan {
  return 'byHand' in addition
    ? { ...plan, next: [addition.byHand, ...plan.next] }
    : { ...plan, files: [...plan.files, addition] };
}

/** With mock data: MSW's worker, which answers in the page's place. */
export const mockPackages = {
  devPackages: ['@spaarkit/msw', 'msw'],
  programs: [['msw', 'init', 'public', '--save']],
} as const;

const beforeGoingLive =
  'Before you go live: take mock data out again, with --api and --key in its place.';

/** What is left of the question who is logged in. `name` is what the provider calls the address of the answer. */
export function loginStep(source: Source, name: string): string {
  if (source.kind === 'mock') return beforeGoingLive;
  const made = 'createMemberToken of @spaarkit/sdk/server makes one';
  return source.memberTokenUrl === undefined
    ? `Everybody is a guest until the provider has ${name}, where your server answers { "token": "…" } for who is logged in: ${made}.`
    : `Let your server answer ${source.memberTokenUrl} with { "token": "…" } for who is logged in (${made}), and with 204 for a guest.`;
}

/** Between quotes in HTML and JSX. */
export const attribute = (value: string): string => value.replaceAll('&', '&amp;');
