/**
 * What whoever builds the page should know, by a code: one of the elements' own, or what the API has answered.
 * Each stands in `MESSAGES.md` of this package.
 */
type Advise = (code: string, about?: unknown) => void;

/**
 * Says in the console what is wrong with the page and how to mend it, once for each code. The words are fetched
 * only then, so that pages in order do not carry them.
 *
 * @param about What it is about: an error, an element, a tag or a value.
 */
export const advise: Advise = (code, about) => {
  import('./advice.ts').then(
    ({ say }) => say(code, about),
    // oxlint-disable-next-line no-console -- the words cannot be had, often for the same reason
    () => console.info(code, about),
  );
};
