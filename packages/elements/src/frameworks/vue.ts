/**
 * Types for the tags in the templates of Vue. Import it once, such as in `env.d.ts`:
 * `import '@spaarkit/elements/types/vue'`.
 */
import type { HTMLAttributes, PublicProps } from 'vue';

import type { LoyaltyTags } from '../generated/tags.ts';
import type { ElementOf, Settings, Tag } from './tag-settings.ts';

type VueTags = {
  [T in Tag]: new () => ElementOf<T> & {
    /** Only read by the compiler: a tag has no such property. */
    $props: HTMLAttributes & PublicProps & Settings<T>;
    /** As above. */
    $emit: Emit<LoyaltyTags[T]['events']>;
  };
};

type Emit<E> = EmitOf<{ [Name in keyof E]: (name: Name, event: E[Name]) => void }[keyof E]>;

/** One overload an event, as Vue reads it. */
type EmitOf<F> = (F extends unknown ? (all: F) => void : never) extends (all: infer All) => void
  ? All
  : never;

declare module 'vue' {
  interface GlobalComponents extends VueTags {}
}
