import { ringMarkStyles } from '../icons/ring-mark.ts';
import { css } from '../styles/css.ts';
import { hostStyles } from '../styles/host.styles.ts';
import { skeletonStyles } from '../styles/skeleton.styles.ts';

const badgeStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
    max-inline-size: 100%;
  }
  :host(:state(excluded)) {
    display: none;
  }
  .badge {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(8em / 15);
    min-block-size: calc(44em / 15);
    padding: calc(4em / 15) calc(12em / 15);
    border: var(--_w) solid var(--_line);
    border-radius: 99em;
    background: var(--_surface);
    color: var(--_text);
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.3;
    text-decoration: none;
    white-space: nowrap;
    transition: background-color calc(120ms * var(--_motion)) var(--_ease);
  }
  [href]:hover {
    background: var(--_sunken);
  }
  .mark {
    position: relative;
  }
  .dot {
    position: absolute;
    inset-block-start: -0.1em;
    inset-inline-end: -0.2em;
    border: calc(4em / 15) solid var(--_warn);
    border-radius: 50%;
    box-shadow: 0 0 0 2px var(--_surface);
  }
  .bone {
    inline-size: calc(64em / 15);
    block-size: 0.9em;
  }
`;

export const styles = [...hostStyles, ringMarkStyles, skeletonStyles, badgeStyles];
