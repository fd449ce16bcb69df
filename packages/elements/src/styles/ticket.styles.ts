import { css } from './css.ts';

// The notches are half rings laid over the ticket's own border; their corners are logical, so that
// they are also cut at the right edges when the page runs from right to left. The second is the first
// turned round.

/** `.ticket` made of `.ticket-top`, `.perforation` and `.ticket-bottom`; `.ticket.spent` when used. */
export const ticketStyles = css`
  .ticket {
    --_cut: var(--_line-strong);
    position: relative;
    border: var(--_w) solid var(--_cut);
    border-radius: calc(0.875em * var(--_r));
    background: var(--_surface);
    break-inside: avoid;
  }
  .ticket-code {
    font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, monospace;
    font-size: clamp(1em, 6cqi, 1.125em);
    font-weight: 600;
    letter-spacing: 0.03em;
    line-height: 1.3;
    overflow-wrap: anywhere;
    -webkit-user-select: all;
    user-select: all;
  }
  .perforation {
    position: relative;
    block-size: 0;
    margin-inline: 0.75em;
    border-block-start: 1px dashed var(--_cut);
  }
  .perforation::before,
  .perforation::after {
    content: '';
    position: absolute;
    inset-block-start: -0.5em;
    inset-inline-start: calc(-0.75em - var(--_w));
    inline-size: 0.5em;
    block-size: 1em;
    border: var(--_w) solid var(--_cut);
    border-inline-start: 0;
    border-start-end-radius: 99em;
    border-end-end-radius: 99em;
    background: var(--_ground, var(--_surface));
  }
  .perforation::after {
    inset-inline: auto calc(-0.75em - var(--_w));
    rotate: 180deg;
  }
  .ticket-bottom,
  .revert-review {
    display: grid;
    gap: calc(var(--_u) * 3);
  }
  .applied,
  .revert-review {
    padding: calc(var(--_u) * 3);
    border-radius: calc(0.5em * var(--_r));
    background: var(--_sunken);
  }
  .applied {
    padding-block: var(--_u);
    background: var(--_accent-tint);
    font-weight: 600;
  }
  .applied > .with-icon {
    flex: 1 1 7em;
  }
  .applied svg {
    color: var(--_accent-text);
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_u) * 4);
  }
  .text:not(.icon) {
    margin-inline: calc(-9em / 15);
  }
  .applied > .button {
    margin-inline-start: auto;
  }
  .more > .button {
    font-weight: 400;
  }
  .spent {
    --_cut: var(--_line);
    background: var(--_sunken);
    color: var(--_muted);
  }
  .issued {
    animation: ticket-in calc(320ms * var(--_motion)) var(--_ease);
  }
  @keyframes ticket-in {
    from {
      opacity: 0;
      transform: translateY(0.5em);
    }
  }
`;
