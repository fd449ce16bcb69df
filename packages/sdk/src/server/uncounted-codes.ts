import type { EventOutcome, ListedCode, ShopEvent } from '../types.ts';

/**
 * What the people of the shop should read once an `order.paid` was taken: a sentence for each code that the order gave a
 * discount for and the programme did not count, or not in full. Write it where they look, in the notes of the order or
 * in the shop's log. The order earns all the same, so there is nothing to send again.
 *
 * Codes of the shop's own are `unknown` to the programme. A shop that lists them leaves these out of the outcome.
 */
export function uncountedCodes(event: ShopEvent, { voucherCodes = [] }: EventOutcome): string[] {
  if (event.type !== 'order.paid') return [];
  const { orderNumber = event.orderId, voucherCodes: listed = [] } = event;
  return voucherCodes.flatMap((told) => {
    const why = told.outcome === 'used' ? shortage(told, listed) : reasonOf(told);
    if (why === undefined) return [];
    return `Order ${orderNumber}: the code ${told.code} gave a discount, but ${why}.`;
  });
}

const reasons: Readonly<Record<string, string>> = {
  used_before: 'another order had used it before',
  other_member: 'it belongs to another member, who can still use it',
  expired: 'it had expired or was taken back',
  unknown: 'the programme does not know it',
} satisfies Record<Exclude<ListedCode['outcome'], 'used'>, string>;

/** An API that is newer than this may have others. */
function reasonOf({ outcome }: ListedCode): string {
  return reasons[outcome] ?? `the programme says “${outcome}” of it`;
}

type PaidEvent = Extract<ShopEvent, { type: 'order.paid' }>;

/** Only of a code with a balance it is told how much of it the order used. */
function shortage(
  { code, amountMinor: used }: ListedCode,
  listed: NonNullable<PaidEvent['voucherCodes']>,
): string | undefined {
  for (const each of listed) {
    if (used === undefined || typeof each === 'string' || each.code !== code) continue;
    if (used < each.amountMinor)
      return `it had only ${used} of the ${each.amountMinor} left, in minor units`;
  }
  return undefined;
}
