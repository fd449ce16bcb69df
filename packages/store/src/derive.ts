/** Stores that are cut from another. */
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';

/**
 * A store that says the same as another, in its own way. Unlike `computed` of nanostores it is there
 * for as long as the other, whoever follows it, and so needs none of what counts followers.
 */
export function derive<T, P>($source: ReadableAtom<T>, cut: (value: T) => P): WritableAtom<P> {
  const $derived = atom(cut($source.get()));
  $source.listen((value) => $derived.set(cut(value)));
  return $derived;
}
