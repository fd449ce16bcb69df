import { createSend, resolveBase, type ConnectionOptions } from '../core/send.ts';
import { kyTransport } from '../transports/ky.ts';
import { AuditResource } from './audit.ts';
import { CardsResource } from './cards.ts';
import { ClockResource } from './clock.ts';
import { CodeConnectorsResource } from './code-connectors.ts';
import { EventsResource } from './events.ts';
import { ExportsResource } from './exports.ts';
import { FulfilmentsResource } from './fulfilments.ts';
import { MembersResource } from './members.ts';
import { ProgramDocumentsResource } from './program.ts';
import { OrdersResource } from './orders.ts';
import { ReceiptsResource } from './receipts.ts';
import { ReferralsResource } from './referrals.ts';
import { ReportsResource } from './reports.ts';
import { RewardsResource } from './rewards.ts';
import { VoucherPoolsResource } from './voucher-pools.ts';
import { SegmentsResource } from './segments.ts';
import { VouchersResource } from './vouchers.ts';
import { WebhooksResource } from './webhooks.ts';

/** Settings of a client for the shop's server. */
export interface ServerClientOptions extends ConnectionOptions {
  /** The programme's secret key, `sk_…`. It gives access to everything: keep it on the server. */
  readonly secretKey: string;
}

/** The loyalty API as the shop's server sees it: one programme and all of its members. */
export interface ServerClient {
  /** The absolute address of the API, without `/v1`. */
  readonly apiBase: string;
  /** The programme document: publish, validate, compare, dry-run. */
  readonly program: ProgramDocumentsResource;
  /** The shop's customers: register, adjust, import, merge, erase. */
  readonly members: MembersResource;
  /** What happened in the shop, such as a paid order. */
  readonly events: EventsResource;
  /** The rewards that members hold: give, revoke, extend. For codes at the checkout see `vouchers`. */
  readonly rewards: RewardsResource;
  /** Redeemed rewards that the shop has to send, pay out or arrange. */
  readonly fulfilments: FulfilmentsResource;
  /** The segments and their members. */
  readonly segments: SegmentsResource;
  /** Codes at the checkout and the till: validate, lock, use, release. */
  readonly vouchers: VouchersResource;
  /** Codes that the shop made in advance. */
  readonly voucherPools: VoucherPoolsResource;
  /** Codes that the shop makes when a member redeems. */
  readonly codeConnectors: CodeConnectorsResource;
  /** Which addresses get which webhooks, and what became of each message. */
  readonly webhooks: WebhooksResource;
  /** Member cards, and redeeming at the till. */
  readonly cards: CardsResource;
  /** The documents of an order, such as its receipt. */
  readonly orders: OrdersResource;
  /** Till receipts that shoppers registered. */
  readonly receipts: ReceiptsResource;
  /** Referrals, and those that wait for the shop's decision. */
  readonly referrals: ReferralsResource;
  /** Figures of the programme. */
  readonly reports: ReportsResource;
  /** Everything that the programme holds, page by page. */
  readonly exports: ExportsResource;
  /** What was changed with a secret key, by whom and when. */
  readonly audit: AuditResource;
  /** The ledger's clock, which can be moved in a programme made for testing. */
  readonly clock: ClockResource;
}

/**
 * Makes a client with the secret key.
 *
 * @example
 * const loyalty = createServerClient({ apiBase: 'https://loyalty.example', secretKey: 'sk_…' });
 * await loyalty.events.send({ type: 'member.registered', id: 'c1', at: '2026-11-23T12:00:00Z', memberId: '1' });
 */
export function createServerClient(options: ServerClientOptions): ServerClient {
  const { apiBase, secretKey, transport = kyTransport } = options;
  const signature = { headers: { Authorization: `Bearer ${secretKey}` } };
  const send = createSend({ ...options, transport }, () => () => signature);

  return {
    apiBase: resolveBase(apiBase),
    program: new ProgramDocumentsResource(send),
    members: new MembersResource(send),
    events: new EventsResource(send),
    rewards: new RewardsResource(send),
    fulfilments: new FulfilmentsResource(send),
    segments: new SegmentsResource(send),
    vouchers: new VouchersResource(send),
    voucherPools: new VoucherPoolsResource(send),
    codeConnectors: new CodeConnectorsResource(send),
    webhooks: new WebhooksResource(send),
    orders: new OrdersResource(send),
    receipts: new ReceiptsResource(send),
    referrals: new ReferralsResource(send),
    cards: new CardsResource(send),
    reports: new ReportsResource(send),
    exports: new ExportsResource(send),
    audit: new AuditResource(send),
    clock: new ClockResource(send),
  };
}
