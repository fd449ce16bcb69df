/** What the lines of orders say: margins, and which products go together. */
import type { BuyersReport, OrdersReport } from '@spaarkit/contract';
import { linesLeft, productsLeft, type OrderFacts } from '@spaarkit/engine';
import type { Reads, Span } from '../../storage/store.ts';
import { everyRow } from './pages.ts';
import { percentOf } from './percent.ts';

/** So many products are looked at in pairs; the pairs of all would not fit a server's memory. */
const productsPaired = 100;
const pairsTold = 20;

/** Products without tax: all of them, and those whose cost is known. */
export interface Sales {
  netMinor: number;
  knownNetMinor: number;
  costMinor: number;
  /** Whether the cost of any is known. */
  isCosted: boolean;
}

export interface LineReport {
  readonly members: Sales;
  readonly others: Sales;
  readonly together: OrdersReport['boughtTogether'];
}

/** Reads the orders of a period twice: for the products bought most, and for their pairs. */
export async function readLines(rows: Reads, span: Span): Promise<LineReport> {
  const orders = () => everyRow((limit, after) => rows.reports.soldOrders(span, limit, after));
  const members = noSales();
  const others = noSales();
  const times = new Map<string, number>();
  for await (const { facts, isMembers } of orders()) {
    addSales(isMembers ? members : others, facts);
    for (const id of productsOf(facts)) count(times, id);
  }
  const paired = new Map([...times].toSorted(byCount).slice(0, productsPaired));
  const pairs = new Map<string, number>();
  if (paired.size > 1)
    for await (const { facts } of orders())
      for (const pair of pairsOf(productsOf(facts).filter((id) => paired.has(id))))
        count(pairs, JSON.stringify(pair));
  const together = [...pairs].toSorted(byCount).slice(0, pairsTold);
  return { members, others, together: together.map((pair) => tellPair(pair, paired)) };
}

/** Undefined where the shop tells no costs. */
export function marginOf(sales: Sales): BuyersReport['margin'] {
  const { costMinor, isCosted, knownNetMinor, netMinor } = sales;
  if (!isCosted) return undefined;
  const marginMinor = knownNetMinor - costMinor;
  return {
    netMinor: knownNetMinor,
    costMinor,
    marginMinor,
    marginPercent: percentOf(marginMinor, knownNetMinor),
    coveredPercent: percentOf(knownNetMinor, netMinor),
  };
}

function noSales(): Sales {
  return { netMinor: 0, knownNetMinor: 0, costMinor: 0, isCosted: false };
}

/** What came back as goods costs nothing; what was given back as money still does. */
function addSales(sales: Sales, facts: OrderFacts): void {
  const left = linesLeft(facts);
  for (const [index, { costMinor, kind, quantity }] of (facts.paid?.lines ?? []).entries()) {
    const rest = left[index];
    if (kind !== 'product' || !rest) continue;
    sales.netMinor += rest.netMinor;
    if (costMinor === undefined) continue;
    sales.isCosted = true;
    sales.knownNetMinor += rest.netMinor;
    sales.costMinor += Math.round((costMinor * rest.quantity) / quantity);
  }
}

function productsOf(facts: OrderFacts): string[] {
  const ids = productsLeft(facts).flatMap(({ productId }) => productId ?? []);
  return [...new Set(ids)].toSorted();
}

function pairsOf(ids: readonly string[]): [string, string][] {
  return ids.flatMap((one, index) =>
    ids.slice(index + 1).map((other): [string, string] => [one, other]),
  );
}

function tellPair([pair, orders]: [string, number], times: ReadonlyMap<string, number>) {
  const productIds = JSON.parse(pair) as string[];
  const rarer = Math.min(...productIds.map((id) => times.get(id) ?? orders));
  return { productIds, orders, percent: percentOf(orders, rarer) ?? 0 };
}

function count(times: Map<string, number>, name: string): void {
  times.set(name, (times.get(name) ?? 0) + 1);
}

function byCount(one: [string, number], other: [string, number]): number {
  return other[1] - one[1] || (one[0] < other[0] ? -1 : 1);
}
