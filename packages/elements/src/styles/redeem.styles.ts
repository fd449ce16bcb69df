import type { CSSResult } from 'lit';

import { barStyles } from './bar.styles.ts';
import { disclosureStyles } from './disclosure.styles.ts';
import { panelStyles } from './panel.styles.ts';
import { reviewStyles } from './review.styles.ts';
import { ticketStyles } from './ticket.styles.ts';

/** What an element starts with in which rewards are redeemed. */
export const redeemStyles: CSSResult[] = [
  ...panelStyles,
  barStyles,
  reviewStyles,
  disclosureStyles,
  ticketStyles,
];
