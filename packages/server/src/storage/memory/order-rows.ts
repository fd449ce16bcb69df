import { emptyOrder } from '../empty-order.ts';
import type { EarnPreviewRow, OrderRow } from '../rows.ts';
import type { OrderPosition, OrderWrites, StandingOrders } from '../store.ts';
import type { ProgramTables } from './tables.ts';

/** Orders and earn previews. */
export class MemoryOrders implements OrderWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async get(orderId: string): Promise<OrderRow | undefined> {
    return this.#tables.orders.get(orderId);
  }

  async paidBy(memberId: string, limit: number, before?: OrderPosition): Promise<OrderRow[]> {
    const isAfter = (order: OrderRow): boolean =>
      before === undefined ||
      (order.qualifiesAt ?? 0) < before.at ||
      (order.qualifiesAt === before.at && order.orderId < before.orderId);
    return this.#tables.orders
      .inGroup(memberId)
      .filter((order) => order.qualifiesAt !== null && isAfter(order))
      .toSorted(
        (left, right) =>
          (right.qualifiesAt ?? 0) - (left.qualifiesAt ?? 0) ||
          (left.orderId < right.orderId ? 1 : -1),
      )
      .slice(0, limit);
  }

  async qualifying(memberId: string, since: number): Promise<OrderRow[]> {
    return this.#tables.orders
      .inGroup(memberId)
      .flatMap((order) =>
        order.qualifiesAt !== null && order.qualifiesAt >= since
          ? [{ order, at: order.qualifiesAt }]
          : [],
      )
      .toSorted((left, right) => left.at - right.at)
      .map(({ order }) => order);
  }

  async ofMember(memberId: string): Promise<OrderRow[]> {
    return this.#tables.orders.inGroup(memberId);
  }

  async standing(memberId: string): Promise<StandingOrders> {
    const orders = await this.qualifying(memberId, 0);
    const instants = orders.flatMap(({ orderCount, qualifiesAt }) =>
      orderCount > 0 && qualifiesAt !== null ? [qualifiesAt] : [],
    );
    return { count: instants.length, firstAt: instants[0] ?? 0, lastAt: instants.at(-1) ?? 0 };
  }

  async firstPaid(memberId: string): Promise<OrderRow | undefined> {
    const orders = await this.qualifying(memberId, 0);
    return orders.find(({ orderCount }) => orderCount > 0);
  }

  async overdrawn(memberId: string, since: number): Promise<number[]> {
    return this.#tables.orders
      .inGroup(memberId)
      .flatMap(({ overdrawnAt }) => overdrawnAt ?? [])
      .filter((at) => at >= since)
      .toSorted((one, other) => other - one);
  }

  async preview(id: string): Promise<EarnPreviewRow | undefined> {
    return this.#tables.previews.get(id);
  }

  async hold(orderId: string): Promise<OrderRow> {
    const order = this.#tables.orders.get(orderId) ?? emptyOrder(orderId);
    this.#tables.orders.put(order);
    return order;
  }

  async save(order: OrderRow): Promise<void> {
    this.#tables.orders.put(order);
  }

  async forgetCustomers(soldBefore: number): Promise<void> {
    for (const order of this.#tables.orders.all())
      if (order.customer !== null && order.soldAt !== null && order.soldAt < soldBefore)
        this.#tables.orders.put({ ...order, customer: null });
  }

  async addPreview(row: EarnPreviewRow): Promise<void> {
    this.#tables.previews.put(row);
  }

  async removePreviews(validBefore: number): Promise<number> {
    const past = this.#tables.previews.all().filter((row) => row.validUntil < validBefore);
    for (const row of past) this.#tables.previews.remove(row.id);
    return past.length;
  }
}
