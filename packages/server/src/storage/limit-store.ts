/** How far callers have used up what they may ask, over all processes. */

export interface LimitWrites {
  /**
   * Adds what callers owe to what they owe already, and gives when each will have paid all of it, in
   * microseconds since 1970: a debt is paid as time goes by.
   * @param owed microseconds that each caller's requests cost
   * @param latest until when a debt from before may last: one that lasts longer was made by another clock
   */
  add(
    owed: ReadonlyMap<string, number>,
    now: number,
    latest: number,
  ): Promise<ReadonlyMap<string, number>>;
  /** Forgets who has paid everything before the instant. */
  forget(paidBefore: number): Promise<void>;
}
