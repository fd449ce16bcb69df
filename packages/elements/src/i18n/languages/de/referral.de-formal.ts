import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const referral: Wording<typeof reference> = {
  referral_you: 'Sie bekommen {gain}',
  referral_on_joining:
    'Die eingeladene Person bekommt es schon beim Anmelden, Sie nach der Bestellung.',
  referral_times: {
    one: 'Sie bekommen das noch {n}\u00a0Mal.',
    other: 'Sie bekommen das noch {n}\u00a0Mal.',
  },
  referral_times_none: 'Für die nächste Einladung bekommen Sie selbst jetzt nichts mehr.',
  referral_link: 'Ihr eigener Link',
  referral_by_hand: 'Kopieren Sie den markierten Link mit {keys}.',
  referral_friends: 'Wer mit Ihrem Link kam',
  referral_nobody: 'Mit Ihrem Link ist noch niemand gekommen.',
  referral_capped: 'Über Ihrer Grenze',
};
