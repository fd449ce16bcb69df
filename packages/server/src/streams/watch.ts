/**
 * Finds out that a member's state has changed, whichever process changed it: the database is asked
 * again and again, once for all who listen in this process. No engine has to tell anything by itself,
 * so it works alike on each of them.
 */
import { readRevisions, type ServiceContext } from '../services/index.ts';

/** Somebody who is told when a member's state is another. */
export interface Listener {
  readonly context: ServiceContext;
  readonly externalId: string;
  /** What was told last. */
  revision: string;
  readonly onChange: (revision: string) => void;
}

/** How many members are asked about in one statement. */
const idsAtOnce = 500;

export class RevisionWatch {
  readonly #everyMs: number;
  readonly #listeners = new Map<string, Set<Listener>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLooking = false;

  /** @param everyMs the time from one look to the next: how late somebody is told, at the most */
  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  /** Tells of every change from now on, until the function that it gives is called. */
  add(listener: Listener): () => void {
    const { programId } = listener.context;
    const group = this.#listeners.get(programId) ?? new Set();
    this.#listeners.set(programId, group.add(listener));
    this.#schedule();
    return () => {
      group.delete(listener);
      if (group.size === 0 && this.#listeners.get(programId) === group)
        this.#listeners.delete(programId);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    };
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#isLooking || this.#listeners.size === 0) return;
    this.#timer = setTimeout(() => void this.#look(), this.#everyMs);
    // In a browser a timer is a number.
    if (typeof this.#timer === 'object') this.#timer.unref();
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    for (const group of this.#listeners.values()) await lookAt(group);
    this.#isLooking = false;
    this.#schedule();
  }
}

async function lookAt(group: ReadonlySet<Listener>): Promise<void> {
  const [first] = group;
  if (!first) return;
  const ids = [...new Set([...group].map(({ externalId }) => externalId))];
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    try {
      tell(group, await readRevisions(first.context, ids.slice(start, start + idsAtOnce)));
    } catch {
      // A database that does not answer now is asked again at the next look, and nobody has missed
      // anything: what was told last is remembered.
      return;
    }
  }
}

function tell(group: ReadonlySet<Listener>, revisions: ReadonlyMap<string, string>): void {
  for (const listener of group) {
    const revision = revisions.get(listener.externalId);
    if (revision === undefined || revision === listener.revision) continue;
    listener.revision = revision;
    listener.onChange(revision);
  }
}
