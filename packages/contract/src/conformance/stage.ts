/** The people of a case: a guest, the shop's server, and shoppers; with short words for what they do often. */
import type { z } from 'zod';
import type { clockMove } from '../shop/program.ts';
import type { ProgramDocumentInput } from '../program/document.ts';
import type { EventOutcome, ShopEventInput, SoldLineInput } from '../shop/events.ts';
import type { RewardGrant, RewardGrantResult } from '../shop/issued-rewards.ts';
import type { Balance, Transaction } from '../storefront/member.ts';
import type { IssuedReward, Redemption, RedemptionRequest } from '../storefront/redemptions.ts';
import { Caller } from './caller.ts';
import type { Deed } from './event-rules.ts';
import { holds, present } from './expect.ts';
import type { TokenChanges } from './member-token.ts';
import type { ConformanceTarget, ProgramUnderTest } from './target.ts';

type PaidOrder = Partial<Omit<Extract<ShopEventInput, { type: 'order.paid' }>, 'type' | 'lines'>>;
type RefundedOrder = Partial<
  Omit<Extract<ShopEventInput, { type: 'order.refunded' }>, 'type' | 'orderId'>
>;

/** A programme set up for one case, and who meets in it. */
export class Stage {
  readonly target: ConformanceTarget;
  readonly program: ProgramUnderTest;
  readonly guest: Caller;
  readonly shop: Shop;

  private constructor(target: ConformanceTarget, program: ProgramUnderTest) {
    this.target = target;
    this.program = program;
    this.guest = new Caller(target, { 'spaarkit-key': program.publishableKey });
    this.shop = new Shop(target, { authorization: `Bearer ${program.secretKey}` });
  }

  static async set(target: ConformanceTarget, document: ProgramDocumentInput): Promise<Stage> {
    return new Stage(target, await target.createProgram(document));
  }

  /** Somebody who is logged in to the shop, and has not joined. */
  async visitor(externalId: string, changes: TokenChanges = {}): Promise<Shopper> {
    return this.withToken(externalId, await this.program.memberToken(externalId, changes));
  }

  /** A member, registered by the shop. */
  async member(externalId: string): Promise<Shopper> {
    await this.shop.call('putMember', { params: { externalId }, body: {} });
    return this.visitor(externalId);
  }

  /** A member with points to spend. */
  async memberWith(points: number, externalId = 'lena'): Promise<Shopper> {
    const member = await this.member(externalId);
    await this.shop.give(externalId, points);
    return member;
  }

  /** Somebody with this very token. */
  withToken(externalId: string, token: string): Shopper {
    const credentials = {
      'spaarkit-key': this.program.publishableKey,
      authorization: `Bearer ${token}`,
    };
    return new Shopper(this.target, credentials, externalId);
  }
}

/** The shop's server. */
export class Shop extends Caller {
  #events = 0;

  /** Tells one event; it gets an id of its own unless it brings one. */
  async tell(event: ShopEventInput): Promise<EventOutcome> {
    const answer = await this.call('sendEvent', { body: event });
    holds('outcome' in answer, 'a single event is answered with a single outcome');
    return answer;
  }

  /** Tells that something happened, now unless said otherwise. */
  async happened(deed: Deed, more: { id?: string; at?: string } = {}): Promise<EventOutcome> {
    const event = { id: this.nextId('event'), at: await this.now(), ...deed, ...more };
    return this.tell(event);
  }

  /** Withdraws an event. */
  async withdrawn(eventId: string): Promise<EventOutcome> {
    return this.happened({ type: 'event.reversed', eventId });
  }

  /** Tells that an order was paid, now unless said otherwise. */
  async paid(
    memberId: string | undefined,
    lines: readonly SoldLineInput[],
    order: PaidOrder = {},
  ): Promise<EventOutcome> {
    const id = this.nextId('paid');
    return this.tell({
      type: 'order.paid',
      id,
      at: await this.now(),
      orderId: `order-of-${id}`,
      ...(memberId === undefined ? {} : { memberId }),
      ...order,
      lines: [...lines],
    });
  }

  /** Tells that an order, or some of it, was refunded. */
  async refunded(orderId: string, refund: RefundedOrder = {}): Promise<EventOutcome> {
    const id = this.nextId('refunded');
    return this.tell({
      type: 'order.refunded',
      id,
      at: await this.now(),
      refundId: id,
      orderId,
      ...refund,
    });
  }

  async cancelled(orderId: string): Promise<EventOutcome> {
    return this.tell({
      type: 'order.cancelled',
      id: this.nextId('cancelled'),
      at: await this.now(),
      orderId,
    });
  }

