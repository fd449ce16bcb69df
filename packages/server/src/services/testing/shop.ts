import type {
  EventOutcome,
  ProgramDocumentInput,
  Redemption,
  ShopEventInput,
} from '@spaarkit/contract';
import { shopEvent } from '@spaarkit/contract';
import { demoProgram } from '@spaarkit/contract/fixtures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProblemError } from '../../problem-error.ts';
import type { Store } from '../../storage/store.ts';
import { openers, type OpenStore } from '../../storage/testing/stores.ts';
import { verifyProgram } from '../../storage/verify.ts';
import * as services from '../index.ts';
import type { MemberContext, OnceKey, Reply, ServiceContext } from '../index.ts';

export const day = 86_400_000;
export const minute = 60_000;

let serial = 0;
export const fresh = (prefix: string): string => `${prefix}-${++serial}`;

/** A key that nothing else uses. */
export const key = (name = fresh('key'), fingerprint = 'f'): OnceKey => ({
  scope: 'test',
  key: name,
  fingerprint,
});

export const bodyOf = (reply: Reply): unknown => JSON.parse(reply.body);

export async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
  return 'none';
}

/** A programme of its own, with its own time. */
export class Shop {
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

export const codeOf = (redemption: Redemption): string =>
  redemption.issuedReward?.voucher?.code ?? '';

/** Defines a test of the services: what happens in a shop with the demo programme, `changes` aside. */
type DefineTest = (
  title: string,
  run: (shop: Shop) => Promise<void>,
  changes?: Partial<ProgramDocumentInput>,
) => void;

/** Tests of one subject, on each of the three stores; the books are checked after every one. */
export function onEachStore(subject: string, tests: (on: DefineTest) => void): void {
  describe.each(Object.entries(openers))(`${subject} on %s`, (name, open) => {
    let opened: OpenStore | undefined;

    beforeAll(async () => {
      opened = await open();
    }, 60_000);
    afterAll(async () => opened?.end());

    tests((title, run, changes = {}) => {
      test(
        title,
        async ({ skip }) => {
          if (!opened) return skip(`${name} is not to be had here`);
          // The database may be shared with other files of tests: a name that nobody else makes.
          const shop = new Shop(opened.store, `p-${crypto.randomUUID()}`);
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
    });
  });
}
