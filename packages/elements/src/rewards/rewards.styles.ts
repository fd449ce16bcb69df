import { ringMarkStyles } from '../icons/ring-mark.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { headerStyles } from './header.styles.ts';
import { tabsStyles } from './tabs.styles.ts';

export const styles = [...panelStyles, ringMarkStyles, headerStyles, tabsStyles];
