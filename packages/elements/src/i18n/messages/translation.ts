import type { MessageForms } from '../message.ts';

/** A language held to the reference: the same keys, forms where the reference has forms. */
export type Translation<Reference> = {
  readonly [Key in keyof Reference]: Reference[Key] extends string ? string : MessageForms;
};

/**
 * What a further language says: what a region or a register leaves out, its language says. That a
 * language as such leaves nothing out is held by languages.node.test.ts, so that a new sentence can
 * be tried before it is in every language.
 */
export type Wording<Reference> = Partial<Translation<Reference>>;
