/** What must compile, and what must not. The bodies never run. */
import type { ReadableAtom } from 'nanostores';
import { expectTypeOf, test } from 'vitest';

import {
  balanceOf,
  redemptionsOf,
  type LoyaltyStore,
  type RedemptionState,
  type Remote,
  type ShownBalance,
} from './index.ts';

declare const store: LoyaltyStore;

const never = (): boolean => false;

test('stores are read and not written', () => {
  expectTypeOf<ReturnType<typeof balanceOf>>().toEqualTypeOf<ReadableAtom<Remote<ShownBalance>>>();
  if (!never()) return;
  // @ts-expect-error -- only the server decides what the balance is
  // oxlint-disable-next-line typescript/no-unsafe-call
  balanceOf(store).set({ status: 'ready' });
  // @ts-expect-error -- nor can a value be changed in place
  store.$session.get().status = 'ready';
});

test('data may be absent, whatever the status', () => {
  if (!never()) return;
  const { data } = balanceOf(store).get();
  // @ts-expect-error -- a guest has none
  void data.shown;
});

test('phases narrow to their facts', () => {
  if (!never()) return;
  const state: RedemptionState = redemptionsOf(store).of('x').get();
  // @ts-expect-error -- there is a redemption only once it is issued
  void state.redemption;
  if (state.phase === 'issued') void state.redemption.balance;
  if (state.phase === 'refused') void state.reason;
  // @ts-expect-error -- there is no such phase
  void (state.phase === 'pending');
});

test('redeeming needs an intent', () => {
  if (!never()) return;
  // @ts-expect-error -- a key for each review
  void redemptionsOf(store).redeem({ rewardId: 'x' });
  void redemptionsOf(store).redeem({ rewardId: 'x', intentKey: store.newIntent() });
});
