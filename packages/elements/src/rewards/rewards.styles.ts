import { ringMarkStyles } from '../icons/ring-mark.ts';
import { css } from '../styles/css.ts';
import { disclosureStyles } from '../styles/disclosure.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { headerStyles } from './header.styles.ts';
import { tabsStyles } from './tabs.styles.ts';

const preferencesStyles = css`
  .preferences > summary {
    padding: calc(var(--_u) * 3) var(--_edge);
    color: var(--_muted);
    font-size: 0.875em;
  }
  loyalty-preferences::part(card) {
    border: 0;
    border-radius: 0;
  }
`;

export const styles = [
  ...panelStyles,
  ringMarkStyles,
  headerStyles,
  tabsStyles,
  disclosureStyles,
  preferencesStyles,
];
