import type { OrderTallyRow } from '../rows.ts';
import type { GivenIn, RuleTotal, TallyWindow, TallyWrites } from '../store.ts';
import { tallyKey, type ProgramTables } from './tables.ts';

/** What orders count of earning rules. */
export class MemoryTallies implements TallyWrites {
  readonly #tables: ProgramTables;

  constructor(tables: ProgramTables) {
    this.#tables = tables;
  }

  async totals(memberId: string): Promise<RuleTotal[]> {
    return this.#tables.ruleTotals
      .inGroup(memberId)
      .map(({ ruleId, count, times }) => ({ ruleId, count, times }))
      .toSorted((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
  }

  async given(memberId: string, periods: readonly GivenIn[]): Promise<ReadonlyMap<string, number>> {
    return new Map(
      periods.flatMap((period): [string, number][] => {
        const rows = this.#within(memberId, period);
        return rows.length === 0
          ? []
          : [[period.ruleId, rows.reduce((sum, { times }) => sum + times, 0)]];
      }),
    );
  }

  async ofOrder(memberId: string, orderId: string): Promise<OrderTallyRow[]> {
    const rows = await this.ofMember(memberId);
    return rows.filter((row) => row.orderId === orderId);
  }

  async holding(memberId: string, window: TallyWindow): Promise<OrderTallyRow[]> {
    return this.#latest(memberId, window, ({ times }) => times > 0);
  }

  async waiting(memberId: string, window: TallyWindow): Promise<OrderTallyRow[]> {
    return this.#latest(memberId, window, ({ count, times }) => count > times);
  }

  async ofMember(memberId: string): Promise<OrderTallyRow[]> {
    return this.#tables.orderTallies
      .inGroup(memberId)
      .toSorted((a, b) => (tallyKey(a.ruleId, a.orderId) < tallyKey(b.ruleId, b.orderId) ? -1 : 1));
  }

  async save(row: OrderTallyRow, before: Pick<OrderTallyRow, 'count' | 'times'>): Promise<void> {
    const { memberId, ruleId } = row;
    this.#tables.orderTallies.put(row);
    const total = this.#tables.ruleTotals.get(tallyKey(memberId, ruleId));
    this.#tables.ruleTotals.put({
      memberId,
      ruleId,
      count: (total?.count ?? 0) + row.count - before.count,
      times: (total?.times ?? 0) + row.times - before.times,
    });
  }

  #within(memberId: string, { ruleId, start, end }: GivenIn): OrderTallyRow[] {
    return this.#tables.orderTallies
      .inGroup(memberId)
      .filter((row) => row.ruleId === ruleId && row.at >= start && row.at < end);
  }

  #latest(
    memberId: string,
    window: TallyWindow,
    isWanted: (row: OrderTallyRow) => boolean,
  ): OrderTallyRow[] {
    return this.#within(memberId, window)
      .filter(isWanted)
      .toSorted((a, b) => b.at - a.at || (a.orderId < b.orderId ? 1 : -1))
      .slice(0, window.limit);
  }
}
