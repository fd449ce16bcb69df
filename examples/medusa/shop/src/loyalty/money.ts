/** Medusa writes amounts in whole units, with decimals. */
import type { BigNumberValue } from '@medusajs/framework/types';

export function minor(amount: BigNumberValue, currency: string): number {
  return Math.round(Number(amount) * 10 ** decimals(currency));
}

export function major(minorAmount: number, currency: string): number {
  return minorAmount / 10 ** decimals(currency);
}

function decimals(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
