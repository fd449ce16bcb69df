import { css } from './css.ts';

/** `.with-icon`, alone or as `.notice` (tint ground, bar at the start); `.warn` when it presses. */
export const noticeStyles = css`
  .with-icon {
    display: flex;
    align-items: flex-start;
    gap: 0.4em;
  }
  .with-icon > svg {
    margin-block-start: 0.2em;
  }
  .notice {
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-inline-start: 3px solid var(--_tone, var(--_accent-ui));
    border-radius: calc(0.5em * var(--_r));
    background: var(--_accent-tint);
  }
  .notice > svg {
    color: var(--_tone, var(--_accent-text));
  }
  .warn {
    --_tone: var(--_warn);
    background: var(--_warn-tint);
  }
  .notice-text {
    flex: 1;
    min-inline-size: 0;
  }
  .warn-text {
    color: var(--_warn);
    font-weight: 600;
  }
  .danger-text {
    color: var(--_danger);
  }
`;
