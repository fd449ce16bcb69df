import type { card as reference } from '../../messages/card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const card: Wording<typeof reference> = {
  guest_title: 'Sammeln Sie {points} bei jeder Bestellung',
  join_title: 'Machen Sie mit bei {program}',
  join_text: 'Mitmachen ist kostenlos. Sie können jederzeit wieder aussteigen.',
  join_terms: 'Mit der Teilnahme stimmen Sie den {terms} zu.',
  join_failed: 'Die Teilnahme hat gerade nicht geklappt. Bitte versuchen Sie es erneut.',
  joined: 'Sie machen jetzt bei {program} mit.',
  upcoming_from: 'Sammeln können Sie ab {date}.',
  ended_on:
    'Das Programm lief bis einschließlich {date}. Ihre Codes bleiben bis zu ihrem eigenen Datum gültig.',
  offline: 'Sie sind offline. Stand: {time} Uhr.',
  card_failed: 'Ihr Treueprogramm konnte nicht geladen werden. Bestellen geht trotzdem.',
  points_expiring_then: { other: 'Danach verfällt dieser Teil Ihres Guthabens.' },
  tier_reached: 'Ihre Stufe ist jetzt {tier}.',
  ending_redeem: 'Einlösen können Sie bis einschließlich {date}.',
};
