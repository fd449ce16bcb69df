/** Orders of another system's export, a line of an order on each row, as events. */
import {
  orderLine,
  pastEvent,
  type PastEvent,
  type ProgramDocument,
  type SkippedLine,
} from '@spaarkit/contract';
import { Cells, cellRulesOf } from '../csv/cells.ts';
import { readCsv, type CsvRow } from '../csv/read-csv.ts';
import { toReadLine, type ReadLine } from '../lines.ts';

/** The columns, and what stands in them. */
export const orderColumns = {
  orderId: 'Names the order. Rows of one order follow each other.',
  paidAt: 'When it was paid.',
  memberId: 'The customer’s id; empty for a guest.',
  gross: 'What was paid for the line, after discounts, with tax. Or grossMinor, in cents.',
  grossMinor: 'The same in minor units.',
  net: 'Without tax; taken to be the same as gross when left out. Or netMinor.',
  netMinor: 'The same in minor units.',
  currency:
    'Of the amounts, such as EUR; the programme’s when left out. Orders in another are skipped.',
  kind: 'product (when left out), shipping, gift_card or fee.',
  productId: 'What was bought.',
  quantity: 'How many; 1 when left out.',
  categories: 'Of the product, with | between them.',
  tags: 'Of the product, with | between them.',
  discounted: 'Whether it was sold below its normal price: yes or no.',
  locationId: 'Where it was paid.',
  refundedAt: 'When the line, or some of it, came back.',
  refundedGross: 'How much of gross came back; all of it when left out. Or refundedGrossMinor.',
  refundedGrossMinor: 'The same in minor units.',
  refundedQuantity: 'How many came back; all when left out.',
  cancelledAt: 'When the whole order was cancelled.',
  memberTags: 'Of the customer, with | between them.',
  memberJoinedAt: 'When the customer joins; with the first order when left out.',
} as const;

/** How a file is read. */
export interface OrdersCsvOptions {
  /** Whose currency and time zone amounts and dates are in. */
  readonly document: Pick<ProgramDocument, 'currency' | 'timeZone'>;
  /** How the file calls the columns, where it does so otherwise. */
  readonly names?: ReadonlyMap<string, string> | undefined;
  readonly onBytes?: (bytes: number) => void;
  /** Told which columns of the file are passed over. */
  readonly onUnread?: (titles: readonly string[]) => void;
}

type Column = keyof typeof orderColumns;

/** Rows of one order that were read so far. */
interface OpenOrder {
  readonly first: Cells;
  readonly orderId: string;
  readonly line: number;
  readonly lines: unknown[];
  readonly refunds: { readonly line: number; readonly at: string; readonly refunded: unknown }[];
  readonly mistakes: SkippedLine[];
}

/** Reads orders: each as one event, with its returns behind it. A row that is wrong leaves its order out. */
export async function* readOrdersCsv(
  file: string,
  { document, names, onBytes, onUnread }: OrdersCsvOptions,
): AsyncGenerator<ReadLine<PastEvent>> {
  const rules = cellRulesOf(document);
  let order: OpenOrder | undefined;
  for await (const row of readCsv(file, {
    columns: Object.keys(orderColumns),
    needed: ['orderId', 'paidAt'],
    ...(names && { names }),
    ...(onBytes && { onBytes }),
    ...(onUnread && { onUnread }),
  })) {
    const cells = new Cells(row, rules);
    const orderId = row.values.get('orderId');
    if (orderId === undefined || orderId !== order?.orderId) {
      if (order) yield* closeOrder(order);
      order = openOrder(row, cells);
    }
    addRow(order, row, cells);
  }
  if (order) yield* closeOrder(order);
}

function openOrder({ line }: CsvRow, first: Cells): OpenOrder {
  return {
    first,
    orderId: of(first).needed('orderId'),
    line,
    lines: [],
    refunds: [],
    mistakes: [],
  };
}

/** The cells under names that are columns, so that a misspelt one does not compile. */
function of(cells: Cells): {
  needed(column: Column): string;
  text(column: Column): string | undefined;
} {
  return cells;
}

function addRow(order: OpenOrder, { line }: CsvRow, cells: Cells): void {
  cells.demandCurrency('currency');
  const gross = cells.money('gross');
  if (gross === undefined && !cells.has('cancelledAt'))
    cells.refuse('gross', 'This is missing. Give gross or grossMinor.', 0);
  const grossMinor = gross ?? 0;
  const netMinor = cells.money('net') ?? grossMinor;
  const id = String(line);
  const quantity = cells.whole('quantity') ?? 1;
  order.lines.push({
    id,
    kind: cells.oneOf('kind', orderLine.shape.kind.unwrap().options) ?? 'product',
    ...(cells.has('productId') && { productId: cells.text('productId') }),
    quantity,
    grossMinor,
    netMinor,
    categories: cells.list('categories'),
    tags: cells.list('tags'),
    discounted: cells.flag('discounted'),
  });
  const at = cells.instant('refundedAt');
  const refundedMinor = cells.money('refundedGross') ?? (at === undefined ? undefined : grossMinor);
  if (at !== undefined && refundedMinor !== undefined)
    order.refunds.push({
      line,
      at,
      refunded: {
        id,
        quantity: cells.whole('refundedQuantity') ?? (refundedMinor === grossMinor ? quantity : 0),
        grossMinor: refundedMinor,
        netMinor: grossMinor === 0 ? 0 : Math.round((netMinor * refundedMinor) / grossMinor),
      },
    });
  else if (refundedMinor !== undefined && refundedMinor > 0)
    cells.refuse('refundedAt', 'This is missing, beside what came back. Say when.', undefined);
  order.mistakes.push(...cells.mistakes);
}

function* closeOrder(order: OpenOrder): Generator<ReadLine<PastEvent>> {
  const { first, line, mistakes, orderId } = order;
  const paidAt = first.instant('paidAt') ?? first.needed('paidAt');
  const cancelledAt = first.instant('cancelledAt');
  const joinedAt = first.instant('memberJoinedAt');
  mistakes.push(...first.mistakes.filter((mistake) => !mistakes.includes(mistake)));
  if (mistakes.length > 0) {
    yield { line, skipped: mistakes };
    return;
  }
  const memberId = first.text('memberId');
  const whose = memberId === undefined ? {} : { memberId };
  const onOrder = { source: 'dry-run', orderId, ...whose };
  if (memberId !== undefined && (first.has('memberTags') || joinedAt !== undefined))
    yield toReadLine(pastEvent, line, {
      type: 'member',
      ...whose,
      tags: first.list('memberTags'),
      ...(joinedAt !== undefined && { joinedAt }),
    });
  yield toReadLine(pastEvent, line, {
    type: 'order.paid',
    id: `${line}-paid`,
    at: paidAt,
    ...onOrder,
    lines: order.lines,
    ...(first.has('locationId') && { locationId: first.text('locationId') }),
  });
  for (const refund of order.refunds)
    yield toReadLine(pastEvent, refund.line, {
      type: 'order.refunded',
      id: `${refund.line}-refunded`,
      at: refund.at,
      ...onOrder,
      refundId: `line-${refund.line}`,
      lines: [refund.refunded],
    });
  if (cancelledAt !== undefined)
    yield toReadLine(pastEvent, line, {
      type: 'order.cancelled',
      id: `${line}-cancelled`,
      at: cancelledAt,
      ...onOrder,
    });
}
