import { expect } from 'vitest';
import type { Store } from '../storage/store.ts';
import * as services from './index.ts';
import { codeOf, key, onEachStore, type Shop } from './testing/shop.ts';

onEachStore('Rewards whose holder is merged into another meanwhile', (on) => {
  on('what is given back goes to who has it now', async (shop) => {
    const { before, after, id } = await heldBefore(shop);
    const revocation = { reason: 'a mistake', actor: 'anna', points: 'give_back' } as const;
    await services.revokeReward(mergingAt(shop, before, after), id, revocation, key());
    expect((await shop.balance(after))?.available).toBe(1000);
  });

  on('an end is moved for who has it now', async (shop) => {
    const { before, after, id } = await heldBefore(shop);
    const moved = await services.extendReward(mergingAt(shop, before, after), id, {
      expiresAt: '2027-12-31',
      actor: 'anna',
    });
    expect(moved.id).toBe(id);
    expect((await shop.balance(after))?.available).toBe(500);
  });

  on('a code is used for who has it now', async (shop) => {
    const { before, after, code } = await heldBefore(shop);
    const use = { orderId: 'order-1', memberId: after.externalId };
    await services.useVoucher(mergingAt(shop, before, after), code, use);
    expect((await shop.balance(after))?.available).toBe(500);
  });
});

/** A member with a code, and another one into whom the first will be merged. */
async function heldBefore(shop: Shop) {
  const before = await shop.withPoints(1000);
  const after = await shop.joined();
  const redemption = await shop.redeem(before);
  return { before, after, id: redemption.issuedReward?.id ?? '', code: codeOf(redemption) };
}

/** As the merge comes between looking up who holds something, and holding that member. */
function mergingAt(
  { context }: Shop,
  before: services.MemberContext,
  after: services.MemberContext,
): services.ServiceContext {
  let isMerged = false;
  const store = new Proxy(context.store, {
    get(target, name) {
      if (name === 'read' && !isMerged) return readThenMerge;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const readThenMerge: Store['read'] = async (programId, work) => {
    isMerged = true;
    const result = await context.store.read(programId, work);
    await services.mergeMembers(
      context,
      after.externalId,
      { from: before.externalId, actor: 'anna' },
      key(),
    );
    return result;
  };
  return { ...context, store };
}
