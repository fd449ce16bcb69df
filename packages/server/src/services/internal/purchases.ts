/** Purchases are shown to members who agreed to it, and what only that needs is kept of nobody else. */
import type { Purchase, ProgramDocument, ShopEvent } from '@spaarkit/contract';
import { toInstant } from '@spaarkit/engine';
import { ProblemError } from '../../problem-error.ts';
import type { MemberRow, OrderRow, ProfileRow, Reads, Writes } from '../../storage/store.ts';
import { loadProfile } from './membership.ts';
import type { Program } from './program.ts';

type Answers = ProfileRow['consents'];

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
  if (agreedTo(document, (await loadProfile(rows, member)).consents)) return;
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
  if (event.type !== 'order.paid' || !isTelling(event)) return event;
  if (member && agreedTo(document, (await loadProfile(rows, member)).consents)) return event;
  const { documents: _documents, ...rest } = event;
  return { ...rest, lines: unnamed(event.lines) } as Event;
}

/** Takes away what is kept only of members who agreed to it, once this one does no longer. */
export async function forgetUnagreed(
  rows: Writes,
  document: ProgramDocument,
  memberId: string,
  before: Answers,
  after: Answers,
): Promise<void> {
  if (!agreedTo(document, before) || agreedTo(document, after)) return;
  for (const { facts, orderId } of await rows.orders.ofMember(memberId)) {
    if (!facts.paid || !isTelling(facts.paid)) continue;
    // Held, as the shop may be telling of it at this moment.
    const order = await rows.orders.hold(orderId);
    if (!order.facts.paid) continue;
    const { documents: _documents, ...rest } = order.facts.paid;
    const paid = { ...rest, lines: unnamed(rest.lines) };
    await rows.orders.save({ ...order, facts: { ...order.facts, paid } });
  }
}

/** What only a list of purchases shows. */
interface Telling {
  readonly documents?: readonly unknown[] | undefined;
  readonly lines: readonly { readonly name?: string | undefined }[];
}

function isTelling({ documents, lines }: Telling): boolean {
  return documents !== undefined || lines.some(({ name }) => name !== undefined);
}

function unnamed<Line extends { readonly name?: string | undefined }>(
  lines: readonly Line[],
): Omit<Line, 'name'>[] {
  return lines.map(({ name: _name, ...line }) => line);
}

/** A consent holds for the version of its text that was shown. */
function agreedTo({ consents }: ProgramDocument, given: Answers): boolean {
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
