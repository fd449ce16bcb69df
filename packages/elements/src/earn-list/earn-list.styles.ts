import { barStyles } from '../styles/bar.styles.ts';
import { css } from '../styles/css.ts';
import { panelStyles } from '../styles/panel.styles.ts';

const earnListStyles = css`
  .aside,
  .offline {
    padding: calc(var(--_u) * 4) var(--_edge) 0;
  }
  .row-text .bar,
  .stamps {
    margin-block: calc(var(--_u) * 2) var(--_u);
  }
  .stamps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_u);
  }
  .stamp {
    display: grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: var(--_w) dashed var(--_line-strong);
    border-radius: 99em;
  }
  .stamp.got {
    border: var(--_w) solid var(--_accent-text);
    background: var(--_accent-tint);
    color: var(--_accent-text);
  }
  .steps {
    margin-block-start: var(--_u);
    padding-inline-start: 1.2em;
  }
  .steps li {
    list-style: disc;
  }
  @container (width >= 26em) {
    .row {
      flex-wrap: nowrap;
    }
    .row-end {
      flex: 0 1 auto;
      max-inline-size: 45%;
    }
    .row-end .text {
      margin-inline-end: calc(-8em / 15);
    }
  }
  .gain {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .row-end .buttons {
    justify-content: flex-end;
    align-items: center;
    margin-block-start: var(--_u);
  }
  .row-end .buttons:not(:has(*)) {
    display: none;
  }
  /* Words that wrap would leave the icon behind at the start of the line. */
  .row-end .with-icon {
    display: block;
  }
  .row-end .with-icon > svg {
    display: inline;
    margin-inline-end: 0.4em;
    vertical-align: -0.15em;
  }
  [part='refusal'] {
    margin-block-start: var(--_u);
  }
  @container (width < 26em) {
    .row-end .text {
      margin-inline-start: calc(-8em / 15);
    }
    .row-end .buttons {
      justify-content: flex-start;
    }
  }
  @media (forced-colors: active) {
    .stamp.got {
      border-color: Highlight;
    }
  }
`;

export const styles = [...panelStyles, barStyles, earnListStyles];
