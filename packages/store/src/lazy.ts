/** Something that is fetched when it is first needed. */
export interface Lazy<T> {
  /** It, when it is there. */
  readonly now: () => T | undefined;
  /** Does something with it once it is there, or something else when it cannot be fetched now. */
  readonly use: <R>(run: (loaded: T) => R | Promise<R>, otherwise: () => R) => Promise<R>;
}

/** Fetches once; after a failure anew at the next use. */
export function createLazy<T>(fetch: () => Promise<T>): Lazy<T> {
  let loaded: T | undefined;
  let underWay: Promise<T> | undefined;
  return {
    now: () => loaded,
    async use(run, otherwise) {
      try {
        loaded ??= await (underWay ??= fetch());
      } catch {
        underWay = undefined;
        return otherwise();
      }
      return run(loaded);
    },
  };
}
