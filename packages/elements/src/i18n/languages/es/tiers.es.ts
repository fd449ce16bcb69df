import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tiers: Wording<typeof reference> = {
  tiers_here: 'Tu nivel',
  tiers_reached: 'Alcanzado',
  tiers_start: 'Desde el principio',
  tiers_from: 'Desde {amount}',
  tiers_from_calendar_year: 'Desde {amount} por año natural',
  tiers_from_months: {
    one: 'Desde {amount} en {n}\u00a0mes',
    many: 'Desde {amount} en {n}\u00a0de meses',
    other: 'Desde {amount} en {n}\u00a0meses',
  },
  tiers_left: '{left} más',
  tiers_benefits: 'Ventajas de {tier}',
  tiers_benefit_from: 'desde el {date}',
  tiers_benefit_through: 'hasta el {date} incluido',
  tiers_grace: 'Conservas {tier} hasta el {date} incluido, aunque el periodo haya terminado.',
  tiers_softened: 'Ahora estás en {tier}. Lo que ya tienes sigue siendo tuyo.',
  tiers_paid: 'Estás en {tier} gracias a {membership}.',
  tiers_price: {
    one: '{membership}: {money} al mes',
    many: '{membership}: {money} por {n}\u00a0de meses',
    other: '{membership}: {money} por {n}\u00a0meses',
  },
  tiers_join_paid: 'Ver {membership}',
};
