import type { launcher as reference } from './launcher.nl.ts';
import type { Translation } from './translation.ts';

export const launcher: Translation<typeof reference> = {
  launcher_close: 'Close',
};
