import { Refusal } from './refusal.ts';

interface Kept {
  readonly body: string;
  readonly answer: Promise<string>;
  readonly until: number;
}

export interface Done {
  readonly text: string;
  /** Whether it was done before. */
  readonly isRepeat: boolean;
}

const dayMs = 86_400_000;

/** Answers to keyed writes, kept so that a write that is sent again is done once. */
export function createMemory() {
  const all = new Map<string, Kept>();
  return {
    /** Does the work, or gives the answer that the same key had. A refusal is not kept. */
    async once(
      key: string,
      owner: string,
      body: string,
      work: () => Promise<string>,
    ): Promise<Done> {
      forgetBefore(all, Date.now());
      const name = `${owner} ${key}`;
      const before = all.get(name);
      if (before) {
        if (before.body !== body) throw new Refusal('idempotency_key_reused');
        return { text: await before.answer, isRepeat: true };
      }
      const answer = work();
      all.set(name, { body, answer, until: Date.now() + dayMs });
      try {
        return { text: await answer, isRepeat: false };
      } catch (error) {
        all.delete(name);
        throw error;
      }
    },
  };
}

/** Oldest first: the first that is still good ends it. */
function forgetBefore(all: Map<string, Kept>, now: number): void {
  for (const [name, { until }] of all) {
    if (until > now) return;
    all.delete(name);
  }
}
