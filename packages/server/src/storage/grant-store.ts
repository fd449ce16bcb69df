/** What the services ask of a database about what earning rules gave for other things than orders. */
import type { GrantSource, RuleGrantRow } from './rows.ts';

/** A rule, and since when what it gave counts. */
export interface CountWindow {
  readonly ruleId: string;
  readonly since: number;
}

export interface GrantReads {
  /** How often each rule counted inside its window; a rule that never did is left out. */
  counts(memberId: string, windows: readonly CountWindow[]): Promise<ReadonlyMap<string, number>>;
  /** The last time, up to an instant, that the rule gave and it still counts. */
  latest(memberId: string, ruleId: string, until: number): Promise<RuleGrantRow | undefined>;
  /** Whether the rule gave for this occasion, and it was not freed again. */
  hasOccasion(memberId: string, ruleId: string, occasion: string): Promise<boolean>;
  /** All that came of one thing, for whomever, oldest first. */
  ofSource(source: GrantSource): Promise<RuleGrantRow[]>;
  /** Those of a member that wait for something, oldest first. */
  waiting(memberId: string): Promise<RuleGrantRow[]>;
  /** Points that rules gave for other things than orders since an instant, less what was taken back. */
  earned(memberId: string, since: number): Promise<Pick<RuleGrantRow, 'at' | 'points'>[]>;
  /** All of a member's, oldest first. */
  ofMember(memberId: string): Promise<RuleGrantRow[]>;
}

/** The member whose grants are written must be held. */
export interface GrantWrites extends GrantReads {
  /** False when the occasion is taken. */
  add(row: RuleGrantRow): Promise<boolean>;
  /** Puts the row over the one with its id. */
  save(row: RuleGrantRow): Promise<void>;
}
