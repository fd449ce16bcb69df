import type { tiers as reference } from '../../messages/tiers.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const tiers: Wording<typeof reference> = {
  tiers_here: 'הרמה שלך',
  tiers_reached: 'הושגה',
  tiers_start: 'מההתחלה',
  tiers_from: 'החל מ־{amount}',
  tiers_from_calendar_year: 'החל מ־{amount} בשנה קלנדרית',
  tiers_from_months: {
    one: 'החל מ־{amount} בחודש אחד',
    two: 'החל מ־{amount} בחודשיים',
    other: 'החל מ־{amount} ב־{n}\u00a0חודשים',
  },
  tiers_left: 'עוד {left}',
  tiers_benefits: 'היתרונות של {tier}',
  tiers_benefit_from: 'החל מ־{date}',
  tiers_benefit_through: 'עד {date} כולל',
  tiers_grace: 'הרמה {tier} נשארת שלך עד {date} כולל, אף שהתקופה הסתיימה.',
  tiers_softened: 'הרמה שלך כעת: {tier}. מה שכבר יש לך נשאר שלך.',
  tiers_paid: 'הרמה {tier} שלך בזכות {membership}.',
  tiers_price: {
    one: '{membership}: {money} לחודש',
    two: '{membership}: {money} לחודשיים',
    other: '{membership}: {money} עבור {n}\u00a0חודשים',
  },
  tiers_join_paid: 'לצפייה: {membership}',
};
