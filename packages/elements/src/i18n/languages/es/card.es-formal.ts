import type { card as reference } from '../../messages/card.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const card: Wording<typeof reference> = {
  guest_title: 'Acumule {points} con cada pedido',
  join_title: 'Únase a {program}',
  join_text: 'Es gratis. Puede dejarlo cuando quiera.',
  join_terms: 'Al participar acepta las {terms}.',
  join_failed: 'No se ha podido completar la inscripción. Inténtelo de nuevo.',
  joined: 'Ya participa en {program}.',
  upcoming_from: 'Podrá acumular desde el {date}.',
  ended_on:
    'El programa duró hasta el {date} incluido. Sus códigos siguen siendo válidos hasta su propia fecha.',
  offline: 'Está sin conexión. Actualizado a las {time}.',
  card_failed: 'No se ha podido cargar su programa de fidelización. Puede comprar con normalidad.',
  points_expiring_then: { other: 'Después, esta parte de su saldo caduca.' },
  tier_reached: 'Su nivel ahora es {tier}.',
};
