/** A store under a process that may die between any two of the calls it makes. */
import type {
  Claimed,
  MemberRef,
  MemberRow,
  OnceClaim,
  Reads,
  Store,
  Writes,
} from '../../src/storage/store.ts';

/** Thrown in the place of an answer, when the process is no more. */
export class Death extends Error {
  constructor() {
    super('The process has died.');
  }
}

/** One life of a process, on a store that outlives it. A new life needs a new one. */
export class MortalStore implements Store {
  readonly engine: string;
  readonly #lasting: Store;
  #callsLeft = Infinity;

  constructor(lasting: Store) {
    this.engine = lasting.engine;
    this.#lasting = lasting;
  }

  get isDead(): boolean {
    return this.#callsLeft < 0;
  }

  /** Lets it die in the place of the call after so many more; `Infinity` lets it live. */
  dieAfter(calls: number): void {
    this.#callsLeft = calls;
  }

  async read<T>(programId: string, work: (rows: Reads) => Promise<T>): Promise<T> {
    return this.#lasting.read(programId, (rows) => work(this.#mortal(rows)));
  }

  async glance<T>(programId: string, work: (rows: Reads) => Promise<T>): Promise<T | undefined> {
    return this.#lasting.glance(programId, (rows) => work(this.#mortal(rows)));
  }

  async write<T>(programId: string, work: (rows: Writes) => Promise<T>): Promise<T> {
    const result = await this.#lasting.write(programId, (rows) => work(this.#mortal(rows)));
    // It may die when all is kept and nobody has been told.
    this.#tick();
    return result;
  }

  async withMember<T>(
    programId: string,
    ref: MemberRef,
    work: (rows: Writes, member: MemberRow | undefined) => Promise<T>,
  ): Promise<T> {
    const result = await this.#lasting.withMember(programId, ref, (rows, member) =>
      work(this.#mortal(rows), member),
    );
    this.#tick();
    return result;
  }

  async onceWithMember<T>(
    programId: string,
    ref: MemberRef,
    claim: OnceClaim,
    work: (rows: Writes, claimed: Claimed) => Promise<T>,
  ): Promise<T> {
    const result = await this.#lasting.onceWithMember(programId, ref, claim, (rows, claimed) =>
      work(this.#mortal(rows), claimed),
    );
    this.#tick();
    return result;
  }

  migrate(): Promise<void> {
    return this.#lasting.migrate();
  }

  isReady(): Promise<boolean> {
    return this.#lasting.isReady();
  }

  findKey(hash: string): ReturnType<Store['findKey']> {
    return this.#lasting.findKey(hash);
  }

  listPrograms(): ReturnType<Store['listPrograms']> {
    return this.#lasting.listPrograms();
  }

  scrub(): Promise<void> {
    return this.#lasting.scrub();
  }

  /** What lasts is closed by whoever opened it. */
  async close(): Promise<void> {}

  /** Once dead it does nothing more, so what was under way is undone. */
  #tick(): void {
    this.#callsLeft -= 1;
    if (this.isDead) throw new Death();
  }

  /** The same rows, of which every call may be the last. */
  #mortal<T extends object>(rows: T): T {
    return new Proxy(rows, {
      get: (target, name): unknown => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value === 'function')
          return async (...values: unknown[]): Promise<unknown> => {
            this.#tick();
            return Reflect.apply(value, target, values);
          };
        return typeof value === 'object' && value !== null ? this.#mortal(value) : value;
      },
    });
  }
}
