import { ringMarkStyles } from '../icons/ring-mark.ts';
import { css } from '../styles/css.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { benefitStyles } from '../tier-progress/benefit.styles.ts';

const tiersStyles = css`
  .standing {
    display: grid;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 5) var(--_edge) 0;
  }
  .standing > loyalty-tier-progress {
    --loyalty-font-size: 1em;
  }
  .tiers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: calc(var(--_u) * 4);
    padding: calc(var(--_u) * 5) var(--_edge);
  }
  .tier {
    padding: calc(var(--_u) * 4);
    border: var(--_w) solid var(--_line);
    border-radius: calc(0.875em * var(--_r));
  }
  .here {
    border-color: var(--_accent-text);
    background: var(--_accent-tint);
    --_line: var(--_line-strong);
  }
  .name {
    display: flex;
    align-items: center;
    min-block-size: 2em;
    gap: calc(var(--_u) * 2);
  }
  .tier .pill {
    padding-inline: calc(8em / 14) calc(10em / 14);
    background: var(--_surface);
  }
  .tier > .meta {
    margin-block-start: var(--_u);
  }
  .benefits {
    margin-block-start: calc(var(--_u) * 3);
  }
  @media (forced-colors: active) {
    .here {
      border: 3px solid Highlight;
    }
  }
`;

export const styles = [...panelStyles, ringMarkStyles, benefitStyles, tiersStyles];
