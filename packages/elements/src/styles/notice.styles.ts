import { css } from 'lit';

/** `.notice` (tint ground, bar at the start, icon, first phrase strong), `.warn` when it presses. */
export const noticeStyles = css`
  .notice {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-inline-start: 3px solid var(--_accent-ui);
    border-radius: calc(0.5em * var(--_r));
    background: var(--_accent-tint);
    line-height: 1.5;
  }
  .notice > svg {
    margin-block-start: 0.2em;
    color: var(--_accent-text);
  }
  .notice.warn {
    border-inline-start-color: var(--_warn);
    background: var(--_warn-tint);
  }
  .notice.warn > svg {
    color: var(--_warn);
  }
  .notice-text {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .warn-text {
    color: var(--_warn);
    font-weight: 600;
  }
  .danger-text {
    color: var(--_danger);
  }
  .with-icon {
    display: flex;
    align-items: flex-start;
    gap: 0.4em;
  }
  .with-icon > svg {
    margin-block-start: 0.2em;
  }
`;
