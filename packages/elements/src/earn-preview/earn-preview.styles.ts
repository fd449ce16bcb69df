import { ringMarkStyles } from '../icons/ring-mark.ts';
import { contentStyles } from '../styles/content.styles.ts';
import { css } from '../styles/css.ts';
import { skeletonStyles } from '../styles/skeleton.styles.ts';
import { disclosureStyles } from '../styles/disclosure.styles.ts';

const earnPreviewStyles = css`
  .hint {
    display: inline-block;
    max-inline-size: 100%;
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border: var(--_w) solid transparent;
    border-radius: calc(0.5em * var(--_r));
    background: var(--_accent-tint);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  :host([variant='inline']) .hint {
    padding: 0;
    border: 0;
    background: none;
  }
  .hint-line {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_u) * 2);
  }
  .ring-mark {
    margin-block-start: 0.02em;
  }
  .why > ul {
    display: grid;
    gap: var(--_u);
    padding-block: var(--_u);
  }
  .why li {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_u) * 4);
  }
  .why {
    margin-inline-start: calc(20em / 15 + var(--_u) * 2);
  }
  :host([variant='inline']) :is(.hint-line, summary) {
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: calc(32em / 15);
    font-size: 1em;
    text-decoration: none;
  }
  :host([variant='inline']) .why {
    margin: 0;
  }
  .bone {
    inline-size: 16em;
    block-size: 1em;
    margin-block: 0.2em;
  }
`;

export const styles = [
  ...contentStyles,
  ringMarkStyles,
  skeletonStyles,
  disclosureStyles,
  earnPreviewStyles,
];
