/** What a server by hand does, without a word on how requests come to it. */

/** A redemption that somebody asks for. */
export interface Wanted {
  /** The shop's customer id. */
  readonly member: string;
  readonly key: string;
}

/** One database, in as few statements as can be. */
export interface ByHand {
  /** The body of a session. */
  session(member: string): Promise<string>;
  /** The body of a redemption that is done and kept. */
  redeem(wanted: Wanted): Promise<string>;
}

/** What a redemption needs to know of its member. */
export interface Standing {
  readonly id: string;
  readonly version: number;
  readonly available: number;
  readonly chain_length: number;
  readonly chain_hash: string;
  readonly lot_id: string;
}

/** The rows of one redemption, ready to be written. */
export interface RedeemRows {
  readonly at: number;
  readonly transactionId: string;
  readonly redemptionId: string;
  readonly issuedId: string;
  readonly code: string;
  readonly reason: string;
  readonly hash: string;
  readonly paidFrom: string;
  readonly source: string;
  readonly terms: string;
  readonly expiresAt: number;
  readonly body: string;
}
