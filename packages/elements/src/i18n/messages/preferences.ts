import { Catalogue } from '../catalogue.ts';
import { preferences as english } from './preferences.en.ts';
import type { preferences as reference } from './preferences.nl.ts';

/** Keys and slots of the sentences of what a member chooses. */
export type PreferencesMessages = typeof reference;

/** Sentences of what a member chooses. */
export const preferencesCatalogue = new Catalogue('preferences', english, {
  nl: async () => (await import('./preferences.nl.ts')).preferences,
});
