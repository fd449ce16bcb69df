import type { referral as reference } from '../../messages/referral.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const referral: Wording<typeof reference> = {
  referral_you: 'Tú recibes {gain}',
  referral_friend: 'La persona invitada recibe {gain}',
  referral_on_joining: 'La persona invitada lo recibe al inscribirse; tú, después del pedido.',
  referral_when: 'En cuanto se pague un pedido de la persona invitada.',
  referral_when_minimum: 'En cuanto se pague un pedido de la persona invitada, desde {money}.',
  referral_within: {
    one: 'El pedido cuenta hasta {n}\u00a0día después de inscribirse.',
    many: 'El pedido cuenta hasta {n}\u00a0de días después de inscribirse.',
    other: 'El pedido cuenta hasta {n}\u00a0días después de inscribirse.',
  },
  referral_pending: 'Está en camino mientras el pedido se pueda devolver, y se pierde si vuelve.',
  referral_times: {
    one: 'Puedes recibirlo {n}\u00a0vez más.',
    many: 'Puedes recibirlo {n}\u00a0de veces más.',
    other: 'Puedes recibirlo {n}\u00a0veces más.',
  },
  referral_times_none: 'Por la próxima invitación ahora no recibes nada.',
  referral_link: 'Tu propio enlace',
  referral_copy: 'Copiar el enlace',
  referral_by_hand: 'Copia el enlace seleccionado con {keys}.',
  referral_share: 'Compartir el enlace',
  referral_friends: 'Quién vino con tu enlace',
  referral_nobody: 'Todavía no ha venido nadie con tu enlace.',
  referral_since: 'Se inscribió el {date}',
  referral_joined: 'Aún sin pedido',
  referral_lapsed: 'Sin pedido a tiempo',
  referral_review: 'En revisión',
  referral_rewarded: 'Recibido',
  referral_capped: 'Por encima de tu límite',
  referral_rejected: 'No cuenta',
  referral_closed: 'Ahora no se puede invitar.',
};
