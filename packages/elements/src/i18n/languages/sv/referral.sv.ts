import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const referral: Wording<typeof reference> = {
  referral_you: 'Du får {gain}',
  referral_friend: 'Den du bjuder in får {gain}',
  referral_on_joining: 'Den du bjuder in får det redan när hen går med, du efter beställningen.',
  referral_when: 'Så snart en beställning av den du bjuder in är betald.',
  referral_when_minimum: 'Så snart en beställning av den du bjuder in är betald, från {money}.',
  referral_within: {
    one: 'Beställningen räknas till {n}\u00a0dag efter att hen gått med.',
    other: 'Beställningen räknas till {n}\u00a0dagar efter att hen gått med.',
  },
  referral_pending:
    'Det är på väg så länge beställningen kan returneras, och förfaller om den kommer tillbaka.',
  referral_times: {
    one: 'Du kan få det {n}\u00a0gång till.',
    other: 'Du kan få det {n}\u00a0gånger till.',
  },
  referral_times_none: 'För nästa inbjudan får du själv inget just nu.',
  referral_link: 'Din egen länk',
  referral_copy: 'Kopiera länken',
  referral_by_hand: 'Kopiera den markerade länken med {keys}.',
  referral_share: 'Dela länken',
  referral_friends: 'Vilka som kom med din länk',
  referral_nobody: 'Ingen har kommit med din länk än.',
  referral_since: 'Gick med {date}',
  referral_joined: 'Ingen beställning än',
  referral_lapsed: 'Ingen beställning i tid',
  referral_review: 'Kontrolleras',
  referral_rewarded: 'Fått',
  referral_capped: 'Över din gräns',
  referral_rejected: 'Räknas inte',
  referral_closed: 'Det går inte att bjuda in just nu.',
};
