import { css } from './css.ts';

/**
 * How everything inside the card lies: `.card` (hairline, radius 14), `.pad` and `.row` with the card's
 * own edge, `.ends` for what stands at both ends of a line, `.title` and `.caption`, `.pill`; the room of
 * a line, a control or a pill that is still coming.
 * Put `.contain` on a wrapper: edges shrink and rows fold when that wrapper is narrower than 26 em.
 */
export const cardStyles = css`
  .contain {
    container-type: inline-size;
  }
  .contain > * {
    --_edge: calc(var(--_u) * 5);
  }
  .card {
    border: var(--_w) solid var(--_line);
    border-radius: calc(0.875em * var(--_r));
    background: var(--_surface);
    overflow: clip;
  }
  .pad,
  .row {
    padding: calc(var(--_u) * 4) var(--_edge);
  }
  .ends,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 3) calc(var(--_u) * 4);
  }
  .ends {
    justify-content: space-between;
  }
  .row + .row,
  .ruled,
  .divided > * + * {
    border-block-start: var(--_w) solid var(--_line);
  }
  .title,
  .row-title {
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .title {
    font-size: 1.125em;
  }
  .caption {
    padding: calc(var(--_u) * 4) var(--_edge) 0;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
  }
  [tabindex='-1']:not(li):focus {
    outline: none;
    box-shadow: none;
  }
  .row-text {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .row-end {
    max-inline-size: 100%;
    margin-inline-start: auto;
    text-align: end;
  }
  .row-end:empty {
    display: none;
  }
  .tile {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border: var(--_w) solid transparent;
    border-radius: calc(0.5em * var(--_r));
    background: var(--_accent-tint);
    color: var(--_accent-text);
    font-weight: 600;
    line-height: 1;
    overflow: hidden;
  }
  .tile.quiet {
    background: var(--_sunken);
    color: var(--_muted);
  }
  .tile img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: calc(8em / 14);
    min-block-size: calc(32em / 14);
    padding-block: calc(4em / 14);
    padding-inline: calc(6em / 14) calc(12em / 14);
    border: var(--_w) solid var(--_line);
    border-radius: 99em;
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.3;
  }
  .bone {
    inline-size: 12em;
    max-inline-size: 100%;
    block-size: 1em;
    margin-block: 0.15em;
  }
  .control-bone {
    inline-size: 6em;
    block-size: 2.75em;
    margin: 0;
  }
  .square-bone {
    inline-size: 2.75em;
  }
  .pill-bone {
    border-radius: 99em;
  }
  @container (width < 26em) {
    .contain > * {
      --_edge: calc(var(--_u) * 4);
    }
    .row {
      align-items: flex-start;
    }
    .row-text {
      flex-basis: calc(100% - 2.75 * var(--_em) - var(--_u) * 4);
    }
    .row-end {
      margin-inline-start: calc(2.75 * var(--_em) + var(--_u) * 4);
      text-align: start;
    }
  }
  /* Where colours are forced a border is seen without this: its own colour is not taken. */
  @media (prefers-contrast: more) {
    .tile {
      border-color: var(--_line);
    }
  }
`;
