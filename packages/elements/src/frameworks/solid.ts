/**
 * Types for the tags in the JSX of Solid. Import it once: `import '@spaarkit/elements/types/solid'`.
 * Properties are written `prop:rewardId`, listeners `on:loyalty-redeem`.
 *
 * The compiler takes any name with a hyphen for an attribute, and checks its value but not its name.
 */
import type { JSX } from 'solid-js';

import type { ElementOf, Listeners, Settings, Tag } from './tag-settings.ts';

type SolidTags = {
  [T in Tag]: JSX.HTMLAttributes<ElementOf<T>> &
    Settings<T> &
    Prefixed<Settings<T>, 'prop:'> &
    Listeners<T, 'on:'>;
};

type Prefixed<S, Prefix extends string> = {
  [Name in keyof S & string as `${Prefix}${Name}`]?: S[Name];
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidTags {}
  }
}
