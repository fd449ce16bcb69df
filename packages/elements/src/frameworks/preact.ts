/**
 * Types for the tags in the JSX of Preact. Import it once: `import '@spaarkit/elements/types/preact'`.
 *
 * The compiler takes any name with a hyphen for an attribute, so that only what is written in one word
 * (`rewardId`, not `reward-id`) is checked for its name.
 */
import type { HTMLAttributes } from 'preact';

import type { ElementOf, Listeners, Settings, Tag } from './tag-settings.ts';

type PreactTags = {
  [T in Tag]: HTMLAttributes<ElementOf<T>> & Settings<T> & Listeners<T, 'on'>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactTags {}
  }
}
