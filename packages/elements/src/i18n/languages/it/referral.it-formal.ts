import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const referral: Wording<typeof reference> = {
  referral_you: 'Lei riceve {gain}',
  referral_on_joining: 'La persona invitata lo riceve già all’iscrizione, Lei dopo l’ordine.',
  referral_times: {
    one: 'Può riceverlo ancora {n}\u00a0volta.',
    many: 'Può riceverlo ancora {n}\u00a0di volte.',
    other: 'Può riceverlo ancora {n}\u00a0volte.',
  },
  referral_times_none: 'Per il prossimo invito ora non riceve nulla.',
  referral_link: 'Il Suo link',
  referral_by_hand: 'Copi il link selezionato con {keys}.',
  referral_friends: 'Chi è arrivato con il Suo link',
  referral_nobody: 'Non è ancora arrivato nessuno con il Suo link.',
  referral_capped: 'Oltre il Suo limite',
};
