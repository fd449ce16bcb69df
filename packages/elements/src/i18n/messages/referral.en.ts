import type { referral as reference } from './referral.nl.ts';
import type { Translation } from './translation.ts';

export const referral: Translation<typeof reference> = {
  referral_you: 'You get {gain}',
  referral_friend: 'Whoever you invite gets {gain}',
  referral_on_joining: 'Whoever you invite gets it on joining, you after the order.',
  referral_when: 'As soon as an order of whoever you invite is paid.',
  referral_when_minimum: 'As soon as an order of whoever you invite is paid, from {money}.',
  referral_within: {
    one: 'The order counts until {n}\u00a0day after joining.',
    other: 'The order counts until {n}\u00a0days after joining.',
  },
  referral_pending: 'It is pending while the order can be returned, and lapses if it comes back.',
  referral_times: {
    one: 'You get this {n}\u00a0more time.',
    other: 'You get this {n}\u00a0more times.',
  },
  referral_times_none: 'The next invitation gives you nothing right now.',
  referral_link: 'Your own link',
  referral_copy: 'Copy link',
  referral_by_hand: 'Copy the selected link with {keys}.',
  referral_share: 'Share link',
  referral_friends: 'Who came with your link',
  referral_nobody: 'Nobody has come with your link yet.',
  referral_since: 'Joined on {date}',
  referral_joined: 'No order yet',
  referral_lapsed: 'No order in time',
  referral_review: 'Being checked',
  referral_rewarded: 'Received',
  referral_capped: 'Beyond your limit',
  referral_rejected: 'Does not count',
  referral_closed: 'Inviting is not possible now.',
};
