import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tiers: Wording<typeof reference> = {
  tiers_here: 'O teu nível',
  tiers_reached: 'Alcançado',
  tiers_start: 'Desde o início',
  tiers_from: 'A partir de {amount}',
  tiers_from_calendar_year: 'A partir de {amount} por ano civil',
  tiers_from_months: {
    one: 'A partir de {amount} em {n}\u00a0mês',
    many: 'A partir de {amount} em {n}\u00a0de meses',
    other: 'A partir de {amount} em {n}\u00a0meses',
  },
  tiers_left: 'Mais {left}',
  tiers_benefits: 'Vantagens de {tier}',
  tiers_benefit_from: 'a partir de {date}',
  tiers_benefit_through: 'até {date}, inclusive',
  tiers_grace: 'Manténs {tier} até {date}, inclusive, embora o período já tenha terminado.',
  tiers_softened: 'Agora és {tier}. O que já tens continua a ser teu.',
  tiers_paid: 'És {tier} graças a {membership}.',
  tiers_price: {
    one: '{membership}: {money} por mês',
    many: '{membership}: {money} por {n}\u00a0de meses',
    other: '{membership}: {money} por {n}\u00a0meses',
  },
  tiers_join_paid: 'Ver {membership}',
};
