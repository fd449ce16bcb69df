/** How members bring friends. */
import { referralRule } from '../conformance/event-rules.ts';
import { fiveEuro, tenPerEuro } from '../conformance/documents.ts';
import type { Mechanic } from './mechanic.ts';

const shown = {
  reversal: { case: 'referrals/return' },
  limit: { case: 'referrals/limit' },
  expiry: { case: 'referrals/no-friend' },
  history: { case: 'referrals/both-sides' },
};

export const referralMechanics: readonly Mechanic[] = [
  {
    id: 'referral',
    title: 'Points for who brings a friend, and for the friend, with their first order',
    fragment: { earningRules: [tenPerEuro, referralRule] },
    works: { case: 'referrals/both-sides' },
    ...shown,
  },
  {
    id: 'referral-on-joining',
    title: 'A reward for the friend on joining',
    fragment: {
      earningRules: [
        {
          ...referralRule,
          friendFrom: 'joining',
          friend: { kind: 'reward', rewardId: 'five-euro' },
        },
      ],
      rewards: [fiveEuro],
    },
    works: { case: 'referrals/reward' },
    ...shown,
    reversal: { case: 'referrals/on-joining' },
  },
  {
    id: 'referral-review',
    title: 'Referrals that the shop looks at first',
    fragment: { earningRules: [tenPerEuro, { ...referralRule, review: 'all' }] },
    works: { case: 'referrals/review' },
    ...shown,
  },
];
