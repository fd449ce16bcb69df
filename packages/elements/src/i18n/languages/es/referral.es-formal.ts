import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const referral: Wording<typeof reference> = {
  referral_you: 'Usted recibe {gain}',
  referral_on_joining: 'La persona invitada lo recibe al inscribirse; usted, después del pedido.',
  referral_times: {
    one: 'Puede recibirlo {n}\u00a0vez más.',
    many: 'Puede recibirlo {n}\u00a0de veces más.',
    other: 'Puede recibirlo {n}\u00a0veces más.',
  },
  referral_times_none: 'Por la próxima invitación ahora no recibe nada.',
  referral_link: 'Su propio enlace',
  referral_by_hand: 'Copie el enlace seleccionado con {keys}.',
  referral_friends: 'Quién vino con su enlace',
  referral_nobody: 'Todavía no ha venido nadie con su enlace.',
  referral_capped: 'Por encima de su límite',
};
