import { css } from '../styles/css.ts';

/** Head and foot of the card, and what stands between head and tabs. */
export const headerStyles = css`
  .header {
    padding: var(--_edge);
  }
  .standing {
    align-items: flex-start;
  }
  .balance {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: calc(var(--_u) * 2);
  }
  .number {
    font-size: 2.5em;
    font-weight: 650;
    line-height: 1.05;
    letter-spacing: -0.02em;
  }
  .number + .muted {
    font-weight: 500;
  }
  .below {
    margin-block-start: var(--_u);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 3);
    margin-block-start: calc(var(--_u) * 4);
  }
  .header .button {
    min-inline-size: calc(130em / 15);
  }
  .small-print {
    margin-block-start: calc(var(--_u) * 3);
  }
  loyalty-tier-progress {
    --loyalty-font-size: 1em;
    margin-block-start: calc(14em / 16);
  }
  loyalty-tier-progress:state(loading) {
    visibility: hidden;
    block-size: calc(37em / 16);
  }
  .strip,
  .footer {
    padding-block: calc(var(--_u) * 2);
  }
  .aside {
    padding: 0 var(--_edge) calc(var(--_u) * 4);
  }
  .footer {
    gap: 0 calc(var(--_u) * 5);
  }
  .footer a,
  .footer ::slotted(a) {
    display: inline-flex;
    align-items: center;
    min-block-size: calc(32em / 14);
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .header > .bone {
    inline-size: 18em;
    block-size: 0.9em;
    margin-block: 0.3em;
  }
  .header > .number-bone {
    inline-size: 7em;
    block-size: 2.625em;
  }
  .header > .pill-bone {
    inline-size: 6em;
    block-size: 2em;
    margin-block-start: calc(var(--_u) * 3);
  }
  .header > .bar-bone {
    inline-size: 100%;
    block-size: 0.5em;
    margin-block: calc(14em / 16) calc(var(--_u) * 2);
  }
`;
