import { headerStyles } from '../rewards/header.styles.ts';
import { formStyles } from '../styles/form.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';

export const styles = [...panelStyles, headerStyles, formStyles];
