/** What is broken on purpose, and which test has to notice. */

/** One test, on one engine. */
export interface Witness {
  /** Inside `packages/server`. */
  readonly file: string;
  /** A regular expression for the title. */
  readonly title: string;
  /** Races show on PostgreSQL only: SQLite has one writer. */
  readonly engine: 'memory' | 'sqlite' | 'postgres';
}

export interface Mutant {
  /** What it takes away. */
  readonly breaks: string;
  readonly changes: readonly {
    /** Inside `packages`. */
    readonly file: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly caughtBy: Witness;
}

export const mutants: readonly Mutant[] = [];
