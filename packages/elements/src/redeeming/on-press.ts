/** What redeeming takes once somebody is about to press: fetched then, not with the button. */
import { adoptStyles, type LitElement } from 'lit';

import type { LoyaltyController, LoyaltyHost } from '../context/loyalty-controller.ts';
import type { PanelMessages } from '../context/panel-element.ts';
import { redeemingCatalogue } from '../i18n/messages/redeeming.ts';
import { ticketsCatalogue } from '../i18n/messages/tickets.ts';
import { disclosureStyles } from '../styles/disclosure.styles.ts';
import { ticketStyles } from '../styles/ticket.styles.ts';
import { RedeemFlow } from './redeem-flow.ts';
import { reviewStyles } from './review.styles.ts';

export { redeemArea } from './review.ts';

const catalogues = [ticketsCatalogue, redeemingCatalogue];

const styles = [reviewStyles, disclosureStyles, ticketStyles];

/** Has a host say and style what follows a press, and gives what leads through it. */
export async function createFlow(
  host: LoyaltyHost,
  loyalty: LoyaltyController<PanelMessages>,
): Promise<RedeemFlow> {
  loyalty.catalogues.push(...catalogues);
  const { chain } = loyalty.text;
  await Promise.all(catalogues.flatMap((catalogue) => catalogue.load(chain)));
  const { elementStyles } = host.constructor as typeof LitElement;
  // The element's own sheet stays the last: it goes before what others have too.
  const shared = elementStyles.slice(0, -1);
  const sheets = [...shared, ...styles, ...elementStyles.slice(-1)];
  adoptStyles(host.renderRoot as ShadowRoot, sheets);
  return new RedeemFlow(host, loyalty);
}
