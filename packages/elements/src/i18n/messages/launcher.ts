import { Catalogue } from '../catalogue.ts';
import { launcher as english } from './launcher.en.ts';
import type { launcher as reference } from './launcher.nl.ts';

/** Keys and slots of the sentences of the floating button and its panel. */
export type LauncherMessages = typeof reference;

/** Sentences of the floating button and its panel. */
export const launcherCatalogue = new Catalogue('launcher', english, {
  nl: async () => (await import('./launcher.nl.ts')).launcher,
});
