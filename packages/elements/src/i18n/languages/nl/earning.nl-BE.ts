import type { earning as reference } from '../../messages/earning.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What Belgian Dutch says otherwise. */
export const earning: Wording<typeof reference> = {
  earn_claimed_later: { other: '{rule}: {amount} in afwachting.' },
  campaign_until: 't.e.m.\u00a0{date}',
};
