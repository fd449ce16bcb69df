import { css } from 'lit';

/**
 * `.card` (hairline, radius 14), `.row` with `.tile`, `.row-text` and `.row-end`, `.pill`.
 * Put `.contain` on a wrapper: rows fold when that wrapper is narrower than 26 em.
 */
export const cardStyles = css`
  .contain {
    container-type: inline-size;
  }
  .card {
    border: var(--_w) solid var(--_line);
    border-radius: calc(0.875em * var(--_r));
    background: var(--_surface);
    overflow: clip;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: calc(var(--_u) * 4);
    row-gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 4) calc(var(--_u) * 5);
  }
  .row + .row,
  .divided > * + * {
    border-block-start: var(--_w) solid var(--_line);
  }
  .row-text {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .row-title {
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .row-end {
    flex: none;
    max-inline-size: 100%;
    margin-inline-start: auto;
    text-align: end;
  }
  .tile {
    display: grid;
    place-items: center;
    flex: none;
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
    background: var(--_surface);
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.3;
  }
  @container (width < 26em) {
    .row {
      padding-inline: calc(var(--_u) * 4);
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
  @media (forced-colors: active) {
    .tile {
      border-color: CanvasText;
    }
  }
`;
