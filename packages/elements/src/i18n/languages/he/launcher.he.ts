import type { launcher as reference } from '../../messages/launcher.nl.ts';
import type { Wording } from '../../messages/translation.ts';

export const launcher: Wording<typeof reference> = {
  launcher_close: 'סגירה',
};
