/** What the templates of every framework have in common. */
import type { LoyaltyTags } from '../generated/tags.ts';

/** Names of the elements. */
export type Tag = keyof LoyaltyTags;

/** The element of a tag. */
export type ElementOf<T extends Tag> = LoyaltyTags[T]['element'];

/** What a tag takes: its properties by their own names, and its attributes by theirs. */
export type Settings<T extends Tag> = Properties<T> & Attributes<T>;

type Properties<T extends Tag> = {
  [P in LoyaltyTags[T]['settings'] & keyof ElementOf<T>]?: ElementOf<T>[P] | undefined;
};

/** The attributes of a tag, by their own names. */
export type Attributes<T extends Tag, A = LoyaltyTags[T]['attributes']> = {
  [Name in keyof A]?: Written<ElementOf<T>[A[Name] & keyof ElementOf<T>]> | undefined;
};

/** A value as an attribute may have it; an object is written as JSON. */
type Written<V> =
  | V
  | (V extends boolean ? '' | 'true' : never)
  | (V extends number ? `${number}` : never)
  | (V extends object ? string : never);

/** A listener for each event of a tag, as a prefix and the event's name. */
export type Listeners<T extends Tag, Prefix extends string, E = LoyaltyTags[T]['events']> = {
  [Name in keyof E & string as `${Prefix}${Name}`]?: ((event: E[Name]) => void) | undefined;
};
