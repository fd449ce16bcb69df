import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const referral: Wording<typeof reference> = {
  referral_you: 'Tu reçois {gain}',
  referral_friend: 'La personne invitée reçoit {gain}',
  referral_on_joining: 'La personne invitée le reçoit dès l’inscription, toi après la commande.',
  referral_when: 'Dès qu’une commande de la personne invitée est payée.',
  referral_when_minimum:
    'Dès qu’une commande de la personne invitée est payée, à partir de {money}.',
  referral_within: {
    one: 'La commande compte jusqu’à {n}\u00a0jour après l’inscription.',
    many: 'La commande compte jusqu’à {n}\u00a0jours après l’inscription.',
    other: 'La commande compte jusqu’à {n}\u00a0jours après l’inscription.',
  },
  referral_pending:
    'C’est en attente tant que la commande peut être retournée, et annulé si elle revient.',
  referral_times: {
    one: 'Tu peux encore le recevoir {n}\u00a0fois.',
    many: 'Tu peux encore le recevoir {n}\u00a0fois.',
    other: 'Tu peux encore le recevoir {n}\u00a0fois.',
  },
  referral_times_none: 'Pour la prochaine invitation, tu ne reçois plus rien pour le moment.',
  referral_link: 'Ton lien personnel',
  referral_copy: 'Copier le lien',
  referral_by_hand: 'Copie le lien sélectionné avec {keys}.',
  referral_share: 'Partager le lien',
  referral_friends: 'Qui est venu avec ton lien',
  referral_nobody: 'Personne n’est encore venu avec ton lien.',
  referral_since: 'Inscription le {date}',
  referral_joined: 'Pas encore de commande',
  referral_lapsed: 'Pas de commande à temps',
  referral_review: 'En cours de vérification',
  referral_rewarded: 'Reçu',
  referral_capped: 'Au-delà de ta limite',
  referral_rejected: 'Ne compte pas',
  referral_closed: 'Les invitations ne sont pas possibles pour le moment.',
};
