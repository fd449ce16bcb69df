/** The trail of what the shop's side changed. */

import type { AuditedState } from '@spaarkit/contract';

/** One request or command of the shop's side that changed something. Appended, never changed but to forget a person. */
export interface AuditRow {
  readonly id: string;
  /** Real time. */
  readonly at: number;
  readonly requestId: string;
  /** The secret key that it came with; `cli` for a command. */
  readonly keyId: string;
  /** Who it was for in the shop, where the request says so; of a command, who typed it. */
  readonly actor: string | null;
  /** The id of the route. */
  readonly action: string;
  readonly memberId: string | null;
  /** What the address names beside the member. */
  readonly target: Readonly<Record<string, string>>;
  /** What differs, as it was and as it is. */
  readonly before: AuditedState;
  readonly after: AuditedState;
}

export interface AuditReads {
  /** Newest first; of one member where one is named. */
  page(limit: number, before?: string, memberId?: string): Promise<AuditRow[]>;
}

export interface AuditWrites extends AuditReads {
  add(row: AuditRow): Promise<void>;
  /** Forgets rows with ids before this one. */
  forget(before: string): Promise<void>;
}
