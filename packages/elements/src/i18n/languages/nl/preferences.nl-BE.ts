import type { preferences as reference } from '../../messages/preferences.nl.ts';
import type { Wording } from '../../messages/translation.ts';

/** What Belgian Dutch says otherwise. */
export const preferences: Wording<typeof reference> = {
  prefs_pending_then: 'Wat nog in afwachting is ({amount}) vervalt ook.',
};
