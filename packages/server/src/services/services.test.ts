import type {
  EventOutcome,
  ProgramDocumentInput,
  Redemption,
  RevertResult,
  ShopEventInput,
} from '@spaarkit/contract';
import { shopEvent } from '@spaarkit/contract';
import { demoProgram } from '@spaarkit/contract/fixtures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProblemError } from '../problem-error.ts';
import type { Store } from '../storage/store.ts';
import { openers, type OpenStore } from '../storage/testing/stores.ts';
import { verifyProgram } from '../storage/verify.ts';
import type { AdjustmentResult } from './wire.ts';
import * as services from './index.ts';
import type { MemberContext, OnceKey, Reply, ServiceContext } from './index.ts';

const day = 86_400_000;
const minute = 60_000;

let serial = 0;
const fresh = (prefix: string): string => `${prefix}-${++serial}`;

/** A key that nothing else uses. */
const key = (name = fresh('key'), fingerprint = 'f'): OnceKey => ({
  scope: 'test',
  key: name,
  fingerprint,
});

const bodyOf = (reply: Reply): unknown => JSON.parse(reply.body);

async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
  return 'none';
}

/** A programme of its own, with its own time. */
class Shop {
  readonly context: ServiceContext;
  now = Date.UTC(2027, 0, 15, 12);

  constructor(store: Store, programId: string) {
    this.context = { store, programId, realNow: () => this.now };
  }

  member(externalId: string, tags?: readonly string[]): MemberContext {
    return { ...this.context, externalId, ...(tags ? { tags } : {}) };
  }

  async joined(externalId = fresh('customer')): Promise<MemberContext> {
    const member = this.member(externalId);
    await services.enroll(member, { termsVersion: '1' }, key());
    return member;
  }

  async withPoints(points: number): Promise<MemberContext> {
    const member = await this.joined();
    await this.give(member, points);
    return member;
  }

  give({ externalId }: MemberContext, points: number): Promise<Reply> {
    return services.adjust(
      this.context,
      externalId,
      { points, reason: 'a gift', actor: 'anna' },
      key(),
    );
  }

  /** Sends an event, with what a parsed request would have filled in. */
  send(event: ShopEventInput): Promise<EventOutcome> {
    return services.sendEvent(this.context, shopEvent.parse(event));
  }

  paid(
    externalId: string | undefined,
    orderId: string,
    grossMinor: number,
    extra: object = {},
  ): Promise<EventOutcome> {
    return this.send({
      type: 'order.paid',
      id: `paid-${orderId}`,
      at: new Date(this.now).toISOString(),
      orderId,
      ...(externalId === undefined ? {} : { memberId: externalId }),
      lines: [{ id: 'a', grossMinor, netMinor: grossMinor }],
      ...extra,
    });
  }

  refunded(orderId: string, extra: object = {}): Promise<EventOutcome> {
    const id = fresh('refund');
    return this.send({
      type: 'order.refunded',
      id,
      refundId: id,
      at: new Date(this.now).toISOString(),
      orderId,
      ...extra,
    });
  }

  async balance(member: MemberContext) {
    return (await services.getSession(this.context, member)).balance;
  }

  async redeem(
    member: MemberContext,
    rewardId = 'five-euro',
    extra: object = {},
  ): Promise<Redemption> {
    return bodyOf(await services.redeem(member, { rewardId, ...extra }, key())) as Redemption;
  }

  async check(): Promise<void> {
    const { violations } = await verifyProgram(this.context.store, this.context.programId);
    expect(violations).toEqual([]);
  }
}

const codeOf = (redemption: Redemption): string => redemption.issuedReward?.voucher?.code ?? '';

