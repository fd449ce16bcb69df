/** Inviting others: the rule, and the link of the member of the pictures. */
import type { EarningRule, MyReferrals } from '@spaarkit/sdk';

export const referralRule: EarningRule = {
  kind: 'referral',
  id: 'friends',
  name: { nl: 'Nodig een vriend uit', en: 'Invite a friend' },
  referrer: { kind: 'points', points: 200 },
  friend: { kind: 'reward', rewardId: 'five-euro' },
  friendFrom: 'first_order',
  minimumOrderMinor: 2500,
  withinDays: 30,
  landingUrl: 'https://shop.example/welkom',
  codeParameter: 'vriend',
  review: 'suspicious',
};

/** The link of the member of the pictures, and one who came for each way it can stand. */
export const myReferrals: MyReferrals = {
  code: 'K7M2QX9T',
  url: 'https://shop.example/welkom?vriend=K7M2QX9T',
  ruleId: 'friends',
  referrer: { kind: 'points', points: 200 },
  friend: { kind: 'reward', rewardId: 'five-euro' },
  friendFrom: 'first_order',
  minimumOrderMinor: 2500,
  withinDays: 30,
  timesLeft: 3,
  friends: [
    { id: 'friend-7', since: '2026-11-21T10:00:00Z', state: 'joined' },
    {
      id: 'friend-6',
      since: '2026-11-12T10:00:00Z',
      state: 'pending',
      availableAt: '2026-12-02T10:00:00Z',
    },
    { id: 'friend-5', since: '2026-11-10T10:00:00Z', state: 'review' },
    { id: 'friend-4', since: '2026-11-02T10:00:00Z', state: 'rewarded' },
    { id: 'friend-3', since: '2026-11-01T10:00:00Z', state: 'capped' },
    { id: 'friend-2', since: '2026-10-11T10:00:00Z', state: 'rejected' },
    { id: 'friend-1', since: '2026-10-03T10:00:00Z', state: 'lapsed' },
  ],
};
