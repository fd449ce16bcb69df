/** Rewards that are more than points: a cause is chosen with one, an address given with the other. */
import type { Reward, Session } from '@spaarkit/sdk';

import { sessions } from './fixtures.ts';
import { program } from './program.ts';

const more = { minimumSpendMinor: 0, validDays: 30, revertible: false, combinable: true } as const;

const goodCause: Reward = {
  ...more,
  id: 'good-cause',
  kind: 'donation',
  name: { nl: '€ 5 voor een goed doel', en: '€ 5 for a good cause' },
  cost: { kind: 'fixed', points: 500 },
  value: { kind: 'amount', amountMinor: 500 },
  causes: [
    {
      id: 'trees',
      name: { nl: 'Bomen in de stad', en: 'Trees in the city' },
      url: 'https://trees.example/plan',
    },
    { id: 'books', name: { nl: 'Voorlezen op school', en: 'Reading at school' } },
  ],
};

const giftBox: Reward = {
  ...more,
  id: 'gift-box',
  kind: 'merchant_fulfilled',
  name: { nl: 'Proefpakket koffie', en: 'Coffee sampler' },
  cost: { kind: 'fixed', points: 750 },
  needsAddress: true,
};

/** A member who can give to a cause, and be sent something. */
export const choosing: Session = {
  ...sessions.member,
  program: { ...program, version: 21, rewards: [goodCause, giftBox] },
  programVersion: 21,
  donationTotals: [
    { rewardId: 'good-cause', causeId: 'trees', amountMinor: 128_500, donations: 257 },
    { rewardId: 'good-cause', causeId: 'books', amountMinor: 0, donations: 0 },
  ],
  rewards: [
    { rewardId: 'good-cause', redeemable: true },
    { rewardId: 'gift-box', redeemable: true },
  ],
};
