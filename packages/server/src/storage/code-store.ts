/** What the services ask of a database about codes that a shop makes when it is asked. */
import type { CodeText } from './rows.ts';

/** Where the shop is asked for codes. */
export interface CodeConnectorRow {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  /** Signs too until `previousUntil`. */
  readonly previousSecret: string | null;
  readonly previousUntil: number | null;
}

/** An issued reward whose code the shop has yet to make. Instants are real time. */
export interface CodeRequestRow {
  readonly issuedRewardId: string;
  readonly connectorId: string;
  readonly since: number;
  /** How often the shop was asked. */
  readonly attempts: number;
  /** When it is asked next. */
  readonly dueAt: number;
  /** Why the last time came to nothing. */
  readonly error: string | null;
}

/** What waits for a connector. */
export interface WaitingCodes {
  readonly connectorId: string;
  readonly waiting: number;
  readonly since: number;
}

export interface CodeReads {
  /** By id. */
  connectors(): Promise<CodeConnectorRow[]>;
  connector(id: string): Promise<CodeConnectorRow | undefined>;
  /** By connector; one that nothing waits for is left out. */
  waiting(): Promise<WaitingCodes[]>;
  /** Of what waits for a connector, why the one that is asked for next again has no code yet. */
  lastError(connectorId: string): Promise<string | undefined>;
}

export interface CodeWrites extends CodeReads {
  saveConnector(row: CodeConnectorRow): Promise<void>;
  ask(row: CodeRequestRow): Promise<void>;
  /**
   * Takes requests whose time has come, longest due first, and counts the try. They come up again at
   * `leaseUntil` unless they are settled: whoever took them may have died.
   */
  claimDue(now: number, leaseUntil: number, limit: number): Promise<CodeRequestRow[]>;
  /** Asks later, unless it was settled meanwhile. */
  postpone(row: Pick<CodeRequestRow, 'issuedRewardId' | 'dueAt' | 'error'>): Promise<void>;
  /** Asks for all that waits for a connector at once. */
  askAgain(connectorId: string, now: number): Promise<void>;
  drop(issuedRewardId: string): Promise<void>;
  /** Gives an issued reward its code; false, and nothing done, when another has that code. */
  give(issuedRewardId: string, code: CodeText, expiresAt: number): Promise<boolean>;
}
