import { css } from '../styles/css.ts';
import { disclosureStyles } from '../styles/disclosure.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { headerStyles } from '../rewards/header.styles.ts';

const referralStyles = css`
  .referral {
    display: grid;
    gap: calc(var(--_u) * 4);
  }
  .offer {
    display: grid;
    gap: var(--_u);
    font-weight: 600;
  }
  .offer .with-icon > svg {
    color: var(--_accent-text);
  }
  .address {
    display: grid;
    gap: var(--_u);
  }
  .address input {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0 calc(var(--_u) * 3);
    border: var(--_w) solid var(--_line-strong);
    border-radius: calc(0.5em * var(--_r));
    background: var(--_sunken);
    text-overflow: ellipsis;
  }
  .referral .state,
  .friends-title {
    padding: 0;
  }
  .friend {
    row-gap: 0;
    padding-block: calc(var(--_u) * 2);
  }
`;

export const styles = [...panelStyles, headerStyles, disclosureStyles, referralStyles];
