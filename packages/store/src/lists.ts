/** The lists of a member that are loaded when somebody looks at them, and grow. */
import type { IssuedReward, MyReferrals, Purchase, Transaction } from '@spaarkit/sdk';
import {
  IssuedRewardsResource,
  MyReferralsResource,
  PurchasesResource,
  TransactionsResource,
} from '@spaarkit/sdk/resources';

import { createMemberList, type MemberList } from './member-list.ts';
import { perStore } from './per-store.ts';

/** Every change of points, newest first. */
export const historyOf = perStore((store): MemberList<Transaction> =>
  createMemberList(store, (params) => new TransactionsResource(store.client.send).list(params)),
);

/** What was used, expired or reverted. */
export const pastRewardsOf = perStore((store): MemberList<IssuedReward> =>
  createMemberList(store, (params) =>
    new IssuedRewardsResource(store.client.send).list({ ...params, usage: 'past' }),
  ),
);

/** What the member bought, newest first; refused until they agree to see it. */
export const purchasesOf = perStore((store): MemberList<Purchase> =>
  createMemberList(store, (params) => new PurchasesResource(store.client.send).list(params)),
);

/** The member's link for others, and how it stands with who came: a list of one. */
export const referralsOf = perStore((store): MemberList<MyReferrals> =>
  createMemberList(store, async () => ({
    items: [await new MyReferralsResource(store.client.send).retrieve()],
    hasMore: false,
  })),
);
