/**
 * Types for the tags in the templates of Svelte 5. Import it once, such as in `app.d.ts`:
 * `import '@spaarkit/elements/types/svelte'`.
 */
import type { HTMLAttributes } from 'svelte/elements';

import type { ElementOf, Listeners, Settings, Tag } from './tag-settings.ts';

type SvelteTags = {
  [T in Tag]: HTMLAttributes<ElementOf<T>> & Settings<T> & Listeners<T, 'on'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteTags {}
}
