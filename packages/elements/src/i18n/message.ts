/** What a sentence of the catalogue is, and how values get into it. Plain text, never HTML. */
import { once } from './once.ts';

/** A whole sentence per form: exact counts first, then the plural category of the language. */
export interface MessageForms {
  readonly [exact: `=${number}`]: string;
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** One sentence with `{slots}`, or one for each form of the count `n`. */
export type Message = string | MessageForms;

export type Messages = Readonly<Record<string, Message>>;

type SlotsOf<Text> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsOf<Rest>
  : never;

type TextOf<M> = M extends string ? M : M extends MessageForms ? M[keyof M] : never;

type HasCount<M> = M extends string ? false : true;

// Filled by the localizer: `{n}` from the count, `{amount}` from it too ("1.250 punten"), which may be
// given instead, to put it in <strong>; `{points}` is the shop's word alone.
type OwnSlot = 'n' | 'amount' | 'points';

interface Count {
  readonly n: number;
  readonly amount?: unknown;
}

type CountOf<M> =
  HasCount<M> extends true
    ? Count
    : [Extract<SlotsOf<TextOf<M>>, 'n' | 'amount'>] extends [never]
      ? Partial<Count>
      : Count | { readonly n?: number; readonly amount: unknown };

/** The values that a message asks for. `n` is the count that chooses its form. */
export type ParamsOf<M extends Message> = Readonly<
  Record<Exclude<SlotsOf<TextOf<M>>, OwnSlot>, unknown>
> &
  CountOf<M>;

/** Chooses the sentence for a count. */
export function formFor(message: Message, n: unknown, plurals: () => Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  if (typeof n !== 'number') return message.other;
  return message[`=${n}`] ?? message[plurals().select(n)] ?? message.other;
}

/** Puts values into the slots of a sentence; text and values stay apart, in turn, so that a value may be a template. */
export function fill(text: string, valueOf: (slot: string) => unknown): unknown[] {
  return partsOf(text).map((part, index) => (index % 2 === 0 ? part : valueOf(part)));
}

/** Text and names of slots in turn. */
const partsOf = once((text: string) => text.split(/\{(\w+)\}/));
