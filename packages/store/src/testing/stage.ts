import {
  createStore,
  rewardsOf,
  type LoyaltyStore,
  type RewardGroup,
  type StoreOptions,
} from '../index.ts';
import { memberSession } from './fixtures.ts';
import { createNetwork, type Network } from './network.ts';

/** A page whose network and clock the test holds in its hands. */
export interface Stage {
  readonly network: Network;
  /** What the device says the time is. */
  readonly clock: { now: number };
  /** A store that has asked nothing yet. */
  readonly makeStore: (options?: Partial<StoreOptions>) => LoyaltyStore;
  /** A store that shows a member with so many points: it answers the first request for a session. */
  readonly loadedStore: (
    available?: number,
    options?: Partial<StoreOptions>,
  ) => Promise<LoyaltyStore>;
}

/** Sets up a page that has asked nothing yet. */
export function setStage(): Stage {
  const network = createNetwork();
  const clock = { now: Date.parse('2026-11-23T12:00:00Z') };
  const makeStore = (options: Partial<StoreOptions> = {}) =>
    createStore({
      client: network.client,
      now: () => clock.now,
      openChannel: () => undefined,
      ...options,
    });
  return {
    network,
    clock,
    makeStore,
    async loadedStore(available = 700, options = {}) {
      const store = makeStore(options);
      store.connect();
      await (await network.nth('/session', 1)).answer(memberSession(available));
      return store;
    },
  };
}

/** The ids of the rewards in a group, in their order. */
export function idsIn(group: RewardGroup, store: LoyaltyStore): string[] | undefined {
  return rewardsOf(store)
    .get()
    .data?.filter((item) => item.group === group)
    .map(({ reward }) => reward.id);
}

/** Everything that a store has shown since now. */
export function record<T>(store: { listen(listener: (value: T) => void): () => void }): T[] {
  const seen: T[] = [];
  store.listen((value) => seen.push(value));
  return seen;
}
