import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const referral: Wording<typeof reference> = {
  referral_you: 'Du får {gain}',
  referral_friend: 'Den, du inviterer, får {gain}',
  referral_on_joining: 'Den, du inviterer, får det allerede ved tilmelding, du efter ordren.',
  referral_when: 'Så snart en ordre fra den, du inviterer, er betalt.',
  referral_when_minimum: 'Så snart en ordre fra den, du inviterer, er betalt, fra {money}.',
  referral_within: {
    one: 'Ordren tæller til {n}\u00a0dag efter tilmelding.',
    other: 'Ordren tæller til {n}\u00a0dage efter tilmelding.',
  },
  referral_pending:
    'Det er på vej, så længe ordren kan returneres, og bortfalder, hvis den kommer tilbage.',
  referral_times: {
    one: 'Du kan få det {n}\u00a0gang mere.',
    other: 'Du kan få det {n}\u00a0gange mere.',
  },
  referral_times_none: 'For den næste invitation får du selv ikke noget lige nu.',
  referral_link: 'Dit eget link',
  referral_copy: 'Kopiér linket',
  referral_by_hand: 'Kopiér det markerede link med {keys}.',
  referral_share: 'Del linket',
  referral_friends: 'Hvem der kom med dit link',
  referral_nobody: 'Ingen er kommet med dit link endnu.',
  referral_since: 'Tilmeldt {date}',
  referral_joined: 'Ingen ordre endnu',
  referral_lapsed: 'Ingen ordre til tiden',
  referral_review: 'Kontrolleres',
  referral_rewarded: 'Modtaget',
  referral_capped: 'Over din grænse',
  referral_rejected: 'Tæller ikke',
  referral_closed: 'Det er ikke muligt at invitere lige nu.',
};
