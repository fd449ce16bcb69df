/** What the services ask of a database about orders, and what rules counted of them. */
import type { EarnPreviewRow, OrderRow, OrderTallyRow } from './rows.ts';

/** The orders of a member that were not returned whole. */
export interface StandingOrders {
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Where a page of orders begins. */
export interface OrderPosition {
  readonly at: number;
  readonly orderId: string;
}

/** What an order counts for levels and segments. */
export type QualifyingOrder = Pick<
  OrderRow,
  'qualifiesAt' | 'pendingUntil' | 'spendMinor' | 'earnedPoints' | 'orderCount' | 'facts'
>;

export interface OrderReads {
  get(orderId: string): Promise<OrderRow | undefined>;
  /** The member's orders that stand: how many, and when the first and last were paid (0 without any). */
  standing(memberId: string): Promise<StandingOrders>;
  /** The member's orders that count from `since` on, oldest first. */
  qualifying(memberId: string, since: number): Promise<QualifyingOrder[]>;
  /** All of a member's orders. */
  ofMember(memberId: string): Promise<OrderRow[]>;
  /** A page of the member's paid orders, newest first, from the one after `before` on. */
  paidBy(memberId: string, limit: number, before?: OrderPosition): Promise<OrderRow[]>;
  /** The first that was paid and has not come back whole. */
  firstPaid(memberId: string): Promise<OrderRow | undefined>;
  /** When a member's orders came back after their points were spent, since then; newest first. */
  overdrawn(memberId: string, since: number): Promise<number[]>;
  preview(id: string): Promise<EarnPreviewRow | undefined>;
}

export interface OrderWrites extends OrderReads {
  /** Holds the order until the end of the transaction, making an empty one when it is new. */
  hold(orderId: string): Promise<OrderRow>;
  save(order: OrderRow): Promise<void>;
  /** Forgets who ordered, where it was no member, what was sold before an instant. */
  forgetCustomers(soldBefore: number): Promise<void>;
  addPreview(row: EarnPreviewRow): Promise<void>;
  removePreviews(validBefore: number): Promise<number>;
}

/** A rule, and from when until when what it gave counts. */
export interface GivenIn {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
}

/** Which of the orders in a period are wanted: so many, those paid last first. */
export interface TallyWindow extends GivenIn {
  readonly limit: number;
}

/** What all orders of a member come to with one rule. */
export type RuleTotal = Pick<OrderTallyRow, 'ruleId' | 'count' | 'times'>;

export interface TallyReads {
  /** By rule, over the member's whole life; kept as rows, so that nothing is summed here. */
  totals(memberId: string): Promise<RuleTotal[]>;
  /** How often each rule gave inside its period; a rule that never did is left out. */
  given(memberId: string, periods: readonly GivenIn[]): Promise<ReadonlyMap<string, number>>;
  ofOrder(memberId: string, orderId: string): Promise<OrderTallyRow[]>;
  /** Orders for which the rule gave. */
  holding(memberId: string, window: TallyWindow): Promise<OrderTallyRow[]>;
  /** Orders that count more than the rule gave for them. */
  waiting(memberId: string, window: TallyWindow): Promise<OrderTallyRow[]>;
  /** All of a member's. */
  ofMember(memberId: string): Promise<OrderTallyRow[]>;
}

/** The member whose tallies are written must be held. */
export interface TallyWrites extends TallyReads {
  /** Puts the row over the one of its order and rule, and moves the total by what changed since `before`. */
  save(row: OrderTallyRow, before: Pick<OrderTallyRow, 'count' | 'times'>): Promise<void>;
}
