/** What a till receipt is worth. */
import { maxInteger, type OrderLine } from '@spaarkit/contract';
import { earningRateOf } from './earning.ts';
import type { ReceiptRule } from './event-rules.ts';
import type { EarningTerms } from './model.ts';
import { missingMinor, worthOf } from './order-rules.ts';
import { divide } from './rounding.ts';

/** The points of a receipt by the amount on its lines, rounded once; 0 below the rule's minimum. */
export function receiptPoints(
  rule: ReceiptRule,
  lines: readonly OrderLine[],
  terms: EarningTerms,
): number {
  if (missingMinor(rule, lines) > 0) return 0;
  const { byLine, divisor, rounding } = worthOf(rule, lines, 1, earningRateOf(terms));
  const worth = byLine.reduce((sum, each) => sum + each, 0n);
  const points = divide(worth, divisor, rounding);
  return points > BigInt(maxInteger) ? maxInteger : Number(points);
}

/** A receipt of which only the total is known, as a line; tax is not told apart. */
export function linesOfTotal(totalMinor: number): OrderLine[] {
  return [
    {
      id: 'total',
      kind: 'product',
      quantity: 1,
      grossMinor: totalMinor,
      netMinor: totalMinor,
      categories: [],
      tags: [],
      discounted: false,
    },
  ];
}
