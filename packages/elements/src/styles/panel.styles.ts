import type { CSSResult } from 'lit';

import { buttonStyles } from './button.styles.ts';
import { cardStyles } from './card.styles.ts';
import { contentStyles } from './content.styles.ts';
import { css } from './css.ts';
import { noticeStyles } from './notice.styles.ts';
import { skeletonStyles } from './skeleton.styles.ts';
import { stateStyles } from './state.styles.ts';

/**
 * What contains its width has none of its own: in a dialog, or a column that does not stretch what stands in it, it would
 * be gone. So something without height beside it asks for 28 em, and is content with less.
 */
const widthStyles = css`
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(0, 28em);
  }
`;

/** What every element of the card starts its `static styles` with. */
export const panelStyles: CSSResult[] = [
  ...contentStyles,
  skeletonStyles,
  buttonStyles,
  cardStyles,
  widthStyles,
  noticeStyles,
  stateStyles,
];
