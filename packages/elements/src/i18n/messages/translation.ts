import type { MessageForms } from '../message.ts';

/** A language held to the reference: the same keys, forms where the reference has forms. */
export type Translation<Reference> = {
  readonly [Key in keyof Reference]: Reference[Key] extends string ? string : MessageForms;
};
