import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const referral: Wording<typeof reference> = {
  referral_you: 'Du bekommst {gain}',
  referral_friend: 'Die eingeladene Person bekommt {gain}',
  referral_on_joining:
    'Die eingeladene Person bekommt es schon beim Anmelden, du nach der Bestellung.',
  referral_when: 'Sobald eine Bestellung der eingeladenen Person bezahlt ist.',
  referral_when_minimum: 'Sobald eine Bestellung der eingeladenen Person bezahlt ist, ab {money}.',
  referral_within: {
    one: 'Die Bestellung zählt bis {n}\u00a0Tag nach dem Anmelden.',
    other: 'Die Bestellung zählt bis {n}\u00a0Tage nach dem Anmelden.',
  },
  referral_pending:
    'Es bleibt vorgemerkt, solange die Bestellung zurückgegeben werden kann, und verfällt, wenn sie zurückkommt.',
  referral_times: {
    one: 'Du bekommst das noch {n}\u00a0Mal.',
    other: 'Du bekommst das noch {n}\u00a0Mal.',
  },
  referral_times_none: 'Für die nächste Einladung bekommst du selbst jetzt nichts mehr.',
  referral_link: 'Dein eigener Link',
  referral_copy: 'Link kopieren',
  referral_by_hand: 'Kopiere den markierten Link mit {keys}.',
  referral_share: 'Link teilen',
  referral_friends: 'Wer mit deinem Link kam',
  referral_nobody: 'Mit deinem Link ist noch niemand gekommen.',
  referral_since: 'Angemeldet am {date}',
  referral_joined: 'Noch keine Bestellung',
  referral_lapsed: 'Keine Bestellung rechtzeitig',
  referral_review: 'Wird geprüft',
  referral_rewarded: 'Erhalten',
  referral_capped: 'Über deiner Grenze',
  referral_rejected: 'Zählt nicht',
  referral_closed: 'Einladen ist jetzt nicht möglich.',
};