describe.each(Object.entries(openers))('the services on %s', (name, open) => {
  let opened: OpenStore | undefined;

  beforeAll(async () => {
    opened = await open();
  }, 60_000);
  afterAll(async () => opened?.end());

  const on = (
    title: string,
    run: (shop: Shop) => Promise<void>,
    changes: Partial<ProgramDocumentInput> = {},
  ): void => {
    test(
      title,
      async ({ skip }) => {
        if (!opened) return skip(`${name} is not to be had here`);
        const shop = new Shop(opened.store, fresh(`p${Date.now().toString(36)}`));
        await services.createProgram(
          opened.store,
          { id: shop.context.programId, test: true },
          shop.now,
        );
        await services.putProgram(shop.context, { ...demoProgram, ...changes });
        await run(shop);
        await shop.check();
      },
      30_000,
    );
  };

  on('takes a shopper from joining to a cheaper order and back', async (shop) => {
    const guest = await services.getSession(shop.context);
    expect(guest).toMatchObject({ visitor: 'guest', programVersion: 1, rewards: [] });
    expect((await services.getSession(shop.context, shop.member('m'))).visitor).toBe(
      'not_enrolled',
    );
    const member = await shop.joined('m');

    expect(await shop.paid('m', 'o1', 10_000)).toMatchObject({ outcome: 'booked', points: 1000 });
    expect(await shop.balance(member)).toMatchObject({ available: 0, pending: 1000 });
    shop.now += 14 * day;
    expect(await shop.balance(member)).toMatchObject({ available: 1000, pending: 0 });

    const redemption = await shop.redeem(member);
    expect(redemption).toMatchObject({
      status: 'issued',
      points: 500,
      balance: { available: 500 },
    });
    const cart = {
      cartRef: 'c1',
      lines: [{ id: 'a', kind: 'product', grossMinor: 3000, netMinor: 3000 }],
      otherCodes: [],
    } as never;
    expect(
      await services.validateVoucher(shop.context, codeOf(redemption).toLowerCase(), cart),
    ).toMatchObject({ applicable: true, discountMinor: 500 });

    const used = await shop.paid('m', 'o2', 2500, { voucherCodes: [codeOf(redemption)] });
    expect(used).toMatchObject({ outcome: 'booked', points: 250 });
    expect(
      (await services.listIssuedRewards(member, { usage: 'all', limit: 10 })).items,
    ).toMatchObject([{ usage: 'used', orderId: 'o2' }]);

    // All of it comes back: the points spent, and those earned are taken.
    expect(await shop.refunded('o2', { memberId: 'm' })).toMatchObject({
      outcome: 'booked',
      points: 250,
    });
    expect(await shop.balance(member)).toMatchObject({ available: 1000, pending: 0, owed: 0 });
    const { items } = await services.listTransactions(member, { limit: 10 });
    expect(items.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'reverse done',
      'refund done',
      'earn reversed',
      'redeem reversed',
      'earn done',
    ]);
    expect(items[1]?.undoes).toBe(items[3]?.id);
    expect(items[3]?.undoneBy).toEqual([items[1]?.id]);
  });

  on(
    'leaves the programme out of a session that has it, and sends the new one after a change',
    async (shop) => {
      expect((await services.getSession(shop.context, undefined, 1)).program).toBeUndefined();
      const { version } = await services.putProgram(shop.context, {
        ...demoProgram,
        termsVersion: '2',
      });
      expect(version).toBe(2);
      expect((await services.getSession(shop.context, undefined, 1)).program?.version).toBe(2);
    },
  );

  on(
    'publishes a document once, and refuses one that is based on another version',
    async (shop) => {
      expect((await services.putProgram(shop.context, demoProgram)).version).toBe(1);
      const changed = { ...demoProgram, termsVersion: '2' };
      expect(await problemOf(services.putProgram(shop.context, changed, 7))).toBe(
        'version_conflict',
      );
      expect((await services.putProgram(shop.context, changed, 1)).version).toBe(2);
      expect(
        (await services.listProgramVersions(shop.context)).versions.map(({ version }) => version),
      ).toEqual([2, 1]);
      expect((await services.getProgramVersion(shop.context, 1)).document.termsVersion).toBe('1');
      expect(await problemOf(services.getProgramVersion(shop.context, 9))).toBe('not_found');
      expect(await problemOf(services.putProgram(shop.context, { name: {} }))).toBe(
        'program_invalid',
      );
      expect(services.checkProgram({}).valid).toBe(false);
    },
  );

  on('numbers versions without a gap when several publish at once', async (shop) => {
    const published = await Promise.all(
      [2, 3, 4, 5].map((terms) =>
        services.putProgram(shop.context, { ...demoProgram, termsVersion: String(terms) }),
      ),
    );
    expect(published.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5]);
  });

  on(
    'answers a repeated request with the same bytes, and refuses another under its key',
    async (shop) => {
      const member = await shop.withPoints(2000);
      const once = key();
      const replies = await Promise.all(
        Array.from({ length: 25 }, () => services.redeem(member, { rewardId: 'five-euro' }, once)),
      );
      expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
      expect(replies.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(await shop.balance(member)).toMatchObject({ available: 1500 });
      expect(
        await problemOf(
          services.redeem(member, { rewardId: 'five-euro' }, { ...once, fingerprint: 'other' }),
        ),
      ).toBe('idempotency_key_reused');
    },
  );

  on('keeps no refusal: the same key works once there are points', async (shop) => {
    const member = await shop.joined();
    const once = key();
    const refused = services.redeem(member, { rewardId: 'five-euro' }, once);
    await expect(refused).rejects.toMatchObject({
      code: 'insufficient_points',
      facts: { missingPoints: 500 },
    });
    await shop.give(member, 500);
    expect(await services.redeem(member, { rewardId: 'five-euro' }, once)).toMatchObject({
      status: 201,
      replayed: false,
    });
  });

  on('issues one voucher to two hundred callers with points for one', async (shop) => {
    const member = await shop.withPoints(500);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () =>
        problemOf(services.redeem(member, { rewardId: 'five-euro' }, key())),
      ),
    );
    expect(outcomes.filter((code) => code === 'none')).toHaveLength(1);
    expect(outcomes.filter((code) => code === 'insufficient_points')).toHaveLength(199);
    expect(await shop.balance(member)).toMatchObject({ available: 0 });
  });

  on(
    'hands out no more than the stock, and as often as the limit allows',
    async (shop) => {
      const members = await Promise.all(Array.from({ length: 12 }, () => shop.withPoints(2000)));
      const outcomes = await Promise.all(
        members.map((member) => problemOf(services.redeem(member, { rewardId: 'scarce' }, key()))),
      );
      expect(outcomes.filter((code) => code === 'none')).toHaveLength(3);
      expect(outcomes.filter((code) => code === 'reward_out_of_stock')).toHaveLength(9);
      const [member] = members;
      if (!member) throw new Error('no member');
      const limited = await Promise.all(
        Array.from({ length: 10 }, () =>
          problemOf(services.redeem(member, { rewardId: 'once' }, key())),
        ),
      );
      expect(limited.filter((code) => code === 'none')).toHaveLength(1);
      expect(limited.filter((code) => code === 'reward_limit_reached')).toHaveLength(9);
    },
    {
      rewards: [
        {
          kind: 'free_shipping',
          id: 'scarce',
          name: { nl: 'x' },
          cost: { kind: 'fixed', points: 10 },
          stock: 3,
        },
        {
          kind: 'free_shipping',
          id: 'once',
          name: { nl: 'x' },
          cost: { kind: 'fixed', points: 10 },
          limit: { count: 1 },
        },
      ],
    },
  );

  on('undoes a redemption once, with the stock and the points', async (shop) => {
    const member = await shop.withPoints(500);
    const redemption = await shop.redeem(member);
    const id = redemption.issuedReward?.id ?? '';
    const once = key();
    const undone = bodyOf(await services.revert(member, id, once)) as RevertResult;
    expect(undone).toMatchObject({
      pointsReturned: 500,
      balance: { available: 500 },
      issuedReward: { usage: 'reverted' },
    });
    expect((await services.revert(member, id, once)).replayed).toBe(true);
    expect(await problemOf(services.revert(member, id, key()))).toBe('voucher_expired');
    expect(await services.getRedemption(member, redemption.id)).toMatchObject({
      status: 'reverted',
    });
    expect(await problemOf(services.revert(await shop.joined(), id, key()))).toBe('not_found');
  });

  on('does a shop event once, however often and in whatever company it comes', async (shop) => {
    const member = await shop.joined();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => shop.paid(member.externalId, 'o1', 1000)),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'booked')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'replayed')).toHaveLength(19);
    expect(new Set(outcomes.map(({ transactionIds }) => transactionIds.join())).size).toBe(1);
    expect(await problemOf(shop.paid(member.externalId, 'o1', 1001))).toBe('event_conflict');
    expect(await shop.balance(member)).toMatchObject({ pending: 100 });
  });

  on('comes to the same whatever order the events of an order arrive in', async (shop) => {
    const orders: readonly (readonly string[])[] = [
      ['paid', 'part', 'full', 'cancel'],
      ['cancel', 'full', 'part', 'paid'],
      ['part', 'cancel', 'paid', 'full'],
      ['full', 'paid', 'part', 'cancel'],
    ];
    const part = { lines: [{ id: 'a', quantity: 1, grossMinor: 333, netMinor: 333 }] };
    for (const order of orders) {
      const member = await shop.joined();
      const orderId = fresh('o');
      const memberId = member.externalId;
      const steps: Record<string, () => Promise<EventOutcome>> = {
        paid: () => shop.paid(memberId, orderId, 1000),
        part: () => shop.refunded(orderId, { memberId, ...part }),
        full: () => shop.refunded(orderId),
        cancel: () =>
          shop.send({
            type: 'order.cancelled',
            id: fresh('c'),
            at: new Date(shop.now).toISOString(),
            orderId,
            memberId,
          }),
      };
      for (const step of order) await steps[step]?.();
      expect(await shop.balance(member)).toMatchObject({ available: 0, pending: 0, owed: 0 });
    }
  });

  on('keeps the order of somebody it does not know, without booking it later', async (shop) => {
    expect(await shop.paid('stranger', 'o1', 1000)).toMatchObject({
      outcome: 'not_a_member',
      points: 0,
    });
    const member = await shop.joined('stranger');
    expect(await shop.refunded('o1', { memberId: 'stranger' })).toMatchObject({
      outcome: 'not_a_member',
    });
    expect(await shop.paid(undefined, 'o2', 1000)).toMatchObject({ outcome: 'not_a_member' });
    expect(await shop.balance(member)).toMatchObject({ pending: 0, owed: 0 });
  });

  on('gives spent points back to a member who used the code as a guest', async (shop) => {
    const member = await shop.withPoints(500);
    const code = codeOf(await shop.redeem(member));
    expect(await shop.paid(undefined, 'o1', 3000, { voucherCodes: [code] })).toMatchObject({
      outcome: 'nothing_due',
    });
    expect(
      (await services.listIssuedRewards(member, { usage: 'past', limit: 5 })).items,
    ).toMatchObject([{ usage: 'used' }]);
    expect(await shop.refunded('o1')).toMatchObject({ outcome: 'booked', points: 500 });
    expect(await shop.balance(member)).toMatchObject({ available: 500, pending: 0 });
  });

  on(
    'lets everybody in who shows up in an automatic programme',
    async (shop) => {
      expect(await services.getSession(shop.context, shop.member('token'))).toMatchObject({
        visitor: 'enrolled',
        balance: { available: 0 },
      });
      expect(await shop.paid('buyer', 'o1', 1000)).toMatchObject({
        outcome: 'booked',
        points: 100,
      });
      const at = new Date(shop.now).toISOString();
      expect(
        await shop.send({ type: 'member.registered', id: 'r', at, memberId: 'account' }),
      ).toMatchObject({ outcome: 'nothing_due' });
      expect((await services.getMember(shop.context, 'account')).enrolled).toBe(true);
      const twins = await Promise.all(
        Array.from({ length: 10 }, () => services.getMe(shop.member('twin'))),
      );
      expect(new Set(twins.map(({ id }) => id)).size).toBe(1);
    },
    { enrollment: { mode: 'automatic' } },
  );

  on(
    'leaves excluded customers out completely',
    async (shop) => {
      const member = await shop.withPoints(500);
      const code = codeOf(await shop.redeem(member));
      await services.putMember(shop.context, member.externalId, { enrolled: true, tags: ['b2b'] });
      const session = await services.getSession(shop.context, member);
      expect(session).toEqual({
        visitor: 'excluded',
        programVersion: 1,
        program: session.program,
        now: session.now,
        segmentIds: [],
        rewards: [],
        issuedRewards: [],
        unresolvedRedemptions: [],
        notices: [],
      });
      expect(await problemOf(services.redeem(member, { rewardId: 'five-euro' }, key()))).toBe(
        'member_excluded',
      );
      expect(await problemOf(services.getMe(member))).toBe('member_excluded');
      expect(
        await problemOf(services.enroll(shop.member('new', ['b2b']), { termsVersion: '1' }, key())),
      ).toBe('member_excluded');
      expect(await shop.paid(member.externalId, 'o1', 1000)).toMatchObject({
        outcome: 'not_a_member',
      });
      expect(
        await problemOf(
          services.validateVoucher(shop.context, code, { cartRef: 'c', lines: [], otherCodes: [] }),
        ),
      ).toBe('voucher_expired');
    },
    { exclusion: { tags: ['b2b'], issuedCodes: 'revoke' } },
  );

  on('earns what the preview said, whatever changed since', async (shop) => {
    const member = await shop.joined();
    const preview = await services.previewEarn(shop.context, member, {
      separately: false,
      lines: [
        {
          id: 'a',
          kind: 'product',
          quantity: 1,
          grossMinor: 999,
          netMinor: 999,
          categories: [],
          tags: [],
          discounted: false,
        },
      ],
    });
    expect(preview.points).toBe(99);
    await services.putProgram(shop.context, { ...demoProgram, earningRules: [] });
    shop.now += 29 * minute;
    expect(
      await shop.paid(member.externalId, 'o1', 999, { previewId: preview.previewId }),
    ).toMatchObject({ points: 99 });
    shop.now += 2 * minute;
    expect(
      await shop.paid(member.externalId, 'o2', 999, { previewId: preview.previewId }),
    ).toMatchObject({ points: 0 });
    const other = await shop.joined();
    expect(
      await shop.paid(other.externalId, 'o3', 999, {
        previewId: preview.previewId,
        at: new Date(shop.now - 10 * minute).toISOString(),
      }),
    ).toMatchObject({ points: 0 });
  });

  on('gives points back when a cart lets its time run out', async (shop) => {
    const member = await shop.withPoints(500);
    const redemption = await shop.redeem(member, 'five-euro', { cartRef: 'c1' });
    expect(redemption.issuedReward).toMatchObject({ usage: 'locked', voucher: { cartRef: 'c1' } });
    expect(await problemOf(services.revert(member, redemption.issuedReward?.id ?? '', key()))).toBe(
      'voucher_locked',
    );
    shop.now += 31 * minute;
    expect(await shop.balance(member)).toMatchObject({ available: 500 });
    expect(await services.getRedemption(member, redemption.id)).toMatchObject({
      status: 'reverted',
      issuedReward: { usage: 'reverted' },
    });
    expect((await services.listIssuedRewards(member, { usage: 'usable', limit: 5 })).items).toEqual(
      [],
    );
    expect(
      await problemOf(
        services.useVoucher(shop.context, codeOf(redemption), { orderId: 'o', cartRef: 'c1' }),
      ),
    ).toBe('voucher_expired');
    expect(await services.sweep(shop.context)).toMatchObject({
      transactions: expect.any(Number) as number,
    });
    expect(await services.sweep(shop.context)).toEqual({
      members: 0,
      transactions: 0,
      more: false,
    });
    expect(await shop.redeem(member)).toMatchObject({ balance: { available: 0 } });
  });

  on('keeps a cart redemption whose order was paid in time and told late', async (shop) => {
    const member = await shop.withPoints(500);
    const redemption = await shop.redeem(member, 'five-euro', { cartRef: 'c1' });
    const paidAt = new Date(shop.now + 20 * minute).toISOString();
    shop.now += 40 * minute;
    await shop.paid(member.externalId, 'o1', 3000, {
      at: paidAt,
      voucherCodes: [codeOf(redemption)],
    });
    expect(await shop.balance(member)).toMatchObject({ available: 0 });
    shop.now += day;
    expect(await services.sweep(shop.context)).toMatchObject({ transactions: 0 });
  });

  on('locks a code to one cart, and a time-out of the lock only frees it', async (shop) => {
    const member = await shop.withPoints(500);
    const code = codeOf(await shop.redeem(member));
    const lock = (cartRef: string, memberId?: string) =>
      services.lockVoucher(shop.context, code, {
        cartRef,
        lines: [],
        otherCodes: [],
        lockSeconds: 60,
        ...(memberId ? { memberId } : {}),
      });
    expect(await lock('c1')).toMatchObject({ issuedReward: { usage: 'locked' }, uses: 0 });
    expect(await problemOf(lock('c2'))).toBe('voucher_locked');
    expect(await problemOf(lock('c1', 'somebody else'))).toBe('voucher_not_applicable');
    await services.releaseVoucher(shop.context, code, { cartRef: 'c1' });
    expect(await lock('c2')).toMatchObject({ lockedUntil: expect.any(String) as string });
    shop.now += 61_000;
    expect(
      (await services.listIssuedRewards(member, { usage: 'usable', limit: 5 })).items,
    ).toMatchObject([{ usage: 'unused' }]);
    expect(await services.useVoucher(shop.context, code, { orderId: 'o1' })).toMatchObject({
      uses: 1,
    });
    expect(await services.useVoucher(shop.context, code, { orderId: 'o1' })).toMatchObject({
      uses: 1,
    });
    expect(await problemOf(services.useVoucher(shop.context, code, { orderId: 'o2' }))).toBe(
      'voucher_used',
    );
    expect(await problemOf(services.useVoucher(shop.context, 'ABCD-EFGH', { orderId: 'o2' }))).toBe(
      'not_found',
    );
    expect(await shop.balance(member)).toMatchObject({ available: 0 });
  });

  on('says what redeeming would cost, and holds nothing', async (shop) => {
    const member = await shop.withPoints(700);
    expect(
      await services.previewRedemption(member, { rewardId: 'points-as-money', points: 300 }),
    ).toMatchObject({
      points: 300,
      value: { kind: 'amount', amountMinor: 300 },
      remaining: 400,
      expiringUsed: { points: 300 },
    });
    expect(
      await problemOf(
        services.previewRedemption(member, { rewardId: 'points-as-money', points: 250 }),
      ),
    ).toBe('points_out_of_range');
    expect(await problemOf(services.previewRedemption(member, { rewardId: 'nothing' }))).toBe(
      'not_found',
    );
    expect(await problemOf(services.previewRedemption(member, { rewardId: 'gold-fifteen' }))).toBe(
      'reward_not_available',
    );
    expect(await shop.balance(member)).toMatchObject({ available: 700 });
  });

  on('adjusts, and never takes more than there is', async (shop) => {
    const member = await shop.joined();
    const given = bodyOf(await shop.give(member, 50)) as AdjustmentResult;
    expect(given.balance.available).toBe(50);
    expect(await problemOf(shop.give(member, -51))).toBe('insufficient_points');
    await shop.give(member, -50);
    expect(await problemOf(shop.give(shop.member('nobody'), 5))).toBe('not_enrolled');
    const { items } = await services.listTransactions(member, { limit: 5 });
    expect(items[0]?.reason).toEqual({ kind: 'adjustment', note: 'a gift' });
  });

  on('pages history, and takes no cursor of another member or list', async (shop) => {
    const member = await shop.joined();
    for (let points = 1; points <= 5; points++) await shop.give(member, points);
    const first = await services.listTransactions(member, { limit: 2 });
    expect(first.items.map(({ points }) => points)).toEqual([5, 4]);
    const second = await services.listTransactions(member, { limit: 2, cursor: first.nextCursor });
    expect(second.items.map(({ points }) => points)).toEqual([3, 2]);
    const third = await services.listTransactions(member, { limit: 2, cursor: second.nextCursor });
    expect(third).toMatchObject({ items: [{ points: 1 }], hasMore: false });
    expect(third.nextCursor).toBeUndefined();
    const cursor = first.nextCursor ?? '';
    const other = await shop.joined();
    expect(await problemOf(services.listTransactions(other, { limit: 2, cursor }))).toBe(
      'invalid_request',
    );
    expect(
      await problemOf(services.listIssuedRewards(member, { usage: 'all', limit: 2, cursor })),
    ).toBe('invalid_request');
    expect(
      await problemOf(services.listTransactions(member, { limit: 2, cursor: `${cursor}x` })),
    ).toBe('invalid_request');
    expect(await problemOf(services.listTransactions(member, { limit: 2, cursor: '' }))).toBe(
      'invalid_request',
    );
  });

  on('warns before points and rewards lapse, until the notice is dismissed', async (shop) => {
    const member = await shop.withPoints(1000);
    await shop.redeem(member);
    shop.now += 29 * day;
    const { notices } = await services.getSession(shop.context, member);
    expect(notices).toMatchObject([{ kind: 'reward_expiring' }]);
    const id = notices[0]?.id ?? '';
    await services.dismissNotice(member, id);
    await services.dismissNotice(member, id);
    expect((await services.getSession(shop.context, member)).notices).toEqual([]);
    expect(await problemOf(services.dismissNotice(member, 'anything'))).toBe('not_found');
    shop.now += 680 * day;
    expect((await services.getSession(shop.context, member)).notices).toMatchObject([
      { kind: 'points_expiring', points: 500 },
    ]);
    shop.now += 60 * day;
    expect(await shop.balance(member)).toMatchObject({ available: 0 });
    // The points, and the reward that was not used in time.
    expect(await services.sweep(shop.context)).toMatchObject({ transactions: 2 });
  });

  on('tells in the history of a reward that was not used in time, once', async (shop) => {
    const member = await shop.withPoints(1000);
    const unused = await shop.redeem(member);
    const used = await shop.redeem(member);
    await services.useVoucher(shop.context, codeOf(used), { orderId: 'o1' });
    shop.now += 40 * day;
    expect(await services.sweep(shop.context)).toMatchObject({ members: 2, transactions: 1 });
    const { items } = await services.listTransactions(member, { limit: 5 });
    expect(items[0]).toMatchObject({
      kind: 'expire',
      points: 0,
      reason: { kind: 'reward', issuedRewardId: unused.issuedReward?.id },
    });
    expect(await services.sweep(shop.context)).toMatchObject({ members: 0, transactions: 0 });
    const later = new Date(shop.now + 10 * day).toISOString();
    const id = unused.issuedReward?.id ?? '';
    await services.extendReward(shop.context, id, { expiresAt: later, actor: 'Jo' });
    shop.now += 20 * day;
    expect(await services.sweep(shop.context)).toMatchObject({ members: 1, transactions: 1 });
  });

  on('changes and exports what is known of a member', async (shop) => {
    const member = await shop.joined();
    expect(
      await services.updateMe(member, { locale: 'nl', birthday: { month: 2, day: 29 } }),
    ).toMatchObject({ locale: 'nl' });
    expect(await services.updateMe(member, { locale: null })).not.toHaveProperty('locale');
    expect(
      await problemOf(
        services.updateMe(member, { consents: [{ id: 'news', version: 1, given: true }] }),
      ),
    ).toBe('invalid_request');
    await shop.paid(member.externalId, 'o1', 1000);
    expect(await services.exportMe(member)).toMatchObject({
      member: { birthday: { month: 2, day: 29 }, termsVersion: '1' },
      balance: { pending: 100 },
      transactions: [{ kind: 'earn' }],
      orders: [{ orderId: 'o1', points: 100 }],
    });
    expect(await problemOf(services.getMe(shop.member('nobody')))).toBe('not_enrolled');
    expect(await problemOf(services.enroll(shop.member('x'), { termsVersion: '9' }, key()))).toBe(
      'invalid_request',
    );
  });

  on('counts orders for the tier, and earns by it from then on', async (shop) => {
    const member = await shop.joined();
    await shop.paid(member.externalId, 'o1', 80_000);
    expect(await services.getMember(shop.context, member.externalId)).toMatchObject({
      tierProgress: { tierId: 'silver', have: 80_000 },
    });
    expect(await shop.paid(member.externalId, 'o2', 1000)).toMatchObject({ points: 110 });
    await shop.refunded('o1');
    expect(await services.getMember(shop.context, member.externalId)).toMatchObject({
      tierProgress: { tierId: 'bronze', have: 1000 },
    });
  });

  on('refuses instants that cannot be, and says in which event of a batch', async (shop) => {
    const member = await shop.joined();
    const event = shopEvent.parse({
      type: 'order.cancelled',
      id: 'late',
      at: '2062-01-01T00:00:00Z',
      orderId: 'o1',
      memberId: member.externalId,
    });
    const batch = {
      events: [{ ...event, id: 'fine', at: new Date(shop.now).toISOString() }, event],
    };
    await expect(services.sendEvents(shop.context, batch)).rejects.toMatchObject({
      code: 'invalid_request',
      facts: { errors: [{ pointer: '/events/1/at' }] },
    });
    const joinedAt = '0001-01-01T00:00:00Z';
    expect(
      await problemOf(services.putMember(shop.context, 'x', { enrolled: true, joinedAt })),
    ).toBe('invalid_request');
    expect(await problemOf(services.getMember(shop.context, 'x'))).toBe('not_found');
    expect(await problemOf(services.getProgramVersion(shop.context, 1e300))).toBe('not_found');
    for (let moves = 0; moves < 60; moves++) {
      await services.moveClock(shop.context, { byDays: 36_500 });
    }
    expect((await services.getSession(shop.context, member)).now).toMatch(/^8\d{3}-/);
    const far = shop.now + 7000 * 365 * day;
    expect(
      await problemOf(services.moveClock(shop.context, { to: new Date(far).toISOString() })),
    ).toBe('invalid_request');
  });

  on('moves the clock of a test programme forward only', async (shop) => {
    const { now } = await services.getClock(shop.context);
    const moved = await services.moveClock(shop.context, { byDays: 1, bySeconds: 5 });
    expect(Date.parse(moved.now) - Date.parse(now)).toBe(day + 5000);
    expect(await problemOf(services.moveClock(shop.context, { to: now }))).toBe('invalid_request');
    const live = { ...shop.context, programId: `${shop.context.programId}-live` };
    await services.createProgram(live.store, { id: live.programId, test: false }, shop.now);
    expect(await problemOf(services.moveClock(live, { byDays: 1 }))).toBe('key_not_allowed');
    expect(await problemOf(services.getProgram(live))).toBe('not_found');
  });

  on('knows a key until it is revoked', async (shop) => {
    const { key: made, text } = await services.createKey(shop.context, { kind: 'secret' });
    expect(made.prefix).not.toBe(text);
    expect(await services.findKey(shop.context.store, text)).toEqual(made);
    await services.revokeKey(shop.context, made.id);
    expect(await services.findKey(shop.context.store, text)).toBeUndefined();
    const signing = await services.createSigningKey(shop.context, { algorithm: 'HS256' });
    expect(await services.findSigningKey(shop.context, signing.kid)).toEqual(signing);
    await services.revokeKey(shop.context, signing.kid);
    expect(await services.findSigningKey(shop.context, signing.kid)).toBeUndefined();
    expect(await problemOf(services.revokeKey(shop.context, 'key_none'))).toBe('not_found');
  });
});
