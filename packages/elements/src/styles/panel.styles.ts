import type { CSSResult } from 'lit';

import { buttonStyles } from './button.styles.ts';
import { cardStyles } from './card.styles.ts';
import { contentStyles } from './content.styles.ts';
import { noticeStyles } from './notice.styles.ts';
import { skeletonStyles } from './skeleton.styles.ts';
import { stateStyles } from './state.styles.ts';

/** What every element of the card starts its `static styles` with. */
export const panelStyles: CSSResult[] = [
  ...contentStyles,
  skeletonStyles,
  buttonStyles,
  cardStyles,
  noticeStyles,
  stateStyles,
];
