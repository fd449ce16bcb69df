import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const referral: Wording<typeof reference> = {
  referral_you: 'Tu ricevi {gain}',
  referral_friend: 'La persona invitata riceve {gain}',
  referral_on_joining: 'La persona invitata lo riceve già all’iscrizione, tu dopo l’ordine.',
  referral_when: 'Appena un ordine della persona invitata è pagato.',
  referral_when_minimum: 'Appena un ordine della persona invitata è pagato, da {money}.',
  referral_within: {
    one: 'L’ordine conta fino a {n}\u00a0giorno dopo l’iscrizione.',
    many: 'L’ordine conta fino a {n}\u00a0di giorni dopo l’iscrizione.',
    other: 'L’ordine conta fino a {n}\u00a0giorni dopo l’iscrizione.',
  },
  referral_pending: 'È in attesa finché l’ordine può essere reso, e decade se torna indietro.',
  referral_times: {
    one: 'Puoi riceverlo ancora {n}\u00a0volta.',
    many: 'Puoi riceverlo ancora {n}\u00a0di volte.',
    other: 'Puoi riceverlo ancora {n}\u00a0volte.',
  },
  referral_times_none: 'Per il prossimo invito ora non ricevi nulla.',
  referral_link: 'Il tuo link',
  referral_copy: 'Copia il link',
  referral_by_hand: 'Copia il link selezionato con {keys}.',
  referral_share: 'Condividi il link',
  referral_friends: 'Chi è arrivato con il tuo link',
  referral_nobody: 'Non è ancora arrivato nessuno con il tuo link.',
  referral_since: 'Iscrizione del {date}',
  referral_joined: 'Ancora nessun ordine',
  referral_lapsed: 'Nessun ordine in tempo',
  referral_review: 'In verifica',
  referral_rewarded: 'Ricevuto',
  referral_capped: 'Oltre il tuo limite',
  referral_rejected: 'Non conta',
  referral_closed: 'Ora non si può invitare.',
};
