/** Purchases are shown to members who agreed to it, and what only that needs is kept of nobody else. */
import type { Purchase, ProgramDocument, ShopEvent } from '@spaarkit/contract';
import { toInstant } from '@spaarkit/engine';
import { ProblemError } from '../../problem-error.ts';
import type { MemberRow, OrderRow, ProfileRow, Reads } from '../../storage/store.ts';
import { loadProfile } from './membership.ts';
import type { Program } from './program.ts';

/** An order that is paid, by whom it is shown to. */
export type PaidOrder = OrderRow & {
  readonly facts: { readonly paid: NonNullable<OrderRow['facts']['paid']> };
};

/** Refuses to go on for a member who did not agree to see purchases. */
export async function requirePurchases(
  rows: Reads,
  { document }: Program,
  member: MemberRow,
): Promise<void> {
  if (agreedTo(document, await loadProfile(rows, member))) return;
  throw new ProblemError('consent_required', {
    detail: 'Purchases are shown to members who gave a consent with the purpose "purchases".',
  });
}

/** An event without what is kept only of members who agreed to it, unless this one did. */
export async function asAgreed<Event extends ShopEvent>(
  rows: Reads,
  { document }: Program,
  event: Event,
  member: MemberRow | undefined,
): Promise<Event> {
  if (event.type !== 'order.paid') return event;
  const { documents, ...rest } = event;
  if (documents === undefined && event.lines.every(({ name }) => name === undefined)) return event;
  if (member && agreedTo(document, await loadProfile(rows, member))) return event;
  return { ...rest, lines: event.lines.map(({ name: _name, ...line }) => line) } as Event;
}

/** A consent holds for the version of its text that was shown. */
function agreedTo({ consents }: ProgramDocument, { consents: given }: ProfileRow): boolean {
  return consents.some(
    ({ id, purpose, version }) =>
      purpose === 'purchases' &&
      given.some((answer) => answer.id === id && answer.version === version && answer.given),
  );
}

export function isPurchase(order: OrderRow): order is PaidOrder {
  return order.facts.paid !== undefined && order.terms?.earns !== false;
}

export function presentPurchase({ earnedPoints, facts, orderCount }: PaidOrder): Purchase {
  const { invoiceAskedAt, orderId, paid } = facts;
  const { at, documents = [], locationId, orderNumber, orderUrl } = paid;
  const lines = linesOf(facts);
  return {
    orderId,
    ...(orderNumber === undefined ? {} : { orderNumber }),
    ...(orderUrl === undefined ? {} : { orderUrl }),
    ...(locationId === undefined ? {} : { locationId }),
    paidAt: toInstant(at),
    state: stateOf(facts, orderCount),
    lines,
    totalMinor: lines.reduce((sum, { grossMinor }) => sum + grossMinor, 0),
    points: earnedPoints,
    documents: [...documents],
    ...(invoiceAskedAt === undefined ? {} : { invoiceRequestedAt: toInstant(invoiceAskedAt) }),
  };
}

/** What was bought, without what only rules ask. */
export function linesOf({ paid }: OrderRow['facts']): Purchase['lines'] {
  return (paid?.lines ?? []).map(({ grossMinor, id, kind, name, productId, quantity }) => ({
    id,
    kind,
    ...(name === undefined ? {} : { name }),
    ...(productId === undefined ? {} : { productId }),
    quantity,
    grossMinor,
  }));
}

function stateOf(
  { cancelled, refunds }: OrderRow['facts'],
  orderCount: OrderRow['orderCount'],
): Purchase['state'] {
  if (cancelled) return 'cancelled';
  if (orderCount === 0) return 'returned';
  return refunds.length > 0 ? 'partly_returned' : 'paid';
}
