/** What redeeming takes once somebody is about to press: fetched then, not with the button. */
import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult, type LitElement } from 'lit';

import type { LoyaltyController, LoyaltyHost } from '../context/loyalty-controller.ts';
import type { PanelMessages } from '../context/panel-element.ts';
import { redeemingCatalogue } from '../i18n/messages/redeeming.ts';
import { ticketsCatalogue } from '../i18n/messages/tickets.ts';
import { disclosureStyles } from '../styles/disclosure.styles.ts';
import { ticketStyles } from '../styles/ticket.styles.ts';
import { RedeemFlow } from './redeem-flow.ts';
import { reviewStyles } from './review.styles.ts';

export { redeemArea } from './review.ts';

const styles = [reviewStyles, disclosureStyles, ticketStyles];

/** Has a host say and style what follows a press, and gives what leads through it. */
export async function createFlow(
  host: LoyaltyHost,
  loyalty: LoyaltyController<PanelMessages>,
): Promise<RedeemFlow> {
  const { catalogues, text } = loyalty;
  catalogues.push(ticketsCatalogue, redeemingCatalogue);
  // What the host had before is here, and is not waited for.
  await Promise.all(catalogues.flatMap((catalogue) => catalogue.load(text.chain)));
  wear(host);
  return new RedeemFlow(host, loyalty);
}

/** Puts the sheets before the element's own, which goes before what others have too, and before a page's. */
function wear({ constructor, renderRoot }: LoyaltyHost): void {
  const root = renderRoot as ShadowRoot;
  // Where sheets cannot be shared they become elements, after the others.
  const before = supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets] : [];
  adoptStyles(root, styles);
  if (!supportsAdoptingStyleSheets) return;
  const own = (constructor as typeof LitElement).elementStyles.at(-1) as CSSResult | undefined;
  const at = Math.max(
    before.findIndex((sheet) => sheet === own?.styleSheet),
    0,
  );
  const added = [...root.adoptedStyleSheets];
  root.adoptedStyleSheets = [...before.slice(0, at), ...added, ...before.slice(at)];
}
