/** Work that is looked for again and again, one round at a time. */

export interface Rounds {
  /** Starts nothing more and waits for what is under way. */
  stop(): Promise<void>;
}

/** Does `round` again and again, `everyMs` after the one before ended. Does not keep the process alive by itself. */
export function startRounds(
  everyMs: number,
  round: (isStopped: () => boolean) => Promise<void>,
): Rounds {
  let stopped = false;
  let underWay: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      underWay = round(() => stopped).finally(plan);
    }, everyMs);
    timer.unref();
  };
  plan();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
