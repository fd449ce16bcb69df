import { css } from './css.ts';

// Sizes are written as pixels over the control's own font size (15), so that they scale with it.

/** `.button` with `.filled`, `.outlined` or `.text`: 44 high, as buttons and as links. */
export const buttonStyles = css`
  .button {
    appearance: none;
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: calc(44em / 15);
    max-inline-size: 100%;
    margin: 0;
    padding: calc(8em / 15) calc(16em / 15);
    border: var(--_w) solid var(--_line-strong);
    border-radius: calc(8em / 15 * var(--_r));
    background: transparent;
    color: var(--_text);
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    text-wrap: balance;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    transition: background-color calc(120ms * var(--_motion)) var(--_ease);
  }
  .button:hover {
    background: var(--_sunken);
  }
  .button.filled {
    border-color: var(--_button-line);
    background: var(--_button);
    color: var(--_on-button);
  }
  .button.filled:hover {
    background: color-mix(in oklab, var(--_button) 92%, var(--_on-button));
  }
  .button.filled::selection {
    background: var(--_on-button);
    color: var(--_button);
  }
  .button.text {
    border-color: transparent;
    padding-inline: calc(8em / 15);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  .button.small {
    min-block-size: calc(32em / 15);
    padding-block: calc(4em / 15);
  }
  .button.icon {
    inline-size: calc(44em / 15);
    padding: 0;
  }
  .button.icon.small {
    inline-size: calc(32em / 15);
  }
  .button.wide {
    inline-size: 100%;
  }
  .button[aria-busy='true'] {
    cursor: progress;
  }
  .button[aria-busy='true']::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: 2px;
    background: currentcolor;
    transform-origin: 0 50%;
    animation: button-busy calc(1200ms * var(--_motion)) var(--_ease) infinite;
  }
  .button:active {
    background: var(--_track);
  }
  .button.filled:active {
    background: color-mix(in oklab, var(--_button) 84%, var(--_on-button));
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
  }
  .swap {
    display: grid;
    align-items: center;
    justify-items: center;
  }
  .swap > * {
    grid-area: 1 / 1;
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .away {
    visibility: hidden;
  }
  @keyframes button-busy {
    from {
      transform: scaleX(0.1);
      opacity: 1;
    }
    to {
      transform: scaleX(1);
      opacity: 0.2;
    }
  }
  @media (forced-colors: active) {
    .button.text {
      border-color: Canvas;
    }
  }
`;
