/** Has several processes on one database count as one. */
import { sha256 } from '../digest.ts';
import type { Store } from '../storage/store.ts';
import type { Account, RateLimiter } from './rate-limit.ts';

export interface LimitSharingOptions {
  readonly store: Store;
  readonly realNow: () => number;
  /** By the name under which they are shared. */
  readonly limiters: Readonly<Record<string, RateLimiter>>;
  /** How often processes tell each other. */
  readonly everyMs: number;
}

/** What one process has counted of a caller, on its way to the database. */
interface Parcel {
  readonly account: Account;
  readonly digest: string;
  readonly cost: number;
}

/**
 * Only of callers who have used a tenth of what they may, so that the others cost no statement: the
 * costs are added to those that every process has told, and the sum is what counts from then on. Until
 * the next time a caller can have as much more as can be asked in between.
 */
export class LimitSharing {
  readonly #options: LimitSharingOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  constructor(options: LimitSharingOptions) {
    this.#options = options;
  }

  /** There may be something to tell. */
  wake(): void {
    if (this.#timer !== undefined || this.#isStopped) return;
    this.#timer = setTimeout(() => void this.#share(), this.#options.everyMs);
    // In a browser a timer is a number.
    if (typeof this.#timer === 'object') this.#timer.unref();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #share(): Promise<void> {
    for (const [limit, limiter] of Object.entries(this.#options.limiters)) {
      const packed = await this.#pack(limit, limiter);
      for (const [programId, parcels] of packed) await this.#send(limiter, programId, parcels);
    }
    this.#timer = undefined;
  }

  /** What there is to tell of each programme. */
  async #pack(limit: string, limiter: RateLimiter): Promise<Map<string, Parcel[]>> {
    const packed = new Map<string, Parcel[]>();
    for (const account of limiter.busy(this.#options.realNow())) {
      // The table names nobody: neither customers nor addresses.
      const digest = await sha256(`${limit} ${account.programId} ${account.name}`);
      const parcels = packed.get(account.programId) ?? [];
      parcels.push({ account, digest, cost: account.unshared });
      packed.set(account.programId, parcels);
    }
    return packed;
  }

  async #send(limiter: RateLimiter, programId: string, parcels: readonly Parcel[]): Promise<void> {
    const { store, realNow } = this.#options;
    const owed = new Map(parcels.map(({ digest, cost }) => [digest, cost]));
    try {
      const now = realNow();
      const paidAt = await store.write(programId, (rows) =>
        rows.limits.add(owed, now * 1000, limiter.latest(now)),
      );
      for (const { account, digest, cost } of parcels) {
        account.unshared -= cost;
        // What was counted meanwhile comes on top.
        account.paidAt = (paidAt.get(digest) ?? account.paidAt) + account.unshared;
      }
    } catch {
      // Meanwhile each process counts by itself; what was not told is told next time.
    }
  }
}
