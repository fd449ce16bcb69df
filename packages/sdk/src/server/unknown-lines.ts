import type { EventOutcome, ShopEvent } from '../types.ts';

/**
 * What the people of the shop should read once a return was taken, or an order whose return had come before it: a
 * sentence that names the lines which the return has and its order does not. Write it where `uncountedCodes` is
 * written. The member keeps the points of these lines, and to send the return again changes nothing.
 *
 * If it says so of many returns, the shop gives their lines other ids than those of the order.
 */
export function unknownLines(event: ShopEvent, { unknownLineIds = [] }: EventOutcome): string[] {
  if (!('orderId' in event) || unknownLineIds.length === 0) return [];
  const number = event.type === 'order.paid' ? event.orderNumber : undefined;
  const [lines, them] = unknownLineIds.length === 1 ? ['the line', 'it'] : ['the lines', 'them'];
  return [
    `Order ${number ?? event.orderId}: a return names ${lines} ${unknownLineIds.join(', ')}, ` +
      `which the order does not have, so no points were taken back for ${them}.`,
  ];
}
