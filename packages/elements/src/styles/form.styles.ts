import { css } from './css.ts';

/** `.form` with `.check` boxes and `.field` for what is typed or chosen; `legend` over those that belong together. */
export const formStyles = css`
  .form,
  .fields {
    display: grid;
    gap: calc(var(--_u) * 4);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_u) * 3);
    padding-block: calc(var(--_u) * 2.5);
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
    accent-color: var(--_accent-text);
  }
  .fields {
    grid-template-columns: repeat(auto-fit, minmax(8em, max-content));
  }
  .field {
    display: grid;
    gap: var(--_u);
    font-size: 0.875em;
  }
  .field > :is(input, select) {
    min-block-size: calc(44em / 16);
    max-inline-size: 100%;
    padding: 0 calc(var(--_u) * 2);
    border: var(--_w) solid var(--_line-strong);
    border-radius: calc(0.5em * var(--_r));
    background: var(--_surface);
    font-size: calc(16em / 14);
  }
`;
