import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const referral: Wording<typeof reference> = {
  referral_you: 'Vous recevez {gain}',
  referral_on_joining: 'La personne invitée le reçoit dès l’inscription, vous après la commande.',
  referral_times: {
    one: 'Vous pouvez encore le recevoir {n}\u00a0fois.',
    many: 'Vous pouvez encore le recevoir {n}\u00a0fois.',
    other: 'Vous pouvez encore le recevoir {n}\u00a0fois.',
  },
  referral_times_none: 'Pour la prochaine invitation, vous ne recevez plus rien pour le moment.',
  referral_link: 'Votre lien personnel',
  referral_by_hand: 'Copiez le lien sélectionné avec {keys}.',
  referral_friends: 'Qui est venu avec votre lien',
  referral_nobody: 'Personne n’est encore venu avec votre lien.',
  referral_capped: 'Au-delà de votre limite',
};
