/** What is to be done to a project, before any of it is. */

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

export const beforeGoingLive =
  'Before you go live: take mock data out again, with --api and --key in its place.';

/** Between quotes in HTML and JSX. */
export const attribute = (value: string): string => value.replaceAll('&', '&amp;');
