import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const referral: Wording<typeof reference> = {
  referral_you: 'U krijgt {gain}',
  referral_friend: 'Wie u uitnodigt krijgt {gain}',
  referral_on_joining: 'Wie u uitnodigt krijgt het al bij het aanmelden, u na de bestelling.',
  referral_when: 'Zodra een bestelling van wie u uitnodigt is betaald.',
  referral_when_minimum: 'Zodra een bestelling van wie u uitnodigt is betaald, vanaf {money}.',
  referral_times: {
    one: 'U krijgt dit nog {n}\u00a0keer.',
    other: 'U krijgt dit nog {n}\u00a0keer.',
  },
  referral_times_none: 'Voor een volgende uitnodiging krijgt u nu zelf niets meer.',
  referral_link: 'Uw eigen link',
  referral_friends: 'Wie er met uw link kwam',
  referral_nobody: 'Er is nog niemand met uw link gekomen.',
  referral_capped: 'Boven uw maximum',
};
