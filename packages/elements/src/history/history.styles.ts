import { css } from '../styles/css.ts';
import { moreStyles } from '../lists/more.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';

const historyStyles = css`
  .entry {
    flex-wrap: nowrap;
    align-items: baseline;
    padding-block: calc(var(--_u) * 3);
  }
  /* Not those that are seen first: until one is drawn its height is a guess, and the rest would move. */
  @media screen {
    .divided:nth-of-type(n + 4) > .entry {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 4.5em;
    }
  }
  .what,
  .figures {
    line-height: 1.4;
  }
  .entry:focus {
    background: var(--_sunken);
  }
  .what {
    min-inline-size: min-content;
  }
  /* The link of a row stands right above those of the line below it: its target is higher than it looks. */
  .what > :first-child a {
    padding-block: 0.4em;
  }
  .figures {
    max-inline-size: 50%;
    text-align: end;
  }
  .amount {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .in {
    color: var(--_accent-text);
  }
  .reversed .amount {
    color: var(--_muted);
    text-decoration: line-through;
  }
`;

export const styles = [...panelStyles, moreStyles, historyStyles];
