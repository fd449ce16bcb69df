/**
 * Types for the tags in the JSX of React 19. Import it once: `import '@spaarkit/elements/types/react'`.
 *
 * The compiler takes any name with a hyphen for an attribute, so that only what is written in one word
 * (`rewardId`, not `reward-id`) is checked for its name. `@spaarkit/react` has no such gap.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

import type { ElementOf, Listeners, Settings, Tag } from './tag-settings.ts';

type ReactTags = {
  [T in Tag]: DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>> &
    Settings<T> &
    Listeners<T, 'on'>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactTags {}
  }
}
