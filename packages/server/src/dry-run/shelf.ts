/** Where past events are put aside until those of each customer can be read together. */
import type { PastEvent } from '@spaarkit/contract';

/** An event, and the line that told it. */
export interface PastLine {
  readonly line: number;
  readonly event: PastEvent;
}

/** What happened to one customer. */
export interface CustomerPast {
  readonly memberId: string;
  /** In the order in which it happened. */
  readonly lines: readonly PastLine[];
}

/** Puts events aside. What happened to customers is read one after the other, so that memory holds one. */
export interface Shelf {
  put(line: PastLine): void;
  /** What was put. An event of an order that names no customer belongs to who paid it, or to nobody. */
  customers(): AsyncIterable<CustomerPast>;
  close(): void;
}

/** Too many events to be kept in memory. */
export class ShelfFull extends Error {
  override readonly name = 'ShelfFull';
}

/** A shelf in memory, for where there are no files. */
export function createMemoryShelf(capacity = 100_000): Shelf {
  const lines: PastLine[] = [];
  return {
    put(line) {
      if (lines.length >= capacity) throw new ShelfFull(`There is room for ${capacity} events.`);
      lines.push(line);
    },
    async *customers() {
      const payers = new Map<string, string>();
      for (const { event } of lines) {
        const orderId = orderOf(event);
        if (orderId !== null && event.type === 'order.paid' && event.memberId !== undefined)
          payers.set(orderId, event.memberId);
      }
      const pasts = new Map<string, PastLine[]>();
      for (const line of lines) {
        const memberId = customerOf(line.event) ?? payers.get(orderOf(line.event) ?? '');
        if (memberId === undefined) continue;
        const past = pasts.get(memberId);
        if (past) past.push(line);
        else pasts.set(memberId, [line]);
      }
      for (const [memberId, past] of pasts)
        yield { memberId, lines: past.toSorted((a, b) => whenOf(a.event) - whenOf(b.event)) };
    },
    close() {
      lines.length = 0;
    },
  };
}

/** Whom an event names. */
export function customerOf(event: PastEvent): string | null {
  return 'memberId' in event ? (event.memberId ?? null) : null;
}

/** The order that an event is about. */
export function orderOf(event: PastEvent): string | null {
  return 'orderId' in event ? event.orderId : null;
}

/** When it happened; what is known of a customer comes before everything. */
export function whenOf(event: PastEvent): number {
  return event.type === 'member' ? Number.NEGATIVE_INFINITY : Date.parse(event.at);
}
