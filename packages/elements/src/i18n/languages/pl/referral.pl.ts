import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const referral: Wording<typeof reference> = {
  referral_you: 'Ty otrzymujesz {gain}',
  referral_friend: 'Zaproszona osoba otrzymuje {gain}',
  referral_on_joining: 'Zaproszona osoba otrzymuje to już przy dołączeniu, a ty po zamówieniu.',
  referral_when: 'Gdy zamówienie zaproszonej osoby zostanie opłacone.',
  referral_when_minimum: 'Gdy zamówienie zaproszonej osoby zostanie opłacone, od {money}.',
  referral_within: {
    one: 'Zamówienie liczy się do {n}\u00a0dnia po dołączeniu.',
    few: 'Zamówienie liczy się do {n}\u00a0dni po dołączeniu.',
    many: 'Zamówienie liczy się do {n}\u00a0dni po dołączeniu.',
    other: 'Zamówienie liczy się do {n}\u00a0dnia po dołączeniu.',
  },
  referral_pending: 'Jest w drodze, dopóki zamówienie można zwrócić, i przepada, jeśli wróci.',
  referral_times: {
    one: 'Możesz otrzymać to jeszcze {n}\u00a0raz.',
    few: 'Możesz otrzymać to jeszcze {n}\u00a0razy.',
    many: 'Możesz otrzymać to jeszcze {n}\u00a0razy.',
    other: 'Możesz otrzymać to jeszcze {n}\u00a0razu.',
  },
  referral_times_none: 'Za następne zaproszenie teraz nic nie otrzymasz.',
  referral_link: 'Twój link',
  referral_copy: 'Kopiuj link',
  referral_by_hand: 'Skopiuj zaznaczony link: {keys}.',
  referral_share: 'Udostępnij link',
  referral_friends: 'Kto przyszedł z twoim linkiem',
  referral_nobody: 'Nikt jeszcze nie przyszedł z twoim linkiem.',
  referral_since: 'Dołączenie: {date}',
  referral_joined: 'Jeszcze bez zamówienia',
  referral_lapsed: 'Brak zamówienia na czas',
  referral_review: 'W trakcie sprawdzania',
  referral_rewarded: 'Otrzymano',
  referral_capped: 'Ponad twój limit',
  referral_rejected: 'Nie liczy się',
  referral_closed: 'Zapraszanie nie jest teraz możliwe.',
};