  /** Tells what happened to a paid membership, now unless said otherwise. */
  async membership(
    what: 'started' | 'renewed' | 'ended',
    memberId: string,
    more: {
      readonly at?: string;
      readonly membershipId?: string;
      readonly effective?: string;
    } = {},
  ): Promise<EventOutcome> {
    const id = this.nextId('membership');
    const body = { type: `membership.${what}`, id, memberId, membershipId: 'club', ...more };
    const answer = await this.call('sendEvent', { body: { at: await this.now(), ...body } });
    holds('outcome' in answer, 'a single event is answered with a single outcome');
    return answer;
  }

  /** Gives points by hand, to be spent at once. */
  async give(externalId: string, points: number, expiresAt?: string): Promise<Balance> {
    const { balance } = await this.call('adjust', {
      params: { externalId },
      body: {
        points,
        reason: 'for a test',
        actor: 'conformance',
        ...(expiresAt === undefined ? {} : { expiresAt }),
      },
    });
    return balance;
  }

  /** Hands a reward to a member, without points. */
  async hand(
    externalId: string,
    rewardId: string,
    more: Partial<RewardGrant> = {},
  ): Promise<RewardGrantResult> {
    return this.call('grantReward', {
      params: { externalId },
      body: { rewardId, reason: 'Thank you', actor: 'conformance', ...more },
    });
  }

  async balanceOf(externalId: string): Promise<Balance> {
    return (await this.call('getMember', { params: { externalId } })).balance;
  }

  /** The ledger's clock, as RFC 3339. */
  async now(): Promise<string> {
    return (await this.call('getClock')).now;
  }

  /** Moves the ledger's clock. */
  async move(move: z.input<typeof clockMove>): Promise<void> {
    await this.call('moveClock', { body: move });
  }

  /** Moves the clock to an instant, plus or minus some seconds. */
  async moveTo(instant: string, plusSeconds = 0): Promise<void> {
    await this.move({ to: new Date(Date.parse(instant) + plusSeconds * 1000).toISOString() });
  }

  /**
   * A period with now well inside it, for a report: a single day would be another one in the
   * programme's time zone for some hours of each.
   */
  async aroundNow(): Promise<{ from: string; through: string }> {
    const now = Date.parse(await this.now());
    const dayAt = (days: number) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
    return { from: dayAt(-100), through: dayAt(100) };
  }

  /** An id that no event of this stage had before. */
  nextId(prefix: string): string {
    this.#events += 1;
    return `${prefix}-${this.#events}`;
  }
}

/** A page with the programme's key, and a customer logged in. */
export class Shopper extends Caller {
  readonly externalId: string;

  constructor(
    target: ConformanceTarget,
    credentials: Readonly<Record<string, string>>,
    externalId: string,
  ) {
    super(target, credentials);
    this.externalId = externalId;
  }

  async redeem(
    rewardId: string,
    more: Omit<RedemptionRequest, 'rewardId'> = {},
  ): Promise<Redemption> {
    return this.call('redeem', { body: { rewardId, ...more } });
  }

  /** What a redemption of this reward gives. */
  async hold(
    rewardId: string,
    more: Omit<RedemptionRequest, 'rewardId'> = {},
  ): Promise<IssuedReward> {
    return present((await this.redeem(rewardId, more)).issuedReward, `issued ${rewardId}`);
  }

  /** What the member holds and held, soonest expiry first. */
  async rewards(): Promise<IssuedReward[]> {
    return (await this.call('listIssuedRewards', { query: { limit: 100 } })).items;
  }

  /** The code that a redemption of this reward gives. */
  async codeOf(rewardId: string): Promise<string> {
    const { issuedReward } = await this.redeem(rewardId);
    return present(issuedReward?.voucher, `voucher of ${rewardId}`).code;
  }

  async balance(): Promise<Balance> {
    return present((await this.call('getSession')).balance, `balance of ${this.externalId}`);
  }

  /** The whole history, newest first. */
  async history(): Promise<Transaction[]> {
    const { items } = await this.call('listTransactions', { query: { limit: 100 } });
    return items;
  }
}

/** Available, pending, reserved and owed: a balance without its dates. */
export function figures({
  available,
  pending,
  reserved,
  owed,
}: Balance): Pick<Balance, 'available' | 'pending' | 'reserved' | 'owed'> {
  return { available, pending, reserved, owed };
}

/** What a balance looks like with these figures, and nothing else. */
export function holding(
  figuresNow: Partial<ReturnType<typeof figures>>,
): ReturnType<typeof figures> {
  return { available: 0, pending: 0, reserved: 0, owed: 0, ...figuresNow };
}
