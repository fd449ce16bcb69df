import type { purchases as reference } from '../../messages/purchases.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What the formal register says otherwise. */
export const purchases: Wording<typeof reference> = {
  purchases_ask: 'Uw aankopen en bonnen bij elkaar',
  purchases_agreed: 'Uw aankopen staan er nu bij.',
  purchases_revocable: 'U kunt dit altijd weer uitzetten bij uw voorkeuren.',
  purchases_empty: 'Hier komen uw aankopen met hun bonnen te staan.',
  purchases_invoice_asked: 'Uw factuur is aangevraagd.',
};
