import { css } from '../styles/css.ts';

/** `.redeeming`: what opens in place when a reward is redeemed; `.dialog` when it cannot be undone. */
export const reviewStyles = css`
  .redeeming {
    display: grid;
    gap: calc(var(--_u) * 3);
    justify-items: start;
  }
  .redeeming > * {
    max-inline-size: 100%;
  }
  .redeeming > :is(.ticket, loyalty-reward-choices) {
    inline-size: 100%;
  }
  .facts {
    min-block-size: 3em;
  }
  .redeeming > .buttons {
    justify-self: end;
  }
  .stepper {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2);
    margin-block: var(--_u);
  }
  input {
    appearance: textfield;
    inline-size: 6em;
    min-block-size: 2.75em;
    margin: 0;
    padding: 0 calc(var(--_u) * 2);
    border: var(--_w) solid var(--_line-strong);
    border-radius: calc(0.5em * var(--_r));
    background: var(--_surface);
    font-size: 1em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  input::-webkit-inner-spin-button {
    appearance: none;
  }
  [aria-disabled] {
    cursor: default;
  }
  .outlined[aria-disabled] {
    border-color: var(--_line);
    color: var(--_muted);
  }
  .dialog {
    inline-size: 26em;
    max-inline-size: calc(100% - 2em);
    padding: calc(var(--_u) * 6);
    border: var(--_w) solid var(--_line);
    border-radius: calc(0.875em * var(--_r));
    background: var(--_surface);
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 0.16);
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  @container (width < 26em) {
    .redeeming > .buttons {
      justify-self: start;
    }
  }
`;
